import { createHash } from 'node:crypto';
import type { Kind } from './vocabulary.ts';

/** Without 0, 1, i, l, o: nobody misreads one on paper. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 4;

/**
 * The end of an entry's short address (/r/…), printed on flyers. It follows from kind and slug alone, so nobody keeps
 * a list, and 31^4 = 923,521 codes are enough for some hundred entries; a collision is told by `npm run check`
 * and mended with `short:` in one of the two files.
 */
export function shortCodeOf(kind: Kind, slug: string): string {
  const digest = createHash('sha256').update(`${kind}/${slug}`).digest();
  return Array.from(
    { length: LENGTH },
    (_, index) => LETTERS[(digest[index] ?? 0) % LETTERS.length],
  ).join('');
}
