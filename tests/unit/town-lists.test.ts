import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/directory/directory.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { MOST_OF_TOWN, townLists } from '../../src/site/town-lists.ts';

const real = openDirectory('content');
const [town] = real.towns;
const [event] = real.listedOfKind('events');
const entry = real.listedOfKind('resources')[0];
if (town === undefined || event === undefined || entry === undefined) {
  throw new Error('The content has no town, event or resource.');
}

/** A directory with so many entries near each town, of help from anywhere, and of events near. */
function crowded(near: number, anywhere: number, events: number): Directory {
  const rows = (count: number, of: Entry) =>
    Array.from({ length: count }, (_, miles) => ({ entry: of, miles }));
  return Object.assign(Object.create(real) as Directory, {
    near: (_: unknown, [kind]: string[]) =>
      kind === 'events' ? rows(events, event as Entry) : rows(near, entry as Entry),
    withoutPlace: () => rows(anywhere, entry as Entry).map((row) => row.entry),
  });
}

const counted = (...counts: [number, number, number]) => {
  const { lists, goesOn } = townLists(crowded(...counts), town);
  return [lists.near.length, lists.everywhere.length, lists.events.length, goesOn];
};

test('a town of few entries lists them all', () => {
  expect(counted(40, 30, 5)).toEqual([40, 30, 5, false]);
  expect(counted(0, 0, 0)).toEqual([0, 0, 0, false]);
});

test('a town of thousands lists the nearest two hundred, some from anywhere among them', () => {
  expect(counted(9000, 800, 90)).toEqual([150, 42, 8, true]);
  expect(counted(9000, 10, 0)).toEqual([190, 10, 0, true]);
  expect(counted(20, 800, 8)).toEqual([20, 172, 8, true]);
  const { lists } = townLists(crowded(9000, 800, 90), town);
  expect(Object.values(lists).flat()).toHaveLength(MOST_OF_TOWN);
  expect(lists.near.map(({ miles }) => miles)).toEqual(Array.from({ length: 150 }, (_, at) => at));
});

test('every town of the real directory lists all that it has', () => {
  expect(real.towns.filter((each) => townLists(real, each).goesOn)).toEqual([]);
});
