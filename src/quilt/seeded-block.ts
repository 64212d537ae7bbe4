import { fourTurns } from './cut-patches.ts';
import { findSeams, seamLength } from './find-seams.ts';
import { drawsFrom } from './hash-text.ts';
import type { Fill, Patch, Point } from './patch.ts';

/**
 * A free block for any need that has no named one, always the same for the same seed: a 4 by 4 grid of squares cut
 * corner to corner, a dark half and a light half each, turned round the middle. All four fills appear.
 */
export function seededBlock(seed: string): Patch[] {
  const draw = drawsFrom(seed);
  const tries = Array.from({ length: TRIES }, () => {
    const patches = fourTurns(cutQuarter(draw));
    return { patches, unrest: unrestIn(patches) };
  });
  return tries.reduce((calmest, next) => (next.unrest < calmest.unrest ? next : calmest)).patches;
}

const TRIES = 6;
const CELL = 30;

type Draw = (below: number) => number;

/** The top left quarter. Half of all blocks are mirrored across the diagonal and make stars; the rest make wheels. */
function cutQuarter(draw: Draw): Patch[] {
  const starred = draw(2) === 0;
  const dark = dealFills('ink', 'brick', starred ? 3 : 4, draw);
  const light = dealFills('paper', 'hatch', starred ? 3 : 4, draw);
  const cut = (x: number, y: number, place: number, corner: number): Patch[] =>
    cutCell([x, y], corner, dark(place), light(place));
  if (!starred) {
    return [
      ...cut(0, 0, 0, draw(4)),
      ...cut(CELL, CELL, 1, draw(4)),
      ...cut(CELL, 0, 2, draw(4)),
      ...cut(0, CELL, 3, draw(4)),
    ];
  }
  const side = draw(4);
  return [
    ...cut(0, 0, 0, 2 * draw(2)),
    ...cut(CELL, CELL, 1, 2 * draw(2)),
    ...cut(CELL, 0, 2, side),
    ...cut(0, CELL, 2, (4 - side) % 4),
  ];
}

/** Deals two fills over some places so that each gets at least one. */
function dealFills(one: Fill, other: Fill, places: number, draw: Draw): (place: number) => Fill {
  const deal = 1 + draw(2 ** places - 2);
  return (place) => ((deal >> place) % 2 === 1 ? one : other);
}

/** A square cell whose dark half fills the numbered corner, counted clockwise from the top left. */
function cutCell([x, y]: Point, corner: number, dark: Fill, light: Fill): Patch[] {
  const square: Point[] = [
    [x, y],
    [x + CELL, y],
    [x + CELL, y + CELL],
    [x, y + CELL],
  ];
  const ring = [...square.slice(corner), ...square.slice(0, corner)];
  return [
    { fill: dark, corners: ring.filter((_, index) => index !== 2) },
    { fill: light, corners: ring.slice(1) },
  ];
}

/** Low where shapes are large and clear: few seams inside the light ground, few where ink meets brick. */
function unrestIn(patches: readonly Patch[]): number {
  const seams = findSeams(patches);
  const ground =
    seamLength(seams, 'paper', 'paper') +
    seamLength(seams, 'paper', 'hatch') +
    seamLength(seams, 'hatch', 'hatch');
  return ground + 2 * seamLength(seams, 'ink', 'brick');
}
