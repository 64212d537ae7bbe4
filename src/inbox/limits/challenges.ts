import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { Puzzle, readSolution } from '../../schema/puzzle.ts';
import type { Secret } from './shared-secret.ts';

/**
 * PBKDF2, because WebCrypto has it in every browser and in workerd, and because it gives a program little advantage over
 * a page. At most 600 keys of 2,000 rounds: 0.12 s on average on a laptop, 0.5 s when its processor is four times slower,
 * and at most twice that.
 */
const ALGORITHM = 'PBKDF2/SHA-256';
const COST = 2000;
const MOST_KEYS = 600;
const LIFE_MILLISECONDS = 600_000;

/**
 * Makes puzzles and judges solutions. A puzzle is signed with the store's secret, so any process of that store can judge
 * it, and it is bound to one letter: using a solution twice brings the same letter twice, which is one letter. So no
 * list of used solutions is needed.
 */
export function createChallenges({ secret, clock }: ChallengeParts): Challenges {
  return {
    make: async (id) => {
      const made = await createChallenge({
        ...(await secretsOf(secret)),
        algorithm: ALGORITHM,
        cost: COST,
        counter: randomInt(MOST_KEYS),
        deriveKey,
        data: { id },
        expiresAt: new Date(clock().getTime() + LIFE_MILLISECONDS),
      });
      return Puzzle.parse(made);
    },
    isSolved: async (text, id) => {
      const solved = readSolution(text);
      if (!solved) return false;
      const { data, expiresAt } = solved.challenge.parameters;
      if (data.id !== id || expiresAt * 1000 < clock().getTime()) return false;
      const { verified } = await verifySolution({
        ...(await secretsOf(secret)),
        ...solved,
        solution: { ...solved.solution, time: 0 },
        deriveKey,
      });
      return verified;
    },
  };
}

/** Two keys out of one secret. With the second one a solution is judged by a hash instead of deriving its key again. */
async function secretsOf(secret: Secret) {
  const shared = await secret();
  return { hmacSignatureSecret: `puzzle:${shared}`, hmacKeySignatureSecret: `key:${shared}` };
}

export interface Challenges {
  /** A puzzle for one letter, good for ten minutes. */
  readonly make: (id: string) => Promise<Puzzle>;
  /** True for a right solution of a puzzle that was made for this letter. Never rejects over what was posted. */
  readonly isSolved: (text: string, id: string) => Promise<boolean>;
}

export interface ChallengeParts {
  readonly secret: Secret;
  readonly clock: () => Date;
}
