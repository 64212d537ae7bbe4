// Ships to the browser (zod/mini) and runs in the form service: the puzzle that a post must bring solved when too many come.
import * as z from 'zod/mini';

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/**
 * A challenge of ALTCHA's second protocol: find the counter whose derived key begins with `keyPrefix`. The form service
 * signs it, and `data.id` binds it to one letter. https://playground.altcha.org/#/about
 */
export const Puzzle = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    cost: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    data: z.strictObject({ id: z.uuid() }),
    /** Seconds since 1970. */
    expiresAt: z.int(),
    keyLength: z.literal(32),
    keyPrefix: hex(16),
    keySignature: hex(32),
    nonce: hex(16),
    salt: hex(16),
  }),
  signature: hex(32),
});
export type Puzzle = z.infer<typeof Puzzle>;

const SolvedPuzzle = z.strictObject({
  challenge: Puzzle,
  solution: z.strictObject({
    counter: z.int().check(z.minimum(0), z.maximum(2 ** 32 - 1)),
    derivedKey: hex(32),
    time: z.optional(z.number()),
  }),
});
export type SolvedPuzzle = z.infer<typeof SolvedPuzzle>;

/** A solved puzzle has about 800 characters. Longer ones are not even looked at. */
const MOST_CHARACTERS = 2000;

/** A solved puzzle as the one flat string that a post carries: JSON in Base64, as ALTCHA's own widget writes it. */
export function packSolution(solved: SolvedPuzzle): string {
  return btoa(JSON.stringify(solved));
}

/** Reads what `packSolution` wrote; nothing when it is anything else. Says nothing about whether it is right. */
export function readSolution(text: string): SolvedPuzzle | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    return SolvedPuzzle.safeParse(JSON.parse(atob(text))).data;
  } catch {
    // Not Base64, or no JSON in it.
    return undefined;
  }
}
