import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PROBLEM_CODES } from '../../src/check/problem.ts';
import type { ProblemCode } from '../../src/check/problem.ts';
import { readContent } from '../../src/check/read-content.ts';
import { reportProblems } from '../../src/check/report.ts';
import { openDirectory } from '../../src/directory/directory.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
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

/** A change that makes each kind of mistake. A new code without one does not compile. */
const ONE_OF_EACH: Readonly<Record<ProblemCode, Changes>> = {
  'file-missing': { 'network.yaml': undefined },
  'file-name': { 'pages/About.md': '' },
  frontmatter: { 'pages/about.md': '' },
  yaml: edited('network.yaml', 'id:', 'id'),
  csv: { 'places.csv': '' },
  'unknown-key': edited('network.yaml', 'lines:', 'line:'),
  'missing-key': edited('network.yaml', 'id: tiny-network\n', ''),
  value: edited('network.yaml', 'tiny-network', 'Tiny'),
  'fact-in-translation': edited('guides/bake-bread.es.md', 'summary:', 'minutes: 5\nsummary:'),
  'translation-alone': { 'pages/join.es.md': '---\ntitle: A\nsummary: B.\n---\n' },
  'translation-shape': edited('guides/bake-bread.es.md', '## Mezcle', 'Mezcle'),
  'unknown-need': edited('guides/bake-bread.md', '[food]', '[bread]'),
  'unknown-group': edited('resources/oak-pantry.md', 'group: oak', 'group: elm'),
  'unknown-entry': edited('events/oak-supper.md', 'oak-pantry', 'elm'),
  'unknown-town': edited('resources/oak-pantry.md', 'Oakham', 'Elm'),
  'unknown-area': edited('groups/oak-neighbors.md', '[hill-towns]', '[elm]'),
  'event-time': edited('events/oak-supper.md', 'T19:00', 'T09:00'),
  'short-taken': {
    ...edited('events/oak-supper.md', 'kind:', 'short: oak\nkind:'),
    ...edited('resources/oak-pantry.md', 'asks_for:', 'short: oak\nasks_for:'),
  },
  'discreet-tells': edited(
    'resources/oak-pantry.md',
    'asks_for: []',
    'discreet: { title: A place to go, text: Ask at Oak Pantry. }',
  ),
  'raw-html': edited('pages/about.md', 'Neighbors.', '<p>Neighbors.'),
  'demo-key': edited(
    'network.yaml',
    'areas:',
    `seal: { navigators: [{ name: Ana, key: ${DEMO_KEYS[0]?.recipient ?? ''} }] }\nareas:`,
  ),
};
const CODES = Object.keys(PROBLEM_CODES).filter((code): code is ProblemCode => code in ONE_OF_EACH);

test('every code has a mistake that makes it', () => {
  expect(CODES).toEqual(Object.keys(PROBLEM_CODES));
});

test.each(CODES)('%s is told with a fix', (code) => {
  const problems = problemsOf(ONE_OF_EACH[code]);
  expect(problems.map((problem) => problem.code)).toContain(code);
  expect(problems.filter(({ fix }) => fix === undefined)).toEqual([]);
});
