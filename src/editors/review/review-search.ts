import { existsSync, readFileSync } from 'node:fs';
import type { Directory } from '../../directory/directory.ts';
import type { Verdict } from '../../search/review/judge-query.ts';
import { QueriesError, readQueries } from '../../search/review/read-queries.ts';
import { reportReview } from '../../search/review/report-review.ts';
import { reviewQueries } from '../../search/review/review-queries.ts';
import { readersOf } from '../../site/readers.ts';
import { sayNumber } from './finding.ts';
import type { Finding, PartReport } from './finding.ts';

/**
 * Asks search what neighbors type. Queries that are held out are left alone, unless `all` is said.
 * @throws {QueriesError} that names the file, when it cannot be used.
 */
export async function reviewSearch(
  directory: Directory,
  { path, shown, all }: { path: string; shown: string; all: boolean },
): Promise<PartReport & { text: string }> {
  if (!existsSync(path)) {
    const summary = `There is no ${shown}. Write one: docs/search.md shows how.`;
    return { part: 'search', summary, findings: [], notes: [], text: '' };
  }
  const { queries, harmless } = readFile(path, shown, directory);
  const asked = queries.filter((query) => all || !query.held_out);
  const readers = readersOf(directory, '/');
  const review = await reviewQueries(directory, readers, { queries: asked, harmless });
  const found = review.verdicts.filter(({ outcome }) => outcome === 'found').length;
  const left = queries.length - asked.length;
  return {
    part: 'search',
    summary: `${found} of ${sayNumber(asked.length, 'query', 'queries')} find something that helps.`,
    findings: [
      ...review.verdicts.flatMap((verdict) => sayVerdict(verdict, shown)),
      ...review.alarms.map((words) => ({
        code: 'search-false-alarm',
        file: shown,
        message: `"${words}" is taken for danger, and is none.`,
        advice: 'add the words to "harmless".',
      })),
    ],
    notes:
      left === 0
        ? []
        : [
            `${left} held out, so that they stay a fair test. All: npm run review -- --only search --all`,
          ],
    text: reportReview(directory, review),
  };
}

function readFile(
  path: string,
  shown: string,
  directory: Directory,
): ReturnType<typeof readQueries> {
  const known = new Set(directory.entries.map(({ id }) => id));
  try {
    return readQueries(readFileSync(path, 'utf8'), known);
  } catch (error) {
    if (!(error instanceof QueriesError)) throw error;
    throw new QueriesError(`${shown} cannot be used.\n${error.message}`, { cause: error });
  }
}

function sayVerdict({ query, outcome, crisisMissed }: Verdict, file: string): Finding[] {
  return [
    ...(crisisMissed
      ? [
          {
            code: 'search-danger-missed',
            file,
            message: `The danger in "${query.words}" is not seen.`,
          },
        ]
      : []),
    ...(outcome === 'found'
      ? []
      : [
          {
            code: `search-${outcome}`,
            file,
            message: `"${query.words}" finds nothing${outcome === 'nothing' ? '' : ' that helps among the first five'}.`,
          },
        ]),
  ];
}
