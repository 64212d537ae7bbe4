import type { Measure } from '../fit/measure-text.ts';
import type { Said } from '../fit/said-once.ts';
import { isNarrow } from './paper-block.ts';
import type { PaperBlock, PaperRow } from './paper-block.ts';
import { behindHeight, heightOf } from './paper-height.ts';
import { splitInTwo } from './split-in-two.ts';
import { FOOT, HEAD, HEIGHT, LEAST_TEXT, MOST_TEXT, SLIP } from './paper-type.ts';

const STEP = 0.02;

/** The paper form as it is printed: the rows of each side, and the size of its text. */
export type PaperLayout = { sides: PaperRow[][]; size: number };

/**
 * Sets the form as large as `most` sides allow, from 12 points down to 11; a network that asks more gets more sides, never
 * smaller letters. The slip ends the last side, and the side before has `behind`
 * in its place: printed on both sides of the paper, no answer is torn off with it.
 */
export function layPaper(
  blocks: readonly PaperBlock[],
  { most, behind }: { most: number; behind: readonly Said[] },
  measure: Measure,
): PaperLayout {
  const sidesAt = (size: number) =>
    sidesOf(blocks, size, behindHeight(behind, size, measure), measure);
  for (let size = MOST_TEXT; size > LEAST_TEXT; size -= STEP) {
    const sides = sidesAt(size);
    if (sides.length <= most) return { sides, size: Math.round(size * 100) / 100 };
  }
  return { sides: sidesAt(LEAST_TEXT), size: LEAST_TEXT };
}

/** An even number of sides, so that the slip has its back on the same sheet of paper. */
function sidesOf(
  blocks: readonly PaperBlock[],
  size: number,
  behind: number,
  measure: Measure,
): PaperRow[][] {
  const tall = blocks.map((block) => ({ block, height: heightOf(block, size, measure) }));
  for (let count = 2; ; count += 2) {
    const sides = fill(tall, count, behind);
    if (sides !== undefined) return sides;
  }
}

/** The blocks on exactly `count` sides; nothing when they need more. */
function fill(blocks: readonly Tall[], count: number, behind: number): PaperRow[][] | undefined {
  const sides: PaperRow[][] = Array.from({ length: count }, () => []);
  let rest = blocks;
  let side = 0;
  let used = HEAD;
  while (rest.length > 0) {
    const row = nextRow(rest, roomOf(side, count, behind) - used);
    if (row === undefined) {
      side += 1;
      used = 0;
      if (side >= count) return undefined;
    } else {
      sides[side]?.push(row);
      used += row.height;
      rest = rest.slice(row.columns.flat().length);
    }
  }
  return sides;
}

/** The first blocks that fit beside each other into `room`; nothing when the first one does not. */
function nextRow(blocks: readonly Tall[], room: number): PaperRow | undefined {
  const [first, second] = blocks;
  if (first === undefined) return undefined;
  if (isNarrow(first.block)) {
    const end = blocks.findIndex(({ block }) => !isNarrow(block));
    return splitInTwo(end < 0 ? blocks : blocks.slice(0, end), room);
  }
  // A heading stands on the side of what it is about.
  const needs = first.height + (first.block.kind === 'heading' ? (second?.height ?? 0) : 0);
  return needs > room ? undefined : { columns: [[first.block]], height: first.height };
}

function roomOf(side: number, count: number, behind: number): number {
  if (side < count - 2) return HEIGHT - FOOT;
  return HEIGHT - FOOT - (side === count - 1 ? SLIP : behind);
}

type Tall = { block: PaperBlock; height: number };
