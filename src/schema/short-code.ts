import { createHash } from 'node:crypto';
import type { Kind } from './vocabulary.ts';

/** Without 0, 1, i, l, o: nobody misreads one on paper. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 4;

/** Lists have longer codes than entries, so that the two can never be the same. */
const LIST_LENGTH = 6;
const DISCREET_LENGTH = 5;

/**
 * The end of an entry's short address (/r/…), printed on flyers. It follows from kind and slug alone, so nobody keeps
 * a list, and 31^4 = 923,521 codes are enough for some hundred entries; a collision is told by `npm run check`
 * and mended with `short:` in one of the two files.
 */
export function shortCodeOf(kind: Kind, slug: string): string {
  return codeOf(`${kind}/${slug}`, LENGTH);
}

/** The same for a page that is no entry, by its path: "needs/food/". */
export function listCodeOf(path: string): string {
  return codeOf(path, LIST_LENGTH);
}

/** The same for an entry's discreet page and sheet: it must not lead to the page that names the entry. */
export function discreetCodeOf(kind: Kind, slug: string): string {
  return codeOf(`discreet/${kind}/${slug}`, DISCREET_LENGTH);
}

function codeOf(text: string, length: number): string {
  const digest = createHash('sha256').update(text).digest();
  return Array.from({ length }, (_, index) => LETTERS[(digest[index] ?? 0) % LETTERS.length]).join(
    '',
  );
}
