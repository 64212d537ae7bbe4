import { largestSize, widestWord } from '../fit/largest-size.ts';
import type { Measure } from '../fit/measure-text.ts';

/** All lengths in units of the sheet. The head is 8 high; its rule and the space above it leave this much. */
const HEIGHT = 6.2;
const NAME = { most: 2.3, least: 1.5, widest: 48, line: 1.2 };
const LABEL = { most: 2.75, least: 1.6, line: 1.12 };
/** Width of the quilt block, and the gaps beside label and name. */
const MARK = 8.4;
const GAP = 2;

/** Type sizes of a sheet's head: the network's names on a line each, the label in the room beside them. */
export function fitSheetHead(
  measure: Measure,
  { names, label, marked }: { names: readonly string[]; label: string; marked: boolean },
): { name: number; label: number } {
  const longest = (size: number) =>
    Math.max(0, ...names.map((name) => measure.width(name, 'text-700', size)));
  const name = largestSize(
    NAME.most,
    NAME.least,
    (size) => longest(size) <= NAME.widest && names.length * size * NAME.line <= HEIGHT,
  );
  const width = 100 - (marked ? MARK : 0) - GAP - longest(name);
  return {
    name,
    label: largestSize(
      LABEL.most,
      LABEL.least,
      (size) =>
        measure.lines(label, 'text-700', size, width) <= Math.floor(HEIGHT / (size * LABEL.line)) &&
        widestWord(measure, label, 'text-700', size) <= width,
    ),
  };
}
