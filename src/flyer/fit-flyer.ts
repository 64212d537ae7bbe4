import type { FlyerText } from './flyer-text.ts';
import type { Measure } from './measure-text.ts';

/** All lengths are hundredths of the sheet's width of 7.3 inches; the sheet is 130 of them high (9.5 in). */
export const SHEET = { width: 100, height: 130 } as const;

/** 14 points, the least for clear print, in sheet units (1 unit = 0.073 in = 5.256 pt). */
export const SMALLEST_BODY = 14 / 5.256;
const LARGEST_BODY = 3.5;
const BODY_LINE = 1.3;
const COLUMN_GAP = 6;
const LABEL_WIDTH = 15;
const FACT_SIZE = 3.1;
const FACT_LINE = 1.25;
const HEADER = 9;
const PHONE_BLOCK = 30;
const TABS = 20;
const GAPS = 5;

/** How a flyer's words are set so that they fill one sheet and no more. */
export type FlyerFit = {
  title: number;
  secondTitle: number;
  body: number;
  /** The texts, with the paragraphs that fit. */
  texts: FlyerText[];
  /** Paragraphs that did not fit, for the build's log. */
  dropped: string[];
};

/**
 * Chooses the type sizes from measured widths: the largest that fit. When even the smallest do not, the last
 * paragraphs go, the same number in each language; title, who, when, where and phone never do.
 */
export function fitFlyer(texts: readonly FlyerText[], place: string, measure: Measure): FlyerFit {
  const [first, second] = texts;
  const title = largest(12, 6.2, (size) => first === undefined || measure.lines(first.title, 'head-800', size, SHEET.width) <= 2);
  const differs = second !== undefined && second.title !== first?.title;
  const secondTitle = differs
    ? largest(title * 0.74, 4.6, (size) => measure.lines(second.title, 'head-800', size, SHEET.width) <= 2)
    : 0;
  const titles = [
    first ? measure.lines(first.title, 'head-800', title, SHEET.width) * title : 0,
    differs ? measure.lines(second.title, 'head-800', secondTitle, SHEET.width) * secondTitle * 1.02 : 0,
  ];
  const room = SHEET.height - HEADER - sum(titles) - factsHeight(texts, place, measure) - PHONE_BLOCK - TABS - GAPS;

  for (let dropped = 0; ; dropped += 1) {
    const kept = texts.map((text) => ({ ...text, paragraphs: text.paragraphs.slice(0, Math.max(1, text.paragraphs.length - dropped)) }));
    const body = largest(LARGEST_BODY, SMALLEST_BODY, (size) => bodyHeight(kept, size, measure) <= room);
    const most = Math.max(...texts.map((text) => text.paragraphs.length));
    if (bodyHeight(kept, body, measure) <= room || dropped >= most - 1) {
      return { title, secondTitle, body, texts: kept, dropped: texts.flatMap((text) => text.paragraphs.slice(Math.max(1, text.paragraphs.length - dropped))) };
    }
  }
}

function bodyHeight(texts: readonly FlyerText[], size: number, measure: Measure): number {
  const width = texts.length > 1 ? (SHEET.width - COLUMN_GAP) / 2 : SHEET.width;
  const heights = texts.map(({ paragraphs, who }) => {
    const lines = sum(paragraphs.map((text) => measure.lines(text, 'text-400', size, width)));
    const bold = who === undefined ? 0 : measure.lines(who, 'text-700', size, width);
    const count = paragraphs.length + (who === undefined ? 0 : 1);
    return (lines + bold) * size * BODY_LINE + (count - 1) * size * 0.5;
  });
  return Math.max(...heights);
}

function factsHeight(texts: readonly FlyerText[], place: string, measure: Measure): number {
  const width = (SHEET.width - LABEL_WIDTH - COLUMN_GAP) / texts.length;
  const lines = texts.map((text) => sum(text.when.map((line) => measure.lines(line, 'text-700', FACT_SIZE, width))));
  const when = Math.max(0, ...lines);
  const where = place === '' ? 0 : measure.lines(place, 'text-700', FACT_SIZE, SHEET.width - LABEL_WIDTH);
  const labels = texts.length;
  return [when, where].filter((rows) => rows > 0).reduce((height, rows) => height + Math.max(rows * FACT_SIZE * FACT_LINE, labels * 2.3 * 1.2) + 2.6, 0);
}

/** The largest size in steps of 0.1 that fits, or the smallest allowed. */
function largest(from: number, to: number, fits: (size: number) => boolean): number {
  for (let size = from; size > to; size -= 0.1) {
    if (fits(size)) return Math.round(size * 100) / 100;
  }
  return to;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
