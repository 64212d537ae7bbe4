import type { InboxStore } from './inbox-store.ts';
import { createSqliteStore } from './sqlite.ts';

/** The store at a place: the path of a SQLite file. */
export function openStore(place: string): Promise<InboxStore> {
  return Promise.resolve(createSqliteStore(place));
}
