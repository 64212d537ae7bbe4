import type { LineWeight } from './line-weight.ts';
import { BLOCK_SIDE, edgesOf } from './patch.ts';
import type { Line, Patch } from './patch.ts';

/**
 * The lines that hatch one patch, cut to its edges.
 *
 * They lie in rings round the middle of the block: rising in the top left and bottom right quarters and on the axes,
 * falling in the other two. They divide the patch evenly, so that neighbours line up across their seam and no line runs
 * along an edge. Lines too short to show between the seams are left out.
 */
export function layHatch(patch: Patch, { seam, gap, snap }: LineWeight): Line[] {
  const slope = slopeAt(patch);
  const depths = patch.corners.map(([x, y]) => x * slope + y);
  const nearest = Math.min(...depths);
  const span = Math.max(...depths) - nearest;
  const bands = Math.max(2, Math.round(span / (gap * Math.SQRT2)));
  return Array.from({ length: bands - 1 }, (_, index) => {
    const depth = nearest + (span * (index + 1)) / bands;
    return cutLine(patch, slope, Math.round(depth / snap) * snap);
  })
    .flat()
    .filter(([from, to]) => (to[0] - from[0]) * Math.SQRT2 > 1.2 * seam);
}

/** 1 where lines rise to the right, -1 where they fall. */
function slopeAt({ corners }: Patch): 1 | -1 {
  const [x, y] = corners.reduce(
    ([sumX, sumY], corner) => [sumX + corner[0], sumY + corner[1]],
    [0, 0],
  );
  const middle = (corners.length * BLOCK_SIDE) / 2;
  return (x - middle) * (y - middle) < 0 ? -1 : 1;
}

/** The parts of the line `x * slope + y = depth` that lie inside the patch, from left to right. */
function cutLine(patch: Patch, slope: 1 | -1, depth: number): Line[] {
  const crossings = edgesOf(patch).flatMap(([[x1, y1], [x2, y2]]) => {
    const before = x1 * slope + y1 - depth;
    const after = x2 * slope + y2 - depth;
    // A corner on the line counts as beyond it, so that crossings always come in pairs.
    return before < 0 === after < 0 ? [] : [x1 + ((x2 - x1) * before) / (before - after)];
  });
  // Two crossings in one place cancel: they are the lips of the cut in a ring-shaped patch, or a corner only touched.
  const ends: number[] = [];
  for (const x of crossings.sort((a, b) => a - b)) {
    if (x - (ends.at(-1) ?? -Infinity) < 1e-6) ends.pop();
    else ends.push(x);
  }
  return ends.flatMap((to, index): Line[] => {
    const from = ends[index - 1];
    return index % 2 === 0 || from === undefined
      ? []
      : [
          [
            [from, depth - slope * from],
            [to, depth - slope * to],
          ],
        ];
  });
}
