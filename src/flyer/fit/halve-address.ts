import type { Measure } from './measure-text.ts';

/** An address in two lines is set in 12 points where it goes, and is so high. */
export const HALVED_SIZE = 12 / 5.256;
const READABLE = 10 / 5.256;
export const HALVED_HEIGHT = 2 * HALVED_SIZE * 1.15;

/** The short address in two lines of about the same width, broken where an address may be: before a dot or a slash. */
export function halveAddress(printed: string, measure: Measure): string[] {
  const width = (text: string) => measure.width(text, 'text-700', 1);
  const splits = [...printed.matchAll(/[./]/g)].map(({ index }) => [
    printed.slice(0, index),
    printed.slice(index),
  ]);
  const widest = (lines: readonly string[]) => Math.max(...lines.map(width));
  return splits.toSorted((a, b) => widest(a) - widest(b))[0] ?? [printed];
}

/** The host over the rest where that can be read in `width`; else two lines of about the same width. */
export function addressInTwo(printed: string, width: number, measure: Measure): string[] {
  const slash = printed.indexOf('/');
  const host = printed.slice(0, slash);
  const isWide = measure.width(host, 'text-700', READABLE) > width;
  return slash < 1 || isWide ? halveAddress(printed, measure) : [host, printed.slice(slash)];
}
