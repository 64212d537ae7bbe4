import { findSeams, seamLength } from './find-seams.ts';
import { hashText } from './hash-text.ts';
import type { Fill, Patch } from './patch.ts';

/** One of the six ways a block wears its colours. Turn 0 is the block as its pattern names them. */
export type Turn = 0 | 1 | 2 | 3 | 4 | 5;

export const TURNS: readonly Turn[] = [0, 1, 2, 3, 4, 5];
const LIGHT_TURNS: readonly Turn[] = [0, 1, 4, 5];

/** The turn an entry wears: always the same for the same id. */
export function turnOf(id: string): Turn {
  return TURNS[hashText(id) % TURNS.length] ?? 0;
}

/** The same among the turns that darken nothing: a block that fills much of a sheet is kept light in ink. */
export function lightTurnOf(id: string): Turn {
  return LIGHT_TURNS[hashText(id) % LIGHT_TURNS.length] ?? 0;
}

/** The patches in another turn of colour. */
export function turnColours(patches: readonly Patch[], turn: Turn): Patch[] {
  const colours = coloursOf(patches, turn);
  return patches.map(({ fill, corners }) => ({ fill: colours[fill], corners }));
}

function coloursOf(patches: readonly Patch[], turn: Turn): Colours {
  switch (turn) {
    case 0:
      return to('ink', 'brick', 'paper', 'hatch');
    case 1:
      return to('brick', 'ink', 'paper', 'hatch');
    case 2:
      return boldTurns(patches)[0];
    case 3:
      return boldTurns(patches)[1];
    case 4:
      return to('ink', 'brick', 'hatch', 'paper');
    case 5:
      return to('brick', 'ink', 'hatch', 'paper');
  }
}

/**
 * Turns 2 and 3 darken a fill that was light. Ink and brick tell apart at only 2.1 to 1, so the two fills that end up
 * dark are a pair that shares little seam. Ink and hatch are the first choice and the limits are set by eye.
 */
function boldTurns(patches: readonly Patch[]): readonly [Colours, Colours] {
  const seams = findSeams(patches);
  const inkHatch = seamLength(seams, 'ink', 'hatch');
  const brickHatch = seamLength(seams, 'brick', 'hatch');
  const inkPaper = seamLength(seams, 'ink', 'paper');
  const paperHatch = seamLength(seams, 'paper', 'hatch');
  if (inkHatch <= Math.min(brickHatch + 50, 200)) {
    return [to('ink', 'hatch', 'paper', 'brick'), to('brick', 'hatch', 'paper', 'ink')];
  }
  switch (Math.min(brickHatch, inkPaper, paperHatch)) {
    case brickHatch:
      return [to('hatch', 'brick', 'paper', 'ink'), to('hatch', 'ink', 'paper', 'brick')];
    case inkPaper:
      return [to('ink', 'paper', 'brick', 'hatch'), to('paper', 'brick', 'ink', 'hatch')];
    default:
      return [to('paper', 'hatch', 'ink', 'brick'), to('paper', 'hatch', 'brick', 'ink')];
  }
}

function to(ink: Fill, brick: Fill, paper: Fill, hatch: Fill): Colours {
  return { ink, brick, paper, hatch };
}

type Colours = Readonly<Record<Fill, Fill>>;
