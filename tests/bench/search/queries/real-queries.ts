import { readFileSync } from 'node:fs';
import type { Directory } from '../../../../src/directory/directory.ts';
import { readQueries } from '../../../../src/search/review/read-queries.ts';
import type { Query } from './query.ts';

const FILE = 'tests/search/queries.yaml';

/** The queries of the real content that name what they should find: those it was tuned with, and those kept out. */
export function realQueries(directory: Directory): { tuned: Query[]; heldOut: Query[] } {
  const ids = new Set(directory.entries.map(({ id }) => id));
  const written = readQueries(readFileSync(FILE, 'utf8'), ids).queries.filter(
    ({ finds }) => finds.length > 0,
  );
  const asQuery = (query: (typeof written)[number]): Query => ({
    class: query.class,
    language: query.on === 'es' ? 'es' : 'en',
    query: query.words,
    relevant: new Set(query.finds),
  });
  const { tuned = [], heldOut = [] } = Object.groupBy(written, ({ held_out }) =>
    held_out ? 'heldOut' : 'tuned',
  );
  return { tuned: tuned.map(asQuery), heldOut: heldOut.map(asQuery) };
}
