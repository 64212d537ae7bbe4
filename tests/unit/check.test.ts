import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { mistakesOf } from '../../src/check/examples/one-of-each.ts';
import { PROBLEM_CODES } from '../../src/check/problem.ts';
import type { ProblemCode } from '../../src/check/problem.ts';
import { readContent } from '../../src/check/read-content.ts';
import { reportProblems } from '../../src/check/report.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { shortCodeOf } from '../../src/schema/short-code.ts';
import { edited, everyFile, inContent, problemsOf, reportOf } from './check-content.ts';
import type { Changes } from './check-content.ts';

test('a network without a mistake reads whole', () => {
  inContent({}, (folder) => {
    const { content, problems } = readContent(folder);
    expect(problems).toEqual([]);
    expect(content?.entries.map(({ kind, slug }) => `${kind}/${slug}`)).toEqual([
      'resources/oak-pantry',
      'groups/oak-neighbors',
      'events/oak-supper',
      'guides/bake-bread',
    ]);
  });
});

test.each(['content', 'tests/fixtures/cedar-valley/content'])('%s has no mistakes', (folder) => {
  const { content, problems } = readContent(resolve(import.meta.dirname, '../..', folder));
  expect(reportProblems(problems)).toBe('0 mistakes in 0 files');
  expect(content?.entries.length).toBeGreaterThan(0);
});

test.each([
  ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('files with %s read the same', (_, change) => {
  const read = (changes: Changes) => inContent(changes, (folder) => readContent(folder).content);
  const changed = read(everyFile(change));
  expect(changed?.entries.map(({ facts, words }) => ({ facts, words }))).toEqual(
    read({})?.entries.map(({ facts, words }) => ({ facts, words })),
  );
});

test('a mistake in a file with CRLF line ends has its place', () => {
  const changes = Object.entries(edited('resources/oak-pantry.md', '[food]', '[foood]')).map(
    ([file, text]) => [file, text.replaceAll('\n', '\r\n')] as const,
  );
  expect(problemsOf(Object.fromEntries(changes))).toMatchObject([
    { line: 4, column: 9, frame: 'needs: [foood]' },
  ]);
});

test('three dashes at the end of a value do not end the facts', () => {
  const about = '---\ntitle: About ---\nsummary: Who we are.\n---\nNeighbors.\n';
  expect(reportOf({ 'pages/about.md': about })).toBe('0 mistakes in 0 files');
});

test('the short code of a file collides with a chosen one', () => {
  const short = shortCodeOf('groups', 'oak-neighbors');
  const changes = edited('resources/oak-pantry.md', 'asks_for: []', `short: ${short}`);
  expect(problemsOf(changes)).toMatchObject([
    { code: 'short-taken', file: 'content/groups/oak-neighbors.md' },
  ]);
});

test('a folder with mistakes opens no directory, and the error is the report', () => {
  const changes = edited('resources/oak-pantry.md', '[food]', '[foood]');
  expect(() => inContent(changes, openDirectory)).toThrow(
    expect.objectContaining({ name: 'ContentError', message: reportOf(changes) }),
  );
});

const CODES = Object.keys(PROBLEM_CODES) as ProblemCode[];

test.each(CODES)('the example of %s is one mistake, told with a fix', (code) => {
  const mistakes = mistakesOf(code);
  expect(mistakes).toMatchObject([{ code }]);
  expect(mistakes[0]?.fix).toBeTruthy();
});
