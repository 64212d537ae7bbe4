import { TOKEN_LENGTH } from '../reading/token-shape.ts';
import { readToken } from '../reading/tokens.ts';
import { StoreError } from '../store/inbox-store.ts';
import type { KeptLetter, NavigatorStore, StoredLetter } from '../store/inbox-store.ts';
import { readLetter } from '../store/parse-letter.ts';
import { askRemote, PATIENCE_MILLISECONDS } from './ask-remote.ts';
import type { Remote } from './ask-remote.ts';
import { keepRemoteNote } from './keep-remote-note.ts';
import { readRemote } from './read-remote.ts';
import { remoteAddress } from './remote-address.ts';
import { HandledJson, LettersJson, NotesJson, ReceiptJson } from './remote-answers.ts';
import type { ListedLetter } from './remote-answers.ts';

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
  const remote: Remote = {
    base: remoteAddress(address),
    token: wholeToken(token),
    fetch,
    patience,
  };
  return {
    letters: async (page) =>
      (await Array.fromAsync(readRemote(remote, 'letters', LettersJson, page))).flat().map(keptOf),
    handle: async (id, handled) => {
      const answer = await askRemote(remote, 'PATCH', letterPath(id), { handled: !!handled });
      if (answer.problem === 'notFound') return false;
      answer.read(HandledJson);
      return true;
    },
    remove: (ids) => removeAll(remote, ids),
    restore: (letter) => restore(remote, letter),
    notes: async (page) =>
      (await Array.fromAsync(readRemote(remote, 'notes', NotesJson, page))).flat(),
    keepNote: (note) => keepRemoteNote(remote, note),
    close: () => Promise.resolve(),
  };
}

function wholeToken(token: string): string {
  const text = token.trim();
  if (readToken(text)) return text;
  throw new StoreError(
    `the token is not whole: it begins with pw_ and has ${TOKEN_LENGTH} characters; copy it again`,
  );
}

/** One that cannot be read is among them, without its `letter`, as in every store. */
function keptOf({ letter, ...facts }: ListedLetter): KeptLetter {
  return { ...facts, letter: readLetter(letter) };
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
  const receipt = answer.read(ReceiptJson);
  return { outcome: answer.status === 201 ? 'stored' : 'duplicate', receipt };
}

function letterPath(id: string): string {
  return `letters/${encodeURIComponent(id)}`;
}
