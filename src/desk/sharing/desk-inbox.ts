// Ships to the browser, on the navigators' desk only.
import { askRemote, PATIENCE_MILLISECONDS } from '../../inbox/remote/ask-remote.ts';
import type { Remote } from '../../inbox/remote/ask-remote.ts';
import { keepRemoteNote } from '../../inbox/remote/keep-remote-note.ts';
import { readRemote } from '../../inbox/remote/read-remote.ts';
import { remoteAddress } from '../../inbox/remote/remote-address.ts';
import { LettersJson, NotesJson } from '../../inbox/remote/remote-answers.ts';
import type { ListedLetter } from '../../inbox/remote/remote-answers.ts';
import { RemoteError } from '../../inbox/remote/remote-error.ts';
import { checkedText, spellCheck, splitToken } from '../../inbox/reading/token-shape.ts';
import { StoreError } from '../../inbox/store/inbox-store.ts';
import type { KeptNote, Note, StoredNote } from '../../inbox/store/inbox-store.ts';

/** What the desk asks its inbox. Everything rejects with a RemoteError, whose `fault` has words. */
export interface DeskInbox {
  /** Letters that came after a number, page by page. */
  readonly letters: (after: number) => AsyncIterable<readonly ListedLetter[]>;
  /** Notes that came after a number, page by page. */
  readonly notes: (after: number) => AsyncIterable<readonly StoredNote[]>;
  readonly keepNote: (note: Omit<Note, 'received'>) => Promise<KeptNote>;
  /** Deletes a letter there for good; one that is not there is no fault. */
  readonly remove: (letter: string) => Promise<void>;
}

/**
 * The inbox at an address, asked with a navigator's token. Nothing is sent yet.
 * @param address as in `DeskProps.inbox`: a whole one, or a path of the site.
 * @param page address of the page that asks.
 * @throws {RemoteError} `token` when the token is not whole, `not-an-inbox` when the address is none.
 */
export async function openDeskInbox({
  address,
  page,
  token,
  fetch,
  patience = PATIENCE_MILLISECONDS,
}: DeskInboxPlace): Promise<DeskInbox> {
  const text = token.trim();
  if (!(await isWholeToken(text))) throw new RemoteError('token', 'the token is not whole');
  const remote: Remote = { base: baseOf(address, page), token: text, fetch, patience };
  return {
    letters: (after) => readRemote(remote, 'letters', LettersJson, { after }),
    notes: (after) => readRemote(remote, 'notes', NotesJson, { after }),
    keepNote: (note) => keepRemoteNote(remote, note),
    remove: async (letter) => {
      const path = `letters/${encodeURIComponent(letter)}`;
      const answer = await askRemote(remote, 'DELETE', path);
      if (answer.problem !== 'notFound') answer.expect(204);
    },
  };
}

/** True for a token that was neither cut off nor mistyped, which its check tells without asking anybody. */
export async function isWholeToken(token: string): Promise<boolean> {
  const parts = splitToken(token.trim());
  if (!parts) return false;
  const text = new TextEncoder().encode(checkedText(parts.id, parts.secret));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return parts.check === spellCheck(hash);
}

function baseOf(address: string, page: string): URL {
  try {
    return remoteAddress(new URL(address, page).href);
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof TypeError)) throw error;
    throw new RemoteError('not-an-inbox', 'the address of the inbox is none');
  }
}

interface DeskInboxPlace {
  readonly address: string;
  readonly page: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds for one whole answer. */
  readonly patience?: number;
}
