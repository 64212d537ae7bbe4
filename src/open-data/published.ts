import type { Directory } from '../directory/directory.ts';
import type { Entry } from '../directory/entry.ts';

/** Under which terms everything in `content/` is given on (CONTRIBUTING.md). */
export const LICENSE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** All entries that other programs may read: every one that has a page, also what has ended, by id. */
export function publishedEntries(directory: Directory): Entry[] {
  return directory.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
