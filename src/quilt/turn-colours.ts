import { findSeams, seamLength } from './find-seams.ts';
import { hashText } from './hash-text.ts';
import type { Fill, Patch } from './patch.ts';

/** One of the six ways a block wears its colours. Turn 0 is the block as drawn. */
export type Turn = 0 | 1 | 2 | 3 | 4 | 5;

/** The turn an entry wears, always the same for the same id. */
export function turnOf(id: string): Turn {
  return TURNS[hashText(id) % TURNS.length] ?? 0;
}

/** The patches in another turn of colour. */
export function turnColours(patches: readonly Patch[], turn: Turn): Patch[] {
  const colours = coloursOf(patches, turn);
  return patches.map(({ fill, corners }) => ({ fill: colours[fill], corners }));
}

const TURNS: readonly Turn[] = [0, 1, 2, 3, 4, 5];

function coloursOf(patches: readonly Patch[], turn: Turn): Record<Fill, Fill> {
  switch (turn) {
    case 0: return { ink: 'ink', brick: 'brick', paper: 'paper', hatch: 'hatch' };
    case 1: return { ink: 'brick', brick: 'ink', paper: 'paper', hatch: 'hatch' };
    case 2: return inkKeepsItsEdge(patches)
      ? { ink: 'ink', brick: 'hatch', paper: 'paper', hatch: 'brick' }
      : { ink: 'hatch', brick: 'brick', paper: 'paper', hatch: 'ink' };
    case 3: return inkKeepsItsEdge(patches)
      ? { ink: 'brick', brick: 'hatch', paper: 'paper', hatch: 'ink' }
      : { ink: 'hatch', brick: 'ink', paper: 'paper', hatch: 'brick' };
    case 4: return { ink: 'ink', brick: 'brick', paper: 'hatch', hatch: 'paper' };
    case 5: return { ink: 'brick', brick: 'ink', paper: 'hatch', hatch: 'paper' };
  }
}

/**
 * Whether hatch can turn to brick without hiding the ink beside it. Brick on ink is only 2.1 to 1, so where hatch is what
 * sets the ink off, ink and hatch change places instead.
 */
function inkKeepsItsEdge(patches: readonly Patch[]): boolean {
  const seams = findSeams(patches);
  return seamLength(seams, 'ink', 'hatch') <= 2 * seamLength(seams, 'brick', 'hatch');
}
