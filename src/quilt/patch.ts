/** The four cloths a patch can be cut from. Hatch is paper with ink lines at 45 degrees. */
export type Fill = 'ink' | 'brick' | 'paper' | 'hatch';

/** The side of every block, in the units all points use. */
export const BLOCK_SIDE = 120;

/** A place in the block: `[0, 0]` is the top left, `[120, 120]` the bottom right. */
export type Point = readonly [x: number, y: number];

/** A straight stroke from one place to another. */
export type Line = readonly [from: Point, to: Point];

/** One piece of cloth: a polygon with whole-number corners. The closing edge is implied. */
export interface Patch {
  readonly fill: Fill;
  readonly corners: readonly Point[];
}

/** The edges of a patch in order, the closing one included. */
export function edgesOf({ corners }: Patch): Line[] {
  return corners.map((from, index) => [from, corners[(index + 1) % corners.length] ?? from]);
}
