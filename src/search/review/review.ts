/**
 * `npm run review`: asks search what neighbors type, and prints the words that find nothing. Reads
 * `tests/search/queries.yaml` and `content/`, or the two paths it is given. Queries that are held out are left alone,
 * unless `--all` is said. Ends with 0 whatever is found: it is advice, not a test; with 1 when the
 * queries cannot be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDirectory } from '../../directory/directory.ts';
import { readersOf } from '../../site/readers.ts';
import { contentFolder } from '../../site/settings.ts';
import { QueriesError, readQueries } from './read-queries.ts';
import { reportReview } from './report-review.ts';
import { reviewQueries } from './review-queries.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
});
const file = resolve(positionals[0] ?? 'tests/search/queries.yaml');
try {
  if (existsSync(file)) await review();
  else say(`There is no ${file}. Write one: docs/search.md shows how.`);
} catch (error) {
  if (!(error instanceof QueriesError)) throw error;
  process.stderr.write(`${file} cannot be used.\n${error.message}\n`);
  process.exitCode = 1;
}

async function review(): Promise<void> {
  const directory = openDirectory(positionals[1] ? resolve(positionals[1]) : contentFolder());
  const known = new Set(directory.entries.map(({ id }) => id));
  const { queries, harmless } = readQueries(readFileSync(file, 'utf8'), known);
  const asked = queries.filter((query) => values.all || !query.held_out);
  const readers = readersOf(directory, '/');
  say(
    reportReview(directory, await reviewQueries(directory, readers, { queries: asked, harmless })),
  );
  const left = queries.length - asked.length;
  if (left > 0)
    say(`${left} held out, so that they stay a fair test. All: npm run review -- --all`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
