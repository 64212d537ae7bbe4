import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConcepts } from '../bench/search/network/concept.ts';
import { syntheticNetwork } from '../bench/search/network/synthetic-network.ts';
import { readPlan } from '../bench/search/plan.ts';
import {
  percentile,
  qualityByClass,
  qualityOf,
  recallAt5,
  reciprocalRank,
} from '../bench/search/queries/score.ts';
import { syntheticQueries } from '../bench/search/queries/synthetic-queries.ts';
import { fold } from '../../src/search/language/fold.ts';

const COUNT = 200;

test('recall counts the relevant ones of the first five, of as many as could stand there', () => {
  expect(recallAt5(['a', 'x', 'b'], new Set(['a', 'b']))).toBe(1);
  expect(recallAt5(['a', 'x'], new Set(['a', 'b']))).toBe(0.5);
  expect(recallAt5(['x', 'y', 'z', 'v', 'w', 'a'], new Set(['a']))).toBe(0);
  expect(recallAt5(['a', 'a', 'a'], new Set(['a', 'b', 'c']))).toBeCloseTo(1 / 3);
  const many = new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(recallAt5(['a', 'b', 'c', 'd', 'e'], many)).toBe(1);
  expect(recallAt5(['a'], new Set())).toBeNaN();
});

test('the rank is one divided by the place of the first relevant one', () => {
  expect(reciprocalRank(['a'], new Set(['a']))).toBe(1);
  expect(reciprocalRank(['x', 'y', 'a', 'b'], new Set(['a', 'b']))).toBeCloseTo(1 / 3);
  expect(reciprocalRank([], new Set(['a']))).toBe(0);
  expect(reciprocalRank(['x'], new Set(['a']))).toBe(0);
});

test('quality is the mean over the queries of a class, in the order of the classes', () => {
  const scores = [
    { class: 'typo', recall: 1, rank: 1 },
    { class: 'town', recall: 0.5, rank: 0.25 },
    { class: 'typo', recall: 0, rank: 0 },
  ];
  expect([...qualityByClass(scores)]).toEqual([
    ['typo', { queries: 2, recall: 0.5, rank: 0.5 }],
    ['town', { queries: 1, recall: 0.5, rank: 0.25 }],
  ]);
  expect(qualityOf(scores)).toMatchObject({ queries: 3, recall: 0.5 });
});

test('a percentile is a value that was measured', () => {
  const numbers = [5, 1, 4, 2, 3];
  expect(percentile(numbers, 50)).toBe(3);
  expect(percentile(numbers, 95)).toBe(5);
  expect(percentile([7], 95)).toBe(7);
  expect(percentile([], 95)).toBeNaN();
});

test('two networks of one size are equal, and one of another size is a network too', () => {
  const [one, other] = [syntheticNetwork(COUNT), syntheticNetwork(COUNT)];
  expect(other.directory.entries).toEqual(one.directory.entries);
  expect([...other.about]).toEqual([...one.about]);
  expect(syntheticNetwork(1).directory.entries).toHaveLength(1);
});

test('a network has as many entries as asked for, most in English, all with a need and a town', () => {
  const { directory, about, concepts } = syntheticNetwork(COUNT);
  expect(directory.entries).toHaveLength(COUNT);
  expect(new Set(directory.entries.map(({ id }) => id))).toEqual(new Set(about.keys()));
  expect(directory.needs).toHaveLength(concepts.length);
  expect(directory.towns).toHaveLength(40);
  const english = [...about.values()].filter(({ language }) => language === 'en').length;
  expect(english / COUNT).toBeGreaterThan(0.6);
  expect(english / COUNT).toBeLessThan(0.8);
  for (const entry of directory.entries) {
    expect(entry.facts.needs).toEqual([about.get(entry.id)?.concept.id]);
    expect(entry.town?.name).toBe(about.get(entry.id)?.town);
    expect(Object.keys(entry.bodies)).toEqual([about.get(entry.id)?.language]);
  }
});

test('every group that entries name is an entry', () => {
  const { directory } = syntheticNetwork(COUNT);
  const named = directory.ofKind('resources').map(({ facts }) => facts.group);
  expect(named.length).toBeGreaterThan(COUNT / 2);
  for (const slug of named) expect(directory.find('groups', slug)).toBeDefined();
});

test('every query can be answered, and each of the classes has some', () => {
  const queries = syntheticQueries(syntheticNetwork(1000));
  expect(queries.length).toBeGreaterThan(180);
  for (const { relevant } of queries) expect(relevant.size).toBeGreaterThan(0);
  const classes = new Set(queries.map((query) => query.class));
  for (const name of ['question', 'either language', 'zip', 'phone digits', 'group name'])
    expect(classes).toContain(name);
});

test('words that are held out stand in no list of what people say', () => {
  const path = join(import.meta.dirname, '../bench/search/queries/queries.yaml');
  const written = parse(readFileSync(path, 'utf8')) as {
    class: string;
    queries: { query: string; concept: string }[];
  }[];
  const heldOut = written.find((group) => group.class === 'held-out words')?.queries ?? [];
  expect(heldOut.length).toBeGreaterThan(5);
  const concepts = readConcepts();
  for (const { query, concept } of heldOut) {
    const { en, es } = concepts.find(({ id }) => id === concept) ?? {};
    expect([...(en?.people_say ?? []), ...(es?.people_say ?? [])].map(fold)).not.toContain(query);
  }
});

test('a run measures everything, or what it is told', () => {
  expect(readPlan([])).toMatchObject({ real: true, counts: [1000, 10_000] });
  expect([...readPlan(['speed', '1000']).parts]).toEqual(['speed']);
  expect(readPlan(['speed', '1000', 'rounds=2'])).toMatchObject({
    real: false,
    counts: [1000],
    rounds: 2,
  });
  expect(readPlan(['quality'])).toMatchObject({ real: true, counts: [1000, 10_000] });
  expect(readPlan(['real'])).toMatchObject({ real: true, counts: [] });
  expect(() => readPlan(['sped'])).toThrow('"sped" is nothing to measure');
});
