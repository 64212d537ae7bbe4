import { StoreError } from '../../store/inbox-store.ts';
import type { InboxStore, MemoryName } from '../../store/inbox-store.ts';
import { createSqliteStore } from '../../store/sqlite/sqlite-store.ts';
import { pagesOf } from '../every-letter.ts';
import type { Home } from '../open-home.ts';
import { inSqlite } from './copy-file.ts';
import { isWhole } from './is-whole.ts';

const MEMORY: readonly MemoryName[] = ['challenge-secret', 'last-seen'];

/**
 * Copies an inbox that is no file into an empty SQLite file, part by part: every letter and note, and from a database
 * tokens and memory too. What arrives in the meantime may be in it or not.
 * @returns the codes of letters that are damaged where they are kept: nothing is left of them to copy.
 */
export async function copyStore(home: Home, copy: string): Promise<string[]> {
  const target = createSqliteStore(copy);
  try {
    const damaged = await copyLetters(home.store, target);
    for await (const notes of pagesOf((page) => home.store.notes(page)))
      await Promise.all(notes.map((note) => target.keepNote(note)));
    if (home.kind !== 'remote') await copyRest(home.store, target);
    return damaged;
  } finally {
    await target.close();
    // One file that is whole by itself, without a log beside it.
    inSqlite(copy, false, (database) => {
      database.exec('PRAGMA journal_mode = DELETE');
    });
  }
}

async function copyLetters(from: Home['store'], target: InboxStore): Promise<string[]> {
  const damaged: string[] = [];
  for await (const letters of pagesOf((page) => from.letters(page))) {
    damaged.push(...letters.filter((one) => !isWhole(one)).map(({ code }) => code));
    const kept = await Promise.all(letters.filter(isWhole).map((one) => target.restore(one)));
    if (kept.some(({ outcome }) => outcome !== 'stored'))
      throw new StoreError('two letters have the same id');
  }
  return damaged;
}

async function copyRest(from: InboxStore, target: InboxStore): Promise<void> {
  for (const token of await from.tokens()) await target.addToken(token);
  for (const name of MEMORY) {
    const value = await from.recall(name);
    if (value !== undefined) await target.remember(name, value);
  }
}
