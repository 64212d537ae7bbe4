// Ships to the browser, when the form service asks for it.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { FORM_FIELDS } from '../schema/form-fields.ts';
import { packSolution, Puzzle } from '../schema/puzzle.ts';

/** Many times what a slow phone needs; the letter then waits, and gets a new puzzle with its next try. */
const LONGEST_SOLVING = 60_000;

/**
 * A letter's bytes with a solved puzzle beside the letter. The browser works on the keys beside the page, so
 * the page stays awake. Rejects when the puzzle is none of ours, or cannot be solved here.
 */
export async function solvePuzzle(
  challenge: unknown,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const puzzle = Puzzle.parse(challenge);
  const solution = await solveChallenge({ challenge: puzzle, deriveKey, timeout: LONGEST_SOLVING });
  if (!solution) throw new Error('The puzzle took too long.');
  const letter: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const solved = packSolution({ challenge: puzzle, solution });
  return new TextEncoder().encode(
    JSON.stringify({ ...Object(letter), [FORM_FIELDS.solution]: solved }),
  );
}
