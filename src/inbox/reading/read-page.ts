import * as z from 'zod';
import type { Page } from '../store/inbox-store.ts';
import { MOST_ENTRIES } from './reading-bounds.ts';

/** A page ends here, whatever was asked: a browser on an old phone must be able to hold it. */
export const MOST_PAGE_BYTES = 8 * 1024 * 1024;
const USUAL_ENTRIES = 50;

/** The parameters of a page, from the address. */
export const PageQuery = z.strictObject({
  after: wholeNumber(0, Number.MAX_SAFE_INTEGER, 'Write the number to continue after.').default(0),
  limit: wholeNumber(1, MOST_ENTRIES, `Write a whole number from 1 to ${MOST_ENTRIES}.`).default(
    USUAL_ENTRIES,
  ),
});

/**
 * Reads a page that is neither longer than was asked nor larger than MOST_PAGE_BYTES. Nothing is read that is not
 * on it: each time only so many entries as fit even if all of them are as long as they may be.
 * @param longest bytes of the longest entry as JSON.
 * @returns `next`: the number to continue after, or null when nothing more was there.
 */
export async function readPage<Entry extends { readonly number: number }>(
  { after, limit }: z.infer<typeof PageQuery>,
  longest: number,
  read: (page: Page) => Promise<Entry[]>,
): Promise<{ entries: Entry[]; next: number | null }> {
  const entries: Entry[] = [];
  let room = MOST_PAGE_BYTES;
  for (;;) {
    const last = entries.at(-1)?.number ?? after;
    const fitting = Math.min(limit - entries.length, Math.floor(room / longest));
    if (fitting < 1) return { entries, next: last };
    const found = await read({ after: last, limit: fitting });
    entries.push(...found);
    if (found.length < fitting) return { entries, next: null };
    room -= Buffer.byteLength(JSON.stringify(found));
  }
}

/** Digits only: Number() would take "", " 5", "1e3" and "0x10" too. */
function wholeNumber(least: number, most: number, error: string) {
  return z
    .string()
    .regex(/^\d{1,16}$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error));
}
