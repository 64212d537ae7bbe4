import { StoreError } from '../../store/inbox-store.ts';
import type {
  InboxStore,
  Kept,
  KeptLetter,
  KeptNote,
  NavigatorStore,
  StoredLetter,
  StoredNote,
} from '../../store/inbox-store.ts';
import { pagesOf } from '../every-letter.ts';
import type { Home } from '../open-home.ts';
import { isWhole } from './is-whole.ts';

/** So many at once share one wait for the disk. */
const AT_ONCE = 20;

/** What became of everything in a backup. Letters are named by their codes, notes by their numbers in the backup. */
export interface PutBack {
  readonly letters: RestoreTally;
  readonly notes: RestoreTally;
  readonly tokens: Tokens;
  /** Letters that have another code now, because theirs belongs to another letter: [old, new]. */
  readonly recoded: [string, string][];
}

export interface Tokens {
  /** Tokens of these names are good again. */
  readonly restored: string[];
  there: number;
  /** Another token has this name here, and stays. */
  readonly different: string[];
  /** Not put back, because nobody asked for it: one that was revoked since would be good again. */
  readonly left: string[];
}

export interface RestoreTally {
  restored: number;
  there: number;
  /** The same id with other content is there, and stays. */
  readonly different: string[];
  /** Nothing is left of it in the backup. */
  readonly damaged: string[];
  /** The inbox would not take it, and why. */
  readonly refused: [string, string][];
}

/**
 * Puts back what is missing; what is there stays as it is. When it breaks off, doing it again goes on from there.
 * @throws {StoreError} when the inbox is away; one letter that it refuses does not keep the others out.
 */
export async function putBack(
  backup: InboxStore,
  home: Home,
  withTokens: boolean,
): Promise<PutBack> {
  const told: PutBack = {
    letters: newTally(),
    notes: newTally(),
    tokens: { restored: [], there: 0, different: [], left: [] },
    recoded: [],
  };
  for await (const page of pagesOf((part) => backup.letters(part), AT_ONCE))
    await putLetters(page, home, told);
  for await (const page of pagesOf((part) => backup.notes(part), AT_ONCE))
    await putNotes(page, home.store, told.notes);
  if (home.kind !== 'remote') await putTokens(backup, home.store, told.tokens, withTokens);
  return told;
}

async function putLetters(
  page: readonly KeptLetter[],
  { kind, store }: Home,
  { letters, recoded }: PutBack,
): Promise<void> {
  letters.damaged.push(...page.filter((one) => !isWhole(one)).map(({ code }) => code));
  const whole = page.filter(isWhole);
  // A file takes them in the order it was given them; on their way to anything else they overtake each other.
  const ends =
    kind === 'file'
      ? await Promise.allSettled(whole.map((letter) => store.restore(letter)))
      : await restoreInTurn(whole, store);
  const codes = whole.map(({ code }) => code);
  await count(letters, ends, codes, store);
  for (const [index, end] of ends.entries()) {
    if (end.status === 'rejected' || end.value.outcome !== 'stored') continue;
    const code = codes[index] ?? '';
    if (end.value.receipt.code !== code) recoded.push([code, end.value.receipt.code]);
  }
}

/** Puts back one after the other, so that numbers rise as they did when the letters first came. */
async function restoreInTurn(
  letters: readonly StoredLetter[],
  store: NavigatorStore,
): Promise<PromiseSettledResult<Kept>[]> {
  const ends: PromiseSettledResult<Kept>[] = [];
  for (const letter of letters) {
    const [end] = await Promise.allSettled([store.restore(letter)]);
    // It may be away, and each letter would wait for it in vain: reading tells.
    if (end.status === 'rejected') await store.letters({ limit: 1 });
    ends.push(end);
  }
  return ends;
}

async function putNotes(
  page: readonly StoredNote[],
  store: NavigatorStore,
  tally: RestoreTally,
): Promise<void> {
  const ends = await Promise.allSettled(page.map((note) => store.keepNote(note)));
  const names = page.map(({ number }) => `number ${number}`);
  await count(tally, ends, names, store);
}

async function count(
  tally: RestoreTally,
  ends: readonly PromiseSettledResult<Kept | KeptNote>[],
  names: readonly string[],
  store: NavigatorStore,
): Promise<void> {
  const refused = ends.filter((end) => end.status === 'rejected');
  // Several and all of them: then it takes nothing. Else it may be away: reading tells.
  if (refused.length > 1 && refused.length === ends.length) throw refused[0]?.reason;
  if (refused.length > 0) await store.letters({ limit: 1 });
  for (const [index, end] of ends.entries()) {
    const name = names[index] ?? '';
    if (end.status === 'rejected') tally.refused.push([name, reasonOf(end.reason)]);
    else if (end.value.outcome === 'stored') tally.restored += 1;
    else if (end.value.outcome === 'duplicate') tally.there += 1;
    else tally.different.push(name);
  }
}

async function putTokens(
  backup: InboxStore,
  store: InboxStore,
  tokens: Tokens,
  withTokens: boolean,
): Promise<void> {
  const there = await store.tokens();
  for (const token of await backup.tokens()) {
    if (there.some(({ id, hash }) => id === token.id && hash === token.hash)) tokens.there += 1;
    else if (!withTokens) tokens.left.push(token.name);
    else if (await store.addToken(token)) tokens.restored.push(token.name);
    else tokens.different.push(token.name);
  }
}

function newTally(): RestoreTally {
  return { restored: 0, there: 0, different: [], damaged: [], refused: [] };
}

function reasonOf(error: unknown): string {
  if (error instanceof StoreError) return error.message;
  throw error;
}
