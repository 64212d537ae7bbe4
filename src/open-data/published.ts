import type { Directory } from '../directory/directory.ts';
import type { Entry } from '../directory/entry.ts';

/** All entries that other programs may read: every one that has a page, also what has ended, by id. */
export function publishedEntries(directory: Directory): Entry[] {
  return directory.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
