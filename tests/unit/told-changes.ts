import { join } from 'node:path';
import { VALID_NETWORK } from '../../src/check/examples/valid-network.ts';
import { readPast } from '../../src/directory/changes.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { contentRepository } from '../content-repository.ts';
import type { PastCommit } from '../content-repository.ts';
import { resource, scratchFolder } from './review-content.ts';

/** The network comes in January, and the entry `SLOW` in February. */
export const ID = 'resources/slow';
export const SLOW = `${ID}.md`;
export const slow = (facts = '', body = 'Come in.') =>
  resource('Slow Pantry', `cost: free\n${facts}`, body);
const FIRST: PastCommit = { date: '2026-01-05T12:00:00Z', files: VALID_NETWORK };
const COME: PastCommit = { date: '2026-02-01T12:00:00Z', files: { [SLOW]: slow() } };

export const on = (
  day: string,
  files: PastCommit['files'],
  parents?: readonly number[],
): PastCommit => ({
  date: `${day}T12:00:00Z`,
  files,
  ...(parents ? { parents } : {}),
});

/** A place for repositories with these commits after the first two; it goes when the tests are over. */
export function repositories() {
  const scratch = scratchFolder();
  let made = 0;
  return {
    scratch,
    repository: (...commits: PastCommit[]): { top: string; folder: string } => {
      const top = join(scratch, String((made += 1)));
      return { top, folder: contentRepository(top, [FIRST, COME, ...commits]) };
    },
  };
}

/** All that is known of an entry's past; facts in the order of the alphabet. */
export function told(folder: string, today = '2026-12-31', id = ID) {
  const directory = openDirectory(folder);
  const past = readPast(directory, folder, today);
  const entry = directory.entries.find((known) => known.id === id);
  if (entry === undefined) throw new Error(`There is no ${id}.`);
  return {
    changes: past.changesOf(entry).map((change) => ({ ...change, facts: change.facts.toSorted() })),
    addedOn: past.addedOn(entry),
    isPartial: past.isPartial,
  };
}
