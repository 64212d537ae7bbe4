import type { Measure } from '../fit/measure-text.ts';
import { roundSize, sizeInLines } from '../fit/largest-size.ts';
import { sum } from '../entry/flyer-measures.ts';
import type { BigBlock } from './big-block.ts';
import {
  ALERT_PADDING,
  FACT,
  FACT_LINE,
  FACT_PADDING,
  FLOOR,
  GAP,
  HEADING,
  INDENT,
  LEAST_LABEL,
  LINE,
  MOST_LABEL,
  MOST_NUMBER,
  NEXT_NUMBER,
  NUMBER_LINE,
  SMALLEST_TITLE,
  TITLE_LINE,
  WIDTH,
} from './big-type.ts';

/** Sizes of one sheet, in units: of the text, the title, the first number; width of the facts' labels. */
export type BigSizes = { text: number; title: number; number: number; label: number };

/** The sizes that follow from those of text and title. */
export function sizesOf(
  blocks: readonly BigBlock[],
  text: number,
  title: number,
  measure: Measure,
): BigSizes {
  const said = titleOf(blocks);
  const first = blocks.find((block) => block.kind === 'phone');
  const labels = blocks.flatMap((block) => (block.kind === 'fact' ? [block.label] : []));
  const widest = Math.max(0, ...labels.map((label) => measure.width(label, 'text-400', text)));
  return {
    text: roundSize(text),
    title: sizeInLines(measure, said, 'text-700', {
      width: WIDTH,
      lines: 2,
      most: title,
      least: Math.min(title, SMALLEST_TITLE),
    }),
    number:
      first === undefined
        ? MOST_NUMBER
        : sizeInLines(measure, first.number, 'text-700', {
            width: WIDTH,
            lines: 1,
            most: MOST_NUMBER,
            least: FLOOR,
          }),
    label: roundSize(Math.min(MOST_LABEL, Math.max(LEAST_LABEL, widest + 3))),
  };
}

/** The name of what the sheet is about. */
export function titleOf(blocks: readonly BigBlock[]): string {
  return blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))[0] ?? '';
}

/** Height of a block with the space under it, in units. */
export function heightOf(
  block: BigBlock,
  sizes: BigSizes,
  isFirstNumber: boolean,
  measure: Measure,
): number {
  const { text: size } = sizes;
  const gap = GAP * size;
  const lines = (text: string, face: 'text-400' | 'text-700', share = 1, width = WIDTH) =>
    measure.lines(text, face, size * share, width) * size * share;
  switch (block.kind) {
    case 'title':
      return (
        measure.lines(block.text, 'text-700', sizes.title, WIDTH) * sizes.title * TITLE_LINE + gap
      );
    case 'alert':
      return (
        lines(block.text, 'text-700', 1, WIDTH - 4) * LINE + 2 * ALERT_PADDING * size + 1.2 + gap
      );
    case 'heading':
      return lines(block.text, 'text-700', HEADING) * 1.15 + gap + 0.35 * size;
    case 'item':
      return lines(block.text, 'text-400', 1, WIDTH - INDENT * size) * LINE + gap * 0.6;
    case 'text':
      return lines(block.text, 'text-400') * LINE + gap;
    case 'strong':
      return lines(block.text, 'text-700') * LINE + gap;
    case 'fact': {
      const width = WIDTH - sizes.label;
      const rows = block.lines.map((line) => lines(line, 'text-700', FACT, width));
      const notes = block.notes.map((line) => lines(line, 'text-400', 1, width));
      return sum(rows) * FACT_LINE + sum(notes) * LINE + 2 * FACT_PADDING * size + 0.4;
    }
    case 'phone': {
      const number = isFirstNumber ? sizes.number : NEXT_NUMBER * size;
      const label = block.label === '' ? 0 : lines(block.label, 'text-400') * LINE;
      return number * NUMBER_LINE + label + gap + 0.4;
    }
  }
}
