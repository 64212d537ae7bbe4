import { box } from './cut-patches.ts';
import { BLOCK_SIDE } from './patch.ts';
import type { Patch, Point } from './patch.ts';

const CORNER = 30;
const FAR = BLOCK_SIDE - CORNER;

/**
 * A Sawtooth Star with room for a date: its middle, from 25% to 75% of the block each way, is one sheet of paper in every
 * turn of colour. Paper corners get a diamond each, so that the large empty star still looks pieced.
 */
export function openMiddle(star: readonly Patch[]): Patch[] {
  const kept = star.filter((patch) => !liesInMiddle(patch));
  return [
    ...kept.flatMap((patch) =>
      patch.fill === 'paper' && liesInCorner(patch) ? cutDiamond(patch) : [patch],
    ),
    box('paper', CORNER, CORNER, FAR - CORNER, FAR - CORNER),
  ];
}

function liesInMiddle({ corners }: Patch): boolean {
  return corners.flat().every((at) => at >= CORNER && at <= FAR);
}

function liesInCorner({ corners }: Patch): boolean {
  return corners.flat().every((at) => at <= CORNER || at >= FAR);
}

/** A diamond in a corner square. What is left of the square is one patch, cut open to lie round the diamond. */
function cutDiamond({ fill, corners }: Patch): Patch[] {
  const x = Math.min(...corners.map(([at]) => at));
  const y = Math.min(...corners.map(([, at]) => at));
  const diamond: Point[] = [
    [x + 15, y + 3],
    [x + 27, y + 15],
    [x + 15, y + 27],
    [x + 3, y + 15],
  ];
  const ring = [
    ...corners,
    ...corners.slice(0, 1),
    ...diamond.slice(0, 1),
    ...diamond.toReversed(),
  ];
  return [
    { fill, corners: ring },
    { fill, corners: diamond },
  ];
}
