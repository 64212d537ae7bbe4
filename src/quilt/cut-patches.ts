import { BLOCK_SIDE } from './patch.ts';
import type { Fill, Patch, Point } from './patch.ts';

/** A patch with any corners, written flat: `piece('ink', 0, 60, 40, 60, 30, 120)`. Throws if a corner has no y. */
export function piece(fill: Fill, ...flat: number[]): Patch {
  const corners: Point[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const [x, y] = flat.slice(i, i + 2);
    if (x === undefined || y === undefined)
      throw new RangeError(`A corner of this ${fill} piece has no y: ${flat.join(' ')}`);
    corners.push([x, y]);
  }
  return { fill, corners };
}

/** A rectangle by its left, top, width and height. */
export function box(fill: Fill, x: number, y: number, width: number, height: number): Patch {
  return piece(fill, x, y, x + width, y, x + width, y + height, x, y + height);
}

/** Four squares of 20, brick down the falling diagonal. */
export function fourPatch(x: number, y: number): Patch[] {
  return [
    box('brick', x, y, 20, 20),
    box('paper', x + 20, y, 20, 20),
    box('paper', x, y + 20, 20, 20),
    box('brick', x + 20, y + 20, 20, 20),
  ];
}

/** A square of 40 cut along the falling diagonal, ink below. */
export function leafTip(x: number, y: number): Patch[] {
  return [
    piece('paper', x, y, x + 40, y, x + 40, y + 40),
    piece('ink', x, y, x + 40, y + 40, x, y + 40),
  ];
}

/** A row 30 high: a goose flying up over paper, then one flying down over hatch. */
export function goosePair(y: number, up: Fill, down: Fill): Patch[] {
  return [
    piece('paper', 0, y, 30, y, 0, y + 30),
    piece('paper', 30, y, 60, y, 60, y + 30),
    piece(up, 30, y, 60, y + 30, 0, y + 30),
    piece('hatch', 60, y, 90, y + 30, 60, y + 30),
    piece('hatch', 120, y, 120, y + 30, 90, y + 30),
    piece(down, 60, y, 120, y, 90, y + 30),
  ];
}

/** Nine squares filling 40, ink at the corners and brick in the middle. Cut at 13 and 27 to stay in whole units. */
export function ninePatch(x: number, y: number): Patch[] {
  return [
    box('ink', x, y, 13, 13),
    box('paper', x + 13, y, 14, 13),
    box('ink', x + 27, y, 13, 13),
    box('paper', x, y + 13, 13, 14),
    box('brick', x + 13, y + 13, 14, 14),
    box('paper', x + 27, y + 13, 13, 14),
    box('ink', x, y + 27, 13, 13),
    box('paper', x + 13, y + 27, 14, 13),
    box('ink', x + 27, y + 27, 13, 13),
  ];
}

/** A diamond of four triangles in a square of 60, each beside its corner triangle. */
export function dish(x: number, y: number, diamond: Fill, corner: Fill): Patch[] {
  return [
    piece(corner, x, y, x + 30, y, x, y + 30),
    piece(diamond, x + 30, y, x + 30, y + 30, x, y + 30),
    piece(corner, x + 60, y, x + 60, y + 30, x + 30, y),
    piece(diamond, x + 60, y + 30, x + 30, y + 30, x + 30, y),
    piece(corner, x + 60, y + 60, x + 30, y + 60, x + 60, y + 30),
    piece(diamond, x + 30, y + 60, x + 30, y + 30, x + 60, y + 30),
    piece(corner, x, y + 60, x, y + 30, x + 30, y + 60),
    piece(diamond, x, y + 30, x + 30, y + 30, x + 30, y + 60),
  ];
}

/** The patches, and the same patches upside down. */
export function halfTurns(patches: readonly Patch[]): Patch[] {
  return [...patches, ...patches.map(quarterTurn).map(quarterTurn)];
}

/** The patches at each of the four quarter turns round the middle of the block. */
export function fourTurns(patches: readonly Patch[]): Patch[] {
  return halfTurns([...patches, ...patches.map(quarterTurn)]);
}

function quarterTurn({ fill, corners }: Patch): Patch {
  return { fill, corners: corners.map(([x, y]) => [BLOCK_SIDE - y, x]) };
}
