import { BLOCK_SIDE, edgesOf } from './patch.ts';
import type { Line, Patch } from './patch.ts';

/** How hatch is laid, in block units. */
export interface HatchWeight {
  /** The distance between two lines, square to them. */
  readonly gap: number;
  /** Lines shorter than this would drown in the seams round them and are left out. */
  readonly shortest: number;
  /** Line positions snap to this step: whole units draw shorter, tenths look even at large sizes. */
  readonly snap: number;
}

/**
 * The lines that hatch one patch, cut to its edges.
 *
 * They lie in rings round the middle of the block: rising in the top left and bottom right quarters and on the axes,
 * falling in the other two. The lines divide the patch evenly, so that neighbours line up across their seam and no line
 * runs along an edge.
 */
export function layHatch(patch: Patch, { gap, shortest, snap }: HatchWeight): Line[] {
  const slope = slopeAt(patch);
  const depths = patch.corners.map(([x, y]) => x * slope + y);
  const nearest = Math.min(...depths);
  const span = Math.max(...depths) - nearest;
  const bands = Math.max(2, Math.round(span / (gap * Math.SQRT2)));
  return Array.from({ length: bands - 1 }, (_, index) => {
    const depth = Math.round((nearest + (span * (index + 1)) / bands) / snap) * snap;
    return cutLine(patch, slope, depth).filter(([from, to]) => Math.abs(to[0] - from[0]) * Math.SQRT2 >= shortest);
  }).flat();
}

/** 1 for lines that rise to the right, -1 for lines that fall. */
function slopeAt({ corners }: Patch): 1 | -1 {
  const [x, y] = corners.reduce(([sumX, sumY], corner) => [sumX + corner[0], sumY + corner[1]], [0, 0]);
  const middle = (corners.length * BLOCK_SIDE) / 2;
  return (x - middle) * (y - middle) < 0 ? -1 : 1;
}

/** The parts of the line `x * slope + y = depth` inside the patch, which may have hollows. */
function cutLine(patch: Patch, slope: 1 | -1, depth: number): Line[] {
  const crossings = edgesOf(patch).flatMap(([[x1, y1], [x2, y2]]) => {
    const before = x1 * slope + y1 - depth;
    const after = x2 * slope + y2 - depth;
    // Zero counts as one side only, so that a line through a corner crosses there once or twice, never half a time.
    return before < 0 === after < 0 ? [] : [x1 + ((x2 - x1) * before) / (before - after)];
  });
  // Two crossings in one place are the two lips of a cut in a ring-shaped patch: the line runs on across it.
  const ends = crossings.sort((a, b) => a - b).filter((x, index, all) => x !== all[index - 1] && x !== all[index + 1]);
  return Array.from({ length: ends.length / 2 }, (_, index) => {
    const [from = 0, to = 0] = ends.slice(index * 2, index * 2 + 2);
    return [[from, depth - slope * from], [to, depth - slope * to]];
  });
}
