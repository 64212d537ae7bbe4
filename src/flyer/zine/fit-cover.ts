import { sizeInLines } from '../fit/largest-size.ts';
import type { Measure } from '../fit/measure-text.ts';
import { paragraphHeight, titleHeight } from './fit-zine.ts';
import { ZINE } from './zine-size.ts';
import type { ZineSize } from './zine-size.ts';

/** A title's sizes in one line, and in two: the block needs its room too. */
const ONE_LINE = { lines: 1, most: 9, least: 7 };
const TWO_LINES = { lines: 2, most: 7, least: 3 };
/** Space above and below the cover's title, and between a line to call and the next. */
const AROUND_TITLE = 3.6;
const BETWEEN_LINES = 0.6;
/** Space above the code, and its address in two lines below it. */
const AROUND_CODE = 6.4;
/** A line to call: its number, and the column that takes. */
const NUMBER = 4;
const NUMBER_COLUMN = 7.6;

/** The title in two lines, as large as they allow, and the block as large as all the rest leaves room for. */
export function coverSizes(
  { title, texts }: { title: string; texts: readonly string[] },
  { width, height }: ZineSize['inner'],
  measure: Measure,
): { title: number; mark: number } {
  const one = sizeInLines(measure, title, 'head-800', { ...ONE_LINE, width });
  const size =
    measure.lines(title, 'head-800', one, width) === 1
      ? one
      : sizeInLines(measure, title, 'head-800', { ...TWO_LINES, width });
  const words = texts.reduce((sum, text) => sum + paragraphHeight(text, width, measure), 0);
  const titled = measure.lines(title, 'head-800', size, width) * size + AROUND_TITLE;
  // The cover has no number: its room is the block's.
  const room = height + ZINE.number - titled - words;
  return { title: round(size), mark: round(Math.max(0, Math.min(width, room))) };
}

/** The lines to call, most urgent first, as many as stand above the code on the back. */
export function linesThatFit<L extends { label: string }>(
  lines: readonly L[],
  { title, whole }: { title: string; whole: string },
  { width, height }: ZineSize['inner'],
  measure: Measure,
): L[] {
  const said = measure.lines(whole, 'text-700', ZINE.text, width) * ZINE.text * ZINE.loose;
  const below = AROUND_CODE + said + ZINE.code;
  let room = height + ZINE.number - titleHeight(title, width, measure) - below;
  return lines.filter(({ label }) => {
    const said = measure.lines(label, 'text-400', ZINE.text, width - NUMBER_COLUMN);
    room -= Math.max(NUMBER, said * ZINE.text * ZINE.loose) + BETWEEN_LINES;
    return room >= 0;
  });
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}
