import { describe, expect, test } from 'vitest';
import { slugOf } from '../../src/schema/slug-of.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import type { Field, Term } from '../../src/search/dictionary/dictionary.ts';
import { indexEntries, mergeTerms } from '../../src/search/dictionary/index-entries.ts';
import { nearTerms, slicesOf, startsOf } from '../../src/search/dictionary/near-terms.ts';
import { numbersToText, textToNumbers } from '../../src/search/dictionary/number-text.ts';
import { openCards, packCards } from '../../src/search/dictionary/packed-cards.ts';
import { openFacts, packFacts } from '../../src/search/dictionary/packed-places.ts';
import {
  FIELDS,
  compareStems,
  openTerms,
  packTerms,
} from '../../src/search/dictionary/packed-terms.ts';
import { openTitles, packTitles } from '../../src/search/dictionary/packed-titles.ts';
import { statedStems } from '../../src/search/dictionary/stated-stems.ts';
import { sliceTerms } from '../../src/search/build/slice-terms.ts';
import { fold } from '../../src/search/language/fold.ts';
import { stemsOf } from '../../src/search/language/stems-of.ts';
import fc from '../fast-check.ts';

/** Few letters, so that stems begin alike and lie a slip apart; and letters of other scripts, and any folded sign. */
const stem = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'n', 's'),
    minLength: 1,
    maxLength: 8,
  }),
  fc.string({ unit: fc.constantFrom('خ', 'ب', 'ز', 'م', 'ا', '粮'), minLength: 1, maxLength: 6 }),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => fold(text).replaceAll(/[^\p{L}\p{N}\p{M}]/gu, ''))
    .filter((text) => text !== '' && !/[A-Z]/.test(text)),
);
const fields = fc.record({
  title: fc.uniqueArray(stem, { maxLength: 4 }),
  summary: fc.uniqueArray(stem, { maxLength: 6 }),
  text: fc.uniqueArray(stem, { maxLength: 6 }),
});
const network = fc.array(fields, { maxLength: 150 });

test('numbers come back from their text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(100), fc.nat(5_000_000))), (numbers) => {
      const text = numbersToText(numbers);
      expect(textToNumbers(text)).toEqual(numbers);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
      expect(text).not.toContain(' ');
    }),
  );
});

test('an entry stands once under a stem, with the best place it stands in', () => {
  const [term] = indexEntries([
    { title: [], summary: ['pan'], text: ['pan'] },
    { title: ['pan'], summary: ['pan'], text: [] },
    { title: [], summary: [], text: ['pan', 'pan'] },
  ]);
  expect(term).toEqual({
    stem: 'pan',
    postings: [
      { entry: 0, field: 'summary' },
      { entry: 1, field: 'title' },
      { entry: 2, field: 'text' },
    ],
  });
});

describe('terms', () => {
  test('come back from their file', () => {
    fc.assert(
      fc.property(network, (entries) => {
        const terms = indexEntries(entries);
        const packed = JSON.parse(JSON.stringify(packTerms(terms))) as ReturnType<typeof packTerms>;
        expect(openTerms(packed)).toEqual(terms);
      }),
    );
  });

  test('of two halves of the words are those of the whole', () => {
    fc.assert(
      fc.property(network, fc.nat(), (entries, seed) => {
        const half = (side: number) =>
          entries.map(
            (entry, number) =>
              Object.fromEntries(
                FIELDS.map((field) => [
                  field,
                  // Some stand in both halves: said twice is said once.
                  entry[field].filter((_, at) => (number + at + seed) % 3 !== side),
                ]),
              ) as Record<Field, string[]>,
          );
        const merged = mergeTerms(indexEntries(half(0)), indexEntries(half(1)));
        expect(merged).toEqual(indexEntries(entries));
      }),
    );
  });

  test('near a stem are the same in slices as in the whole, and all that a plain search finds', () => {
    fc.assert(
      fc.property(network, stem, fc.integer({ min: 1, max: 9 }), (entries, typed, size) => {
        const terms = indexEntries(entries);
        const slices = Array.from({ length: Math.ceil(terms.length / size) }, (_, slice) =>
          terms.slice(slice * size, (slice + 1) * size),
        );
        const firsts = slices.map(([first]) => first?.stem ?? '');
        const near = nearTerms(terms, typed);
        const loaded = slicesOf(firsts, [typed, ...startsOf(typed)]).flatMap(
          (slice) => slices[slice] ?? [],
        );
        expect(nearTerms(loaded, typed)).toEqual(near);
        expect(near.map((term) => term.stem)).toEqual(
          near.map((term) => term.stem).toSorted(compareStems),
        );
        const begun = terms.filter((term) => term.stem.startsWith(typed));
        for (const term of begun) expect(near).toContain(term);
      }),
    );
  });

  test('near a stem are those it misspells, also in the first two letters', () => {
    const terms = indexEntries([
      {
        title: ['pantri', 'community', 'cloth', 'bus', 'bed', '01230', '01231'],
        summary: [],
        text: [],
      },
    ]);
    const near = (typed: string) => nearTerms(terms, typed).map((term) => term.stem);
    expect(near('pamtri')).toEqual(['pantri']);
    expect(near('pntri')).toEqual(['pantri']);
    expect(near('aptnri')).toEqual(['pantri']);
    expect(near('comunnit')).toEqual(['community']);
    expect(near('clot')).toEqual(['cloth']);
    expect(near('cl')).toEqual(['cloth']);
    expect(near('bud')).toEqual([]);
    expect(near('01230')).toEqual(['01230']);
    expect(near('')).toHaveLength(terms.length);
  });

  test('stand in files that are together the whole, a letter in one file as long as it fits', () => {
    const words = Array.from({ length: 6000 }, (_, n) => {
      const text = String((n * 7919) % 1e6);
      return { title: [`${'abcdefghij'.charAt(n % 10)}${text}`], summary: [`s${text}`], text: [] };
    });
    const terms = indexEntries(words);
    const slices = sliceTerms(terms);
    expect(slices.flat()).toEqual(terms);
    expect(slices.length).toBeGreaterThan(3);
    const lettersIn = (slice: readonly Term[]) => new Set(slice.map((term) => term.stem[0]));
    const split = [...new Set(terms.map((term) => term.stem[0]))].filter(
      (letter) => slices.filter((slice) => lettersIn(slice).has(letter)).length > 1,
    );
    expect(split).toEqual(['s']);
  });
});

