// Ships to the browser, on the navigators' desk only.
import type * as z from 'zod/mini';
import { MOST_ENTRIES } from '../reading/reading-bounds.ts';
import type { Page } from '../store/inbox-store.ts';
import { askRemote } from './ask-remote.ts';
import type { Remote } from './ask-remote.ts';

/**
 * A list of an inbox elsewhere, page by page, until as many were read as were asked for or nothing more is there. What
 * comes is checked before it is believed. Rejects with a RemoteError.
 */
export async function* readRemote<Entry extends { readonly number: number }>(
  remote: Remote,
  list: 'letters' | 'notes',
  schema: z.ZodMiniType<Part<Entry>>,
  page: Page = {},
): AsyncGenerator<readonly Entry[], void, undefined> {
  let left = page.limit ?? Infinity;
  let after = page.after ?? 0;
  while (left > 0) {
    const limit = Math.min(MOST_ENTRIES, left);
    const answer = await askRemote(remote, 'GET', `${list}?after=${after}&limit=${limit}`);
    const part = answer.read(schema);
    if (!goesOn(part, after, limit)) throw answer.notAnInbox();
    yield part.entries;
    if (part.next === null) return;
    left -= part.entries.length;
    after = part.next;
  }
}

/** Numbers rise and `next` is the last of them: else reading could go round for ever, or pass something over. */
function goesOn<Entry extends { readonly number: number }>(
  { entries, next }: Part<Entry>,
  after: number,
  limit: number,
): boolean {
  const numbers = [after, ...entries.map(({ number }) => number)];
  const rising = numbers.every(
    (number, index) => index === 0 || number > (numbers[index - 1] ?? 0),
  );
  return (
    rising &&
    entries.length <= limit &&
    (next === null || (entries.length > 0 && next === numbers.at(-1)))
  );
}

interface Part<Entry> {
  readonly entries: readonly Entry[];
  readonly next: number | null;
}
