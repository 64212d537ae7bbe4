import { BLOCK_PATTERNS } from './block-patterns.ts';
import type { BlockName } from './block-patterns.ts';
import { drawPatches } from './draw-patches.ts';
import { lineWeightAt } from './line-weight.ts';
import { openMiddle } from './open-middle.ts';
import { seededBlock } from './seeded-block.ts';
import { turnColours } from './turn-colours.ts';
import type { Turn } from './turn-colours.ts';

/**
 * A quilt block as an `<svg>` string, 0.3 to 2.1 kB, hidden from assistive technology. Style it with
 * `quilt.css`. Throws if the middle of any block but the Sawtooth Star is to be left open.
 */
export function drawBlock({
  block,
  seed,
  turn = 0,
  size,
  openMiddle: open = false,
}: BlockOptions): string {
  if (open && block !== 'sawtooth-star')
    throw new RangeError(`Only sawtooth-star has an open middle, not ${block ?? seed}.`);
  const patches = turnColours(block ? BLOCK_PATTERNS[block] : seededBlock(seed), turn);
  return drawPatches(open ? openMiddle(patches) : patches, lineWeightAt(size));
}

export interface BlockOptions {
  /** A named block. Without one the block is made from the seed. */
  readonly block?: BlockName | undefined;
  /** What a block without a name is made from: the id of the need. */
  readonly seed: string;
  /** The turn of colour, usually `turnOf(entry.id)`; 0 for a need's own mark. */
  readonly turn?: Turn | undefined;
  /** The width the block is shown at, in CSS pixels. It sets the line weight only: the page's CSS sets the width. */
  readonly size: number;
  /** Leaves the middle of a Sawtooth Star free for a date laid over it. */
  readonly openMiddle?: boolean | undefined;
}
