import { describe, expect, test } from 'vitest';
import type { Hit, Understood } from '../../src/search/engine/answer.ts';
import { arrangeGroups } from '../../src/search/page/arrange-groups.ts';
import { mayBecomeCrisis } from '../../src/search/page/hold-back.ts';
import { nearestNeeds } from '../../src/search/page/nearest-needs.ts';
import { sayAloud, sayHeading, sayTotal } from '../../src/search/page/say-answer.ts';
import { sayMiles } from '../../src/search/page/say-miles.ts';
import { sayWhy } from '../../src/search/page/say-why.ts';
import { searchWordsOf } from '../../src/search/page/search-words.ts';
import { site } from '../../src/words/en/site.ts';

const words = searchWordsOf(site);
const NEAR = { by: 'town', town: 0 } as const;
/** Even entries are resources, odd ones guides; those from 50 on come. */
const dictionary = {
  kindOf: (entry: number) => (entry % 2 === 0 ? 'resources' : 'guides'),
  comes: (entry: number) => entry >= 50,
};
const hit = (entry: number, miles?: number): Hit => ({
  entry,
  score: 1,
  why: [],
  ...(miles === undefined ? {} : { miles }),
});
const arrange = (hits: Hit[], understood: Partial<Understood> = {}, deeper: number[] = []) =>
  arrangeGroups(
    dictionary,
    { understood: { needs: [], text: '', ...understood }, hits, wantsFullText: false },
    hits,
    new Set(deeper),
  );
const told = (groups: ReturnType<typeof arrange>) =>
  groups.map((group) => [group.by, group.hits.map(({ entry }) => entry)]);

describe('results are put into lists', () => {
  test('words alone make one list', () => {
    expect(told(arrange([hit(3), hit(2)]))).toEqual([['all', [3, 2]]]);
  });

  test('a need without a place makes one for each kind, that of the best hit first', () => {
    expect(told(arrange([hit(3), hit(2), hit(5)], { needs: [0] }))).toEqual([
      ['kind', [3, 5]],
      ['kind', [2]],
    ]);
  });

  test('a place parts what is near from what comes; help that comes from next door is near', () => {
    expect(told(arrange([hit(1, 3), hit(50, 2), hit(51, 30), hit(4)], { near: NEAR }))).toEqual([
      ['near', [1, 50]],
      ['elsewhere', [51, 4]],
    ]);
  });

  test('the list of the best hit stands first', () => {
    expect(told(arrange([hit(60), hit(1, 3)], { near: NEAR })).map(([by]) => by)).toEqual([
      'elsewhere',
      'near',
    ]);
  });

  test('what only the text knows comes last, alone when there is nothing else', () => {
    expect(told(arrange([hit(9), hit(1)], {}, [9]))).toEqual([
      ['all', [1]],
      ['deeper', [9]],
    ]);
    expect(told(arrange([hit(9)], {}, [9]))).toEqual([['all', [9]]]);
    expect(arrange([])).toEqual([]);
  });

  test('a list alone shows twenty rows; beside others each is short when there are many', () => {
    const many = Array.from({ length: 60 }, (_, entry) => hit(entry));
    expect(arrange(many).map(({ first }) => first)).toEqual([20]);
    expect(arrange(many, { needs: [0] }).map(({ first }) => first)).toEqual([10, 5]);
    expect(arrange(many.slice(0, 20), { needs: [0] }).map(({ first }) => first)).toEqual([20, 20]);
  });
});

describe('what an answer says', () => {
  test('headings tell words, corrections, filters and nothing apart', () => {
    const some = { total: 6, unfiltered: 6 };
    expect(sayHeading(words, 'mask', undefined, some)).toEqual({
      lead: 'Results for',
      words: 'mask',
    });
    expect(sayHeading(words, 'masc', 'mask', some).words).toBe('mask');
    expect(sayHeading(words, '', undefined, some).lead).toBe('Everything here');
    expect(sayHeading(words, 'x', undefined, { total: 0, unfiltered: 0 }).words).toBe('x');
    expect(sayHeading(words, 'x', undefined, { total: 0, unfiltered: 4 }).words).toBe('');
  });

  test('totals name the place they are sorted by', () => {
    expect(sayTotal(words, 'en', 6, 'Lee')).toBe('6 results, closest to Lee first.');
    expect(sayTotal(words, 'en', 6, '')).toBe('6 results, closest to you first.');
    expect(sayTotal(words, 'en', 1, 'Lee')).toBe('1 result');
  });

  test('what is read out holds the correction, or that nothing was found', () => {
    const some = { total: 6, unfiltered: 6 };
    const none = { total: 0, unfiltered: 0 };
    expect(sayAloud(words, 'en', 'masc', { corrected: 'mask', near: 'Lee' }, some)).toBe(
      'Showing results for mask. 6 results, closest to Lee first.',
    );
    expect(sayAloud(words, 'en', 'x', {}, none)).toBe('Nothing found for “x”.');
    expect(sayAloud(words, 'en', 'x', {}, { total: 0, unfiltered: 3 })).toBe(
      'Nothing fits all of that.',
    );
  });

  test('miles are whole and rough', () => {
    expect(sayMiles(words, 'en', 10.6, 'town')).toBe('about 11 miles');
    expect(sayMiles(words, 'en', 0.4, 'town')).toBe('in town');
    expect(sayMiles(words, 'en', 0.4, 'here')).toBe('less than 1 mile');
  });
});

test('why says each word once, none the title shows, none inside another', () => {
  const why = (title: string, ...found: string[]) =>
    sayWhy(
      words,
      'en',
      title,
      found.map((said) => ({ by: 'text', words: said })),
    );
  expect(why('Village Closet', 'Diapers', 'diapers')).toBe('Matches “diapers”');
  expect(why('Diapers for all', 'diapers')).toBe('');
  expect(why('Plots', 'garden', 'community garden')).toBe('Matches “community garden”');
  expect(why('Plots', 'job, let go')).toBe('Matches “job” and “let go”');
  expect(sayWhy(words, 'en', 'Plots', [{ by: 'title', words: 'land' }])).toBe('');
});

test('words that may become words of danger wait before they go into the address', () => {
  const crises = [
    {
      crisis: 'suicide' as const,
      phrases: ['quiero morir', 'kill myself', 'hits me'],
      lines: [],
    },
  ];
  const isHeld = (query: string, typing = false) => mayBecomeCrisis(crises, query, typing);
  expect(
    ['qui', 'Quiero mor', 'kiero mor', 'i want to kill mys'].filter((q) => !isHeld(q)),
  ).toEqual([]);
  expect(['', 'pantry', 'road kill', 'quiero comida'].filter((q) => isHeld(q))).toEqual([]);
  expect(isHeld('my husband hits', true)).toBe(true);
  expect(isHeld('my husband hits')).toBe(false);
  expect(isHeld('my husband', true)).toBe(false);
  expect(isHeld(`${'food for my kids '.repeat(1000)}and kill mys`)).toBe(true);
});

test('the nearest needs are those understood, then those that look alike', () => {
  const needs = ['Food', 'Housing', 'Rides'].map((label) => ({
    id: label,
    label,
    phrases: [label],
    topics: label === 'Rides' ? [['carpool', 'viaje']] : [],
  }));
  expect(nearestNeeds(needs, [1], 'carpoll')).toEqual([1, 2]);
  expect(nearestNeeds(needs, [], 'fooood')).toEqual([0]);
  expect(nearestNeeds(needs, [], 'zzqqxx')).toEqual([]);
});
