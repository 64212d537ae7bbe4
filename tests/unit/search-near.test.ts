import { describe, expect, test } from 'vitest';
import type { DictionaryTown } from '../../src/search/dictionary/dictionary.ts';
import { isFarFromAll } from '../../src/search/near/far-from-all.ts';
import { placeNamed } from '../../src/search/near/place-named.ts';

const TOWNS: DictionaryTown[] = [
  town('Adams', 42.62, -73.12, '01220'),
  town('Alford', 42.24, -73.42, '01230'),
  town('Great Barrington', 42.2, -73.36, '01230'),
  town('Lee', 42.31, -73.25, '01238'),
  town('Leverett', 42.45, -72.5, '01054'),
  town('North Adams', 42.7, -73.11, '01247'),
  town('Northampton', 42.33, -72.63, '01060', '01063'),
  town('Nuevo Cañón', 42.1, -73, '01999'),
];

/** One entry stands in Great Barrington, whose ZIP Alford shares. */
const DICTIONARY = {
  towns: TOWNS,
  total: 2,
  townOf: (entry: number) => (entry === 0 ? 2 : undefined),
};

describe('a place is known', () => {
  test.each([
    ['Lee', 'Lee'],
    ['  lee ', 'Lee'],
    ['north adams, MA', 'North Adams'],
    ['Northadams', 'North Adams'],
    ['Adams, North', 'Adams'],
    ['Grate Barington', 'Great Barrington'],
    ['great barr', 'Great Barrington'],
    ['Nothampton', 'Northampton'],
    ['nuevo canon', 'Nuevo Cañón'],
    ['leb', 'Lee'],
  ])('from "%s"', (typed, name) => {
    expect(placeNamed(DICTIONARY, typed)).toEqual({ by: 'town', town: indexOf(name) });
  });

  test.each([
    ['01238', 'Lee'],
    ['01063', 'Northampton'],
    ['Florence, MA 01060', 'Northampton'],
    ['01230-1234', 'Great Barrington'],
  ])('from the ZIP in "%s"', (typed, name) => {
    expect(placeNamed(DICTIONARY, typed)).toEqual({ by: 'zip', town: indexOf(name) });
  });
});

test.each(['', ' ', ',', '!?', 'Boston', '90210', 'North', 'Le', 'x', 'Springfield, MA'])(
  '"%s" is no place of the table, or could be two',
  (typed) => {
    expect(placeNamed(DICTIONARY, typed)).toBeUndefined();
  },
);

test('a network without towns knows no place', () => {
  expect(placeNamed({ towns: [], total: 0, townOf: () => undefined }, 'Lee')).toBeUndefined();
  expect(isFarFromAll({ lat: 42, lon: -73 }, [])).toBe(true);
});

test.each([
  ['the town itself', 42.31, -73.25, false],
  ['Albany, 35 miles away', 42.65, -73.75, false],
  ['Boston, 80 miles away', 42.36, -71.06, true],
  ['the other side of the globe', -42.3, 106.7, true],
])('%s', (_place, lat, lon, isFar) => {
  expect(isFarFromAll({ lat, lon }, TOWNS)).toBe(isFar);
});

test('the date line parts no neighbors', () => {
  const taveuni = [town('Taveuni', -16.8, 179.9, '00000')];
  expect(isFarFromAll({ lat: -16.8, lon: -179.9 }, taveuni)).toBe(false);
});

function town(name: string, lat: number, lon: number, ...zips: string[]): DictionaryTown {
  return { name, lat, lon, zips, areas: [] };
}

function indexOf(name: string): number {
  return TOWNS.findIndex((each) => each.name === name);
}
