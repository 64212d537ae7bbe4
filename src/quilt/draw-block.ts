import { BLOCK_PATTERNS } from './block-patterns.ts';
import type { BlockName } from './block-patterns.ts';
import { drawPatches } from './draw-patches.ts';
import { lineWeightAt } from './line-weight.ts';
import { openMiddle } from './open-middle.ts';
import { seededBlock } from './seeded-block.ts';
import { turnColours } from './turn-colours.ts';
import type { Turn } from './turn-colours.ts';

/**
 * Blocks held ready: sixteen in six turns and four weights are 384, and a site shows few others. At most 2 MB; what
 * comes after is drawn from an empty map again.
 */
const MOST_HELD = 1000;
const held = new Map<string, string>();

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
  const weight = lineWeightAt(size);
  // Of a size, only the weight of the lines can be seen. No name of a block has a space.
  const key = `${weight.seam} ${turn} ${open ? 'open' : 'whole'} ${block ?? ` ${seed}`}`;
  const known = held.get(key);
  if (known !== undefined) return known;
  const patches = turnColours(block ? BLOCK_PATTERNS[block] : seededBlock(seed), turn);
  const drawn = drawPatches(open ? openMiddle(patches) : patches, weight);
  if (held.size >= MOST_HELD) held.clear();
  held.set(key, drawn);
  return drawn;
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