test('titles and addresses come back, whatever the address is', () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replaceAll('\n', ''));
  const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const entry = title.chain((said) =>
    fc.record({
      title: fc.constant(said),
      slug: fc.oneof(
        slug,
        fc.constant(slugOf(said) || 'x'),
        slug.map((more) => `${slugOf(said)}${more}`),
      ),
    }),
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
      const opened = openTitles(packTitles(entries));
      expect(entries.map((_, place) => opened.at(place))).toEqual(entries);
    }),
  );
});

test('a title that says its address needs no other', () => {
  const entries = [
    { title: 'Lee Food Pantry', slug: 'lee-food-pantry' },
    { title: 'Lee Food Pantry', slug: 'lee-food-pantry-2' },
    { title: 'Despensa de Lee', slug: 'lee-food-pantry' },
  ];
  expect(packTitles(entries).slugs).toBe('\n+-2\nlee-food-pantry');
});

test('needs, towns and reach come back from their columns', () => {
  const numbers = fc.uniqueArray(fc.nat(5), { maxLength: 3 });
  const facts = fc.record(
    {
      kind: fc.constantFrom(...KINDS),
      needs: numbers,
      town: fc.nat(200),
      reach: fc.record({
        comes: fc.boolean(),
        anywhere: fc.boolean(),
        towns: numbers,
        areas: numbers,
      }),
    },
    { requiredKeys: ['kind', 'needs', 'reach'] },
  );
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 300 }), (entries) => {
      const packed = JSON.parse(JSON.stringify(packFacts(entries))) as ReturnType<typeof packFacts>;
      expect(openFacts(packed)).toEqual(entries);
    }),
  );
});

test('cards come back, numbered from the first of their file', () => {
  const silent = {
    entry: 65,
    summary: 'Free groceries.',
    place: '',
    today: {},
    state: 'unchecked' as const,
    stand: 'Not checked yet.',
    from: '',
    block: '<svg/>',
  };
  const card = {
    ...silent,
    entry: 64,
    place: 'Lee',
    phone: '413-555-0142',
    today: { hours: [{ days: ['mon' as const], opens: '09:00', closes: '12:00' }] },
  };
  expect(openCards(packCards([card, silent]), 64)).toEqual([card, silent]);
  expect(packCards([card, silent]).blocks).toEqual(['<svg/>']);
});

test('what title, town and needs say is stemmed like any other text', () => {
  const state = statedStems([{ label: 'Hot meals' }], [{ name: 'Great Barrington' }]);
  const title = 'The People’s Pantries & Comidas de Lee';
  expect(state({ title, needs: [0], town: 0 })).toEqual({
    title: stemsOf(title),
    summary: [...stemsOf('Hot meals'), ...stemsOf('Great Barrington')],
    text: [],
  });
  expect(state({ title: '', needs: [] })).toEqual({ title: [], summary: [], text: [] });
});
