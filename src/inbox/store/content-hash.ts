import { createHash } from 'node:crypto';
import type { LetterContent, SealedLetter } from '../../schema/letter.ts';

/**
 * SHA-256 (hex) of what a letter says, without its id: two letters with equal hashes say the same, however their
 * JSON was ordered and whichever way they were posted. Of a sealed letter it is the hash of the sealed bytes.
 */
export function contentHash(letter: LetterContent | SealedLetter): string {
  return textHash(JSON.stringify({ ...letter, id: '' }, sortKeys));
}

/** SHA-256 (hex) of a text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
