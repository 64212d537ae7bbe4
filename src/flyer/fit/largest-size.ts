import type { FaceName } from '../../fonts/face-name.ts';
import type { Measure } from './measure-text.ts';

const STEP = 0.1;
/** The same room for rounding that wrapping leaves. */
const SAFETY = 0.97;

/**
 * The largest type size from `most` down to `least`, in steps of 0.1, that `fits`; `least` when none does. A size that
 * fits is taken to mean that all smaller ones do.
 */
export function largestSize(most: number, least: number, fits: (size: number) => boolean): number {
  if (fits(most)) return roundSize(most);
  let low = 0;
  let high = Math.ceil((most - least) / STEP);
  // Steps above `least`: `low` is allowed whatever happens, `high` is known not to fit.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(least + middle * STEP)) low = middle;
    else high = middle;
  }
  return roundSize(least + low * STEP);
}

/** The largest size at which a text takes no more than `lines` lines of `width`, with no word broken in two. */
export function sizeInLines(
  measure: Measure,
  text: string,
  face: FaceName,
  { width, lines, most, least }: { width: number; lines: number; most: number; least: number },
): number {
  return largestSize(
    most,
    least,
    (size) =>
      measure.lines(text, face, size, width) <= lines &&
      widestWord(measure, text, face, size) <= width * SAFETY,
  );
}

export function widestWord(measure: Measure, text: string, face: FaceName, size: number): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => measure.width(word, face, size)));
}

export function roundSize(size: number): number {
  return Math.round(size * 100) / 100;
}
