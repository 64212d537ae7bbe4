import { headLine } from '../../fonts/head-line.ts';
import type { Measure } from '../fit/measure-text.ts';
import { SET, SHEET } from './flyer-measures.ts';
import type { FlyerText } from './flyer.ts';

const LARGEST = 14;
const SMALLEST = 4.4;
/** The second language's title, as a share of the first's. */
export const SECOND_TITLE = 0.74;

/**
 * The largest size at which no title takes more than two lines and no word of one is broken. A title too long for that
 * at `readable` may take four; one with a word wider than the sheet is broken in it.
 */
export function largestTitle(
  texts: readonly FlyerText[],
  readable: number,
  measure: Measure,
): number {
  const sizes = Array.from(
    { length: Math.round((LARGEST - SMALLEST) / 0.4) + 1 },
    (_, step) => LARGEST - step * 0.4,
  );
  const inLines = (most: number) => (size: number) =>
    titlesOf(texts, size).every(
      ({ text, size: each }) =>
        measure.lines(text, 'head-800', each, SHEET.width) <= most &&
        text.split(/\s+/).every((word) => measure.lines(word, 'head-800', each, SHEET.width) === 1),
    );
  return (
    sizes.filter((size) => size >= readable).find(inLines(2)) ??
    sizes.find(inLines(4)) ??
    Math.max(SMALLEST, readable - 2)
  );
}

/** The titles with their sizes; the second language's only where it is another one. */
export function titlesOf(
  texts: readonly FlyerText[],
  size: number,
): { text: string; size: number; of: FlyerText }[] {
  return texts
    .filter(({ title }, index) => index === 0 || title !== texts[0]?.title)
    .map((of, index) => ({ text: of.title, size: index === 0 ? size : size * SECOND_TITLE, of }));
}

export function titlesHeight(texts: readonly FlyerText[], size: number, measure: Measure): number {
  return titlesOf(texts, size).reduce(
    (height, title, index) =>
      height +
      measure.lines(title.text, 'head-800', title.size, SHEET.width) *
        title.size *
        headLine(title.of.language) +
      (index === 0 ? SET.aboveTitle : SET.aboveSecond),
    0,
  );
}
