import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { QueriesError, readQueries } from '../../src/search/review/read-queries.ts';
import { reportReview } from '../../src/search/review/report-review.ts';
import { reviewQueries } from '../../src/search/review/review-queries.ts';
import { readersOf } from '../../src/site/readers.ts';

const CEDAR = resolve('tests/fixtures/cedar-valley/content');

describe('a file of queries', () => {
  const entries = new Set(['resources/bakery', 'events/supper']);

  test('names entries itself or through a set', () => {
    const { queries, harmless } = readQueries(
      `sets: { food: [resources/bakery, events/supper] }
queries:
  - { words: bread, finds: [food, events/supper] }
  - { words: suicide, on: es, class: crisis, crisis: suicide, held_out: true }
harmless: [hurt my back]`,
      entries,
    );
    expect(queries).toEqual([
      {
        class: 'other',
        words: 'bread',
        finds: ['resources/bakery', 'events/supper'],
        held_out: false,
      },
      { class: 'crisis', on: 'es', words: 'suicide', crisis: 'suicide', finds: [], held_out: true },
    ]);
    expect(harmless).toEqual(['hurt my back']);
  });

  test.each([
    ['queries: [', 'This is not YAML.'],
    ['queries: []', 'At queries:'],
    ['queries: [{ word: bread }]', 'At queries, no. 1'],
    ['', 'At the top:'],
    [
      'queries: [{ words: bread, finds: [resources/bakry] }]',
      '"resources/bakry", which is neither',
    ],
    ['queries: [{ words: bread, finds: [food] }]', '"food", which is neither an entry nor a set'],
  ])('that cannot be used says why: %s', (text, message) => {
    expect(() => readQueries(text, entries)).toThrow(QueriesError);
    expect(() => readQueries(text, entries)).toThrow(message);
  });
});

describe('the review', () => {
  const directory = openDirectory(CEDAR);
  const known = new Set(directory.entries.map(({ id }) => id));
  const [entry] = directory.entries;
  if (entry === undefined) throw new Error('The fixture is empty.');

  test('tells words that find nothing, and where they could belong', async () => {
    const file = readQueries(
      `queries:
  - { words: qqqqqqqq, on: en, finds: [${entry.id}] }
  - { words: zzzzzzzz, on: en }
  - { words: ${entry.facts.title}, on: en, finds: [${entry.id}] }
  - { words: xxxxxxxx, crisis: hurt }
harmless: [overdose, bread]`,
      known,
    );
    const review = await reviewQueries(directory, readersOf(directory, '/'), file);
    const report = reportReview(directory, review);
    expect(report).toContain(`English: 1 of 3 queries find something that helps.
  These find nothing:
    "qqqqqqqq"
      should show: ${entry.id}
      could belong to the need "${entry.facts.needs[0] ?? ''}" in needs.yaml, as one of its words or a new topic.
    "zzzzzzzz"
      belongs to no need we can guess. Is there one it fits?`);
    expect(report).toContain('Danger that was not seen');
    expect(report).toContain('"xxxxxxxx"');
    expect(report).toContain(
      'Taken for danger, and is none. Add the words to "harmless":\n    "overdose"\n',
    );
  });
});
