import { largestSize } from '../fit/largest-size.ts';
import type { Measure } from '../fit/measure-text.ts';
import type { BigBlock } from './big-block.ts';
import { heightOf, sizesOf } from './big-height.ts';
import type { BigSizes } from './big-height.ts';
import type { BigText } from './big-text.ts';
import {
  CODE,
  CODE_GAP,
  FLOOR,
  FOOT,
  GAP,
  HEAD,
  HEIGHT,
  LARGEST,
  LINE,
  ROUNDING,
  SMALLEST_TITLE,
  TITLES,
  WIDTH,
} from './big-type.ts';
import { cutLong } from './cut-long.ts';

/** A sheet in big print: what stands on each side, and in which sizes. */
export type BigLayout = {
  sides: BigBlock[][];
  sizes: BigSizes;
  /** How many blocks were left out for lack of room. */
  leftOut: number;
};

/**
 * Lays an entry out on as few sides as its words need in 18 points, then sets them as large as those sides allow.
 * Beyond `most` sides what may go goes, from the last. What an entry must say always stands, on more sides if need be.
 */
export function layBig(text: BigText, most: number, measure: Measure): BigLayout {
  const needed = text.blocks.filter(({ rank }) => rank !== 'spare');
  let kept = needed;
  const fewest = (blocks: readonly BigBlock[]) =>
    Math.min(...TITLES.map((title) => sidesAt(text, blocks, FLOOR, title, measure).length));
  let count = fewest(kept);
  while (count > most) {
    const last = kept.findLastIndex(({ rank }) => rank === 'may');
    if (last < 0) break;
    kept = kept.toSpliced(last, 1);
    count = fewest(kept);
  }
  const leftOut = needed.length - kept.length;
  const fits = (blocks: readonly BigBlock[], size: number) =>
    sidesAt(text, blocks, size, title, measure).length <= count;
  const title =
    TITLES.find((each) => sidesAt(text, kept, FLOOR, each, measure).length <= count) ??
    SMALLEST_TITLE;
  const all = leftOut > 0 ? kept : withSpare(text, kept, (blocks) => fits(blocks, FLOOR));
  const size = largestSize(LARGEST, FLOOR, (each) => fits(all, each));
  return {
    sides: sidesAt(text, all, size, title, measure),
    sizes: sizesOf(all, size, title, measure),
    leftOut,
  };
}

/** The running text, paragraph by paragraph while it fits beside what must stand. */
function withSpare(
  text: BigText,
  kept: readonly BigBlock[],
  fits: (blocks: readonly BigBlock[]) => boolean,
): readonly BigBlock[] {
  let all = kept;
  for (const block of text.blocks.filter(({ rank }) => rank === 'spare')) {
    const more = [...all, block];
    if (!fits(more)) break;
    all = more;
  }
  return all;
}

function sidesAt(
  text: BigText,
  blocks: readonly BigBlock[],
  size: number,
  title: number,
  measure: Measure,
): BigBlock[][] {
  const sizes = sizesOf(blocks, size, title, measure);
  const closing = closingHeight(text, measure);
  const room = HEIGHT - FOOT;
  const pieces = blocks.flatMap((block) => cutLong(block, size, measure));
  const firstNumber = pieces.find(({ kind }) => kind === 'phone');
  const heights = pieces.map((block) => heightOf(block, sizes, block === firstNumber, measure));
  const total = heights.reduce((sum, height) => sum + height, HEAD + closing);
  // A single side has no foot.
  if (total <= HEIGHT - ROUNDING) return [pieces];
  const sides: BigBlock[][] = [[]];
  let used = HEAD;
  pieces.forEach((block, index) => {
    const height = heights[index] ?? 0;
    // A heading never stands last on a side.
    const needs = block.kind === 'heading' ? height + (heights[index + 1] ?? 0) : height;
    if (used + needs > room && (sides.at(-1)?.length ?? 0) > 0) {
      sides.push([]);
      used = 0;
    }
    sides.at(-1)?.push(block);
    used += height;
  });
  return used + closing <= room ? sides : withOneMore(sides);
}

/** The code and the evidence on a side of their own take the last block along. */
function withOneMore(sides: readonly BigBlock[][]): BigBlock[][] {
  const last = sides.at(-1) ?? [];
  const from = last.at(-2)?.kind === 'heading' ? -2 : -1;
  const stay = last.slice(0, from);
  return stay.length === 0 ? [...sides, []] : [...sides.slice(0, -1), stay, last.slice(from)];
}

/** Height of code, evidence and the note of the day at the end of the last side. */
function closingHeight(text: BigText, measure: Measure): number {
  const line = FLOOR * LINE;
  const beside = WIDTH - CODE - CODE_GAP;
  const said = [...text.closing, text.note];
  const besideLines = measure.lines(said.join(' '), 'text-400', FLOOR, beside);
  const newest = measure.lines(text.newest, 'text-400', FLOOR, beside);
  const address = measure.lines(text.address, 'text-700', FLOOR, beside);
  return Math.max(CODE, (besideLines + newest + address) * line + GAP * FLOOR * 2) + 2.4;
}
