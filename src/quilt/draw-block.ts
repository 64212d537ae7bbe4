import { BLOCK_PATTERNS } from './block-patterns.ts';
import type { BlockName } from './block-patterns.ts';
import { findSeams, joinLines } from './find-seams.ts';
import { layHatch } from './lay-hatch.ts';
import { BLOCK_SIDE } from './patch.ts';
import type { Fill, Patch } from './patch.ts';
import { closedPath, strokePath } from './path-data.ts';
import { seededBlock } from './seeded-block.ts';
import { turnColours } from './turn-colours.ts';
import type { Turn } from './turn-colours.ts';

export interface BlockOptions {
  /** A named block; without it the block is made from the seed. */
  readonly block?: BlockName | undefined;
  readonly seed: string;
  readonly turn?: Turn | undefined;
  readonly size: number;
  readonly openMiddle?: boolean | undefined;
}

export function drawBlock({ block, seed, turn = 0, size }: BlockOptions): string {
  const pattern = block ? BLOCK_PATTERNS[block] : seededBlock(seed);
  return drawPatches(turnColours(pattern, turn), size);
}

export function drawPatches(patches: readonly Patch[], size: number): string {
  const { seam, gap } = lineWeight(size);
  const hatchLine = Math.round(seam * 5.8) / 10;
  const hatch = patches.filter(({ fill }) => fill === 'hatch')
    .flatMap((patch) => layHatch(patch, { gap, shortest: seam * 1.2, snap: size < 150 ? 1 : 0.1 }));
  const light = findSeams(patches).filter(({ sides }) => sides.every((f) => f === 'paper' || f === 'hatch')).map(({ line }) => line);
  const of = (fill: Fill) => closedPath(patches.filter((p) => p.fill === fill).map((p) => p.corners));
  const side = BLOCK_SIDE + seam;
  return `<svg class="quilt" viewBox="${-seam / 2} ${-seam / 2} ${side} ${side}" stroke-width="${seam}" aria-hidden="true" focusable="false">`
    + `<path class="qp" d="M0 0h120v120H0z"/><path class="ql" stroke-width="${hatchLine}" d="${strokePath(hatch)}"/>`
    + `<path class="ql" d="${strokePath(joinLines(light))}"/><path class="qb" d="${of('brick')}"/><path class="qi" d="${of('ink')}"/></svg>`;
}

function lineWeight(size: number): { seam: number; gap: number } {
  if (size < 70) return { seam: 3.6, gap: 11 };
  if (size < 150) return { seam: 2.2, gap: 7 };
  if (size <= 240) return { seam: 1.8, gap: 5 };
  return { seam: 1.4, gap: 3.6 };
}
