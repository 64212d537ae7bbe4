import { MOST_ENTRIES } from '../reading/read-page.ts';
import { readToken, TOKEN_LENGTH } from '../reading/tokens.ts';
import { StoreError } from '../store/inbox-store.ts';
import type { KeptLetter, NavigatorStore, Page, StoredLetter } from '../store/inbox-store.ts';
import { askRemote } from './ask-remote.ts';
import type { RemoteAnswer, Remote } from './ask-remote.ts';
import { HandledJson, LettersJson, NotesJson, NumberJson, ReceiptJson } from './remote-answers.ts';

/** How long a server may take for one answer. */
const PATIENCE_MILLISECONDS = 30_000;
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * An inbox elsewhere, by its API (docs/api.md). What it answers is checked before it is believed.
 * Every failure is a StoreError whose message is one plain line without the token. Times are the server's own:
 * of `handle` it is told only whether, of a note nothing.
 * @param address of the site or its inbox; https, except on this computer.
 * @throws {StoreError} at once when the address cannot be used or the token is not whole.
 */
export function openRemote(
  address: string,
  token: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  patience: number = PATIENCE_MILLISECONDS,
): NavigatorStore {
  const remote: Remote = { base: baseOf(address), token: wholeToken(token), fetch, patience };
  return {
    letters: (page) =>
      readAll<KeptLetter>(page, async (query) => {
        const answer = await askRemote(remote, 'GET', `letters?${query}`);
        const { letters, next } = answer.read(LettersJson);
        return { answer, entries: letters, next };
      }),
    handle: async (id, handled) => {
      const answer = await askRemote(remote, 'PATCH', letterPath(id), { handled: !!handled });
      if (answer.problem === 'notFound') return false;
      answer.read(HandledJson);
      return true;
    },
    remove: (ids) => removeAll(remote, ids),
    restore: (letter) => restore(remote, letter),
    notes: (page) =>
      readAll(page, async (query) => {
        const answer = await askRemote(remote, 'GET', `notes?${query}`);
        const { notes, next } = answer.read(NotesJson);
        return { answer, entries: notes, next };
      }),
    keepNote: async ({ id, sealed, replaces }) => {
      const answer = await askRemote(remote, 'POST', 'notes', { id, sealed, replaces });
      if (answer.problem === 'different') return { outcome: 'mismatch' };
      return { outcome: outcomeOf(answer), number: answer.read(NumberJson).number };
    },
    close: () => Promise.resolve(),
  };
}

function baseOf(address: string): URL {
  const url = URL.parse(address.trim());
  if (!url)
    throw new StoreError('the address of the inbox is none; write it like https://example.org');
  if (url.username || url.password)
    throw new StoreError('the address of the inbox must hold no name and no password');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.test(url.hostname)))
    throw new StoreError(
      'letters travel by https only; the address of the inbox must begin with https://',
    );
  // The address in network.yaml is that of the form, /v1/requests.
  const path = url.pathname.replace(/\/v1(?:\/.*)?$/, '').replace(/\/*$/, '/');
  return new URL(`${path}v1/`, url.origin);
}

function wholeToken(token: string): string {
  const text = token.trim();
  if (readToken(text)) return text;
  throw new StoreError(
    `the token is not whole: it begins with pw_ and has ${TOKEN_LENGTH} characters; copy it again`,
  );
}

/** Page by page, until as many were read as were asked for, or nothing more is there. */
async function readAll<Entry extends { readonly number: number }>(
  page: Page = {},
  readPart: (query: string) => Promise<Part<Entry>>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const most = page.limit ?? Infinity;
  let after = page.after ?? 0;
  while (entries.length < most) {
    const limit = Math.min(MOST_ENTRIES, most - entries.length);
    const part = await readPart(`after=${after}&limit=${limit}`);
    if (!goesOn(part, after, limit)) throw part.answer.notAnInbox();
    for (const entry of part.entries) entries.push(entry);
    if (part.next === null) return entries;
    after = part.next;
  }
  return entries;
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

async function removeAll(remote: Remote, ids: readonly string[]): Promise<number> {
  let removed = 0;
  for (const id of ids) {
    const answer = await askRemote(remote, 'DELETE', letterPath(id));
    if (answer.problem === 'notFound') continue;
    answer.expect(204);
    removed += 1;
  }
  return removed;
}

async function restore(
  remote: Remote,
  letter: StoredLetter,
): ReturnType<NavigatorStore['restore']> {
  const answer = await askRemote(remote, 'PUT', letterPath(letter.id), letter);
  if (answer.problem === 'different') return { outcome: 'mismatch' };
  return { outcome: outcomeOf(answer), receipt: answer.read(ReceiptJson) };
}

function outcomeOf({ status }: RemoteAnswer): 'stored' | 'duplicate' {
  return status === 201 ? 'stored' : 'duplicate';
}

function letterPath(id: string): string {
  return `letters/${encodeURIComponent(id)}`;
}

interface Part<Entry> {
  readonly answer: RemoteAnswer;
  readonly entries: readonly Entry[];
  readonly next: number | null;
}
