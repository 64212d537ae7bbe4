import { dish, halfTurns, piece } from './cut-patches.ts';
import { drawPatches } from './draw-patches.ts';
import type { Patch } from './patch.ts';

/**
 * The mark beside the word "Patchwork": Broken Dishes, to be shown 32 to 48 px wide. The hatched diamonds are whole and
 * have two broad lines each, because four triangles of hatch turn to grey at that size.
 */
export function drawWordmark(): string {
  return WORDMARK;
}

/** Stands on every page, and is drawn once. */
const WORDMARK = drawPatches(brokenDishes(), { seam: 4, hatch: 3, gap: 14, snap: 1 });

function brokenDishes(): Patch[] {
  const whole = [
    ...dish(0, 0, 'hatch', 'ink').filter(({ fill }) => fill === 'ink'),
    piece('hatch', 30, 0, 60, 30, 30, 60, 0, 30),
  ];
  const broken = dish(60, 0, 'brick', 'paper');
  return halfTurns([...whole, ...broken]);
}
