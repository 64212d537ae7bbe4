import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { DAYS, KINDS } from '../../src/schema/vocabulary.ts';
import { facetRowOf } from '../../src/search/build/facet-row.ts';
import { openFacets, packFacets } from '../../src/search/narrow/facets-file.ts';
import { facetsOf } from '../../src/search/narrow/facets-of.ts';
import type { FacetRow } from '../../src/search/narrow/facets.ts';
import { narrow } from '../../src/search/narrow/narrow.ts';
import { FILTER_NAMES } from '../../src/search/search-address.ts';
import type { FilterName, Filters } from '../../src/search/search-address.ts';
import { localClock } from '../../src/time/local-clock.ts';
import { restOfToday, thisWeekend } from '../../src/time/openings.ts';
import fc from '../fast-check.ts';
import { isOpenAt, isOpenWithin } from './is-open.ts';

const clock = localClock('America/New_York');
/** A Monday, half past two in the afternoon. */
const NOW = new Date('2026-11-23T19:30:00Z');

describe('filters', () => {
  test.each<[string, Partial<FacetRow>, Filters]>([
    ['a kind', { kind: 'events' }, { kind: 'events' }],
    ['a need', { needs: ['food', 'rides'] }, { need: 'rides' }],
    ['an area', { areas: ['north'] }, { area: 'north' }],
    ['asks for nothing', { asksNothing: true }, { asks: 'nothing' }],
    ['free', { free: true }, { cost: 'free' }],
    ['step-free', { stepFree: true }, { access: 'step-free' }],
    ['a language', { languages: ['en', 'pt'] }, { language: 'pt' }],
    ['by phone or delivered', { comes: true }, { comes: 'yes' }],
    ['checked', { checked: '2026-06-01' }, { checked: 'year' }],
    ['checked long ago', { checked: '2019-06-01' }, { checked: 'ever' }],
    ['open now', { today: { hours: [always()] } }, { open: 'now' }],
    ['open today', { today: { hours: [hours('mon', '15:00', '17:00')] } }, { open: 'today' }],
    ['open at the weekend', { today: { hours: [hours('sun', '09:00', '10:00')] } }, WEEKEND],
  ])('%s keeps only what answers to it', (_, part, filters) => {
    const rows = [plainRow(), { ...plainRow(), ...part }];
    expect(narrow(facetsOf(rows), allOf(rows), filters, NOW, clock).hits).toEqual([{ entry: 1 }]);
  });

  test('twelve months are counted to the day', () => {
    const rows = ['2025-11-22', '2025-11-23', '2026-11-23'].map((checked) => ({
      ...plainRow(),
      checked,
    }));
    const { hits } = narrow(facetsOf(rows), allOf(rows), { checked: 'year' }, NOW, clock);
    expect(hits).toEqual([{ entry: 1 }, { entry: 2 }]);
  });

  test('a value nobody has leaves nothing, and the counts of its own filter', () => {
    const rows = [plainRow(), { ...plainRow(), needs: ['rides'] }];
    const { hits, counts } = narrow(facetsOf(rows), allOf(rows), { need: 'gold' }, NOW, clock);
    expect(hits).toEqual([]);
    expect(counts.need).toEqual({ food: 1, rides: 1 });
    expect(counts.kind).toEqual({});
  });

  test('a hit without a row is not lost until a filter asks', () => {
    const hits = [{ entry: 7 }];
    expect(narrow(facetsOf([]), hits, {}, NOW, clock).hits).toEqual(hits);
    expect(narrow(facetsOf([]), hits, { cost: 'free' }, NOW, clock).hits).toEqual([]);
  });

  test('what was open a minute ago may be closed now', () => {
    const rows = [{ ...plainRow(), today: { hours: [hours('mon', '09:00', '14:31')] } }];
    const facets = facetsOf(rows);
    const at = (time: string) =>
      narrow(facets, allOf(rows), { open: 'now' }, new Date(`2026-11-23T19:${time}Z`), clock).hits;
    expect(at('30:59').length).toBe(1);
    expect(at('31:00').length).toBe(0);
  });

  test('keeps order and hits as they are, and counts what each other choice would leave', () => {
    fc.assert(
      fc.property(fc.array(facetRow(), { maxLength: 12 }), chosenFilters(), (rows, filters) => {
        const hits = allOf(rows).toReversed();
        const facets = facetsOf(rows);
        const { hits: kept, counts } = narrow(facets, hits, filters, NOW, clock);
        expect(kept).toEqual(hits.filter(({ entry }) => passes(rows[entry], filters)));
        for (const name of FILTER_NAMES) {
          const values = new Set([...rows.flatMap((row) => answersOf(row)[name]), 'gold']);
          for (const value of values) {
            const would = rows.filter((row) => passes(row, { ...filters, [name]: value }));
            expect(counts[name][value] ?? 0, `${name}=${value}`).toBe(would.length);
          }
        }
      }),
    );
  });
});

describe('the file of facets', () => {
  test('gives back the rows it was made of', () => {
    fc.assert(
      fc.property(fc.array(facetRow()), (rows) => {
        const file = JSON.parse(JSON.stringify(packFacets(rows))) as ReturnType<typeof packFacets>;
        expect(openFacets(file).rows).toEqual(rows);
      }),
    );
  });

  test('holds the real content, without words', () => {
    const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
    const rows = directory.entries.map((entry) => facetRowOf(directory, entry));
    const file = packFacets(rows);
    expect(openFacets(file).rows).toEqual(rows);
    expect(JSON.stringify(file).length).toBeLessThan(60 * rows.length);
  });

  test('rows with the same hours share them', () => {
    const rows = [1, 2, 3].map(() => ({ ...plainRow(), today: { hours: [always()] } }));
    const [first, , third] = openFacets(packFacets(rows)).rows;
    expect(first?.today.hours).toBe(third?.today.hours);
  });
});

const WEEKEND: Filters = { open: 'weekend' };

/** What a row answers to, found out the plain way. */
function answersOf(row: FacetRow): Record<FilterName, readonly string[]> {
  const now = NOW.getTime();
  const { today } = row;
  return {
    kind: [row.kind],
    need: row.needs,
    area: row.areas,
    language: row.languages,
    asks: row.asksNothing ? ['nothing'] : [],
    cost: row.free ? ['free'] : [],
    access: row.stepFree ? ['step-free'] : [],
    comes: row.comes ? ['yes'] : [],
    checked: [
      ...(row.checked === undefined ? [] : ['ever']),
      ...(row.checked !== undefined && row.checked >= '2025-11-23' ? ['year'] : []),
    ],
    open: [
      ...(isOpenAt(today, now, clock) ? ['now'] : []),
      ...(isOpenWithin(today, restOfToday(now, clock), clock) ? ['today'] : []),
      ...(isOpenWithin(today, thisWeekend(now, clock), clock) ? ['weekend'] : []),
    ],
  };
}

function passes(row: FacetRow | undefined, filters: Filters): boolean {
  return (
    row !== undefined &&
    FILTER_NAMES.every((name) => {
      const value = filters[name];
      return value === undefined || answersOf(row)[name].includes(value);
    })
  );
}

function allOf(rows: readonly unknown[]): { entry: number }[] {
  return rows.map((_, entry) => ({ entry }));
}

function plainRow(): FacetRow {
  return {
    kind: 'resources',
    needs: ['food'],
    areas: ['south'],
    languages: [],
    asksNothing: false,
    free: false,
    stepFree: false,
    comes: false,
    today: {},
  };
}

function always() {
  return { days: [...DAYS], opens: '00:00', closes: '24:00' };
}

function hours(day: (typeof DAYS)[number], opens: string, closes: string) {
  return { days: [day], opens, closes };
}

function some<Value>(...values: Value[]): fc.Arbitrary<Value[]> {
  return fc.uniqueArray(fc.constantFrom(...values));
}

function chosenFilters(): fc.Arbitrary<Filters> {
  return fc.record(
    {
      kind: fc.constantFrom(...KINDS),
      need: fc.constantFrom('food', 'rides'),
      area: fc.constantFrom('north', 'south'),
      open: fc.constantFrom('now', 'today', 'weekend'),
      asks: fc.constant('nothing'),
      cost: fc.constant('free'),
      access: fc.constant('step-free'),
      language: fc.constantFrom('en', 'es'),
      comes: fc.constant('yes'),
      checked: fc.constantFrom('year', 'ever'),
    },
    { requiredKeys: [] },
  );
}

function facetRow(): fc.Arbitrary<FacetRow> {
  const day = fc.constantFrom('2025-11-22', '2025-11-23', '2026-11-20', '2026-11-23', '2026-11-28');
  const event = fc.record({
    starts: day.map((date) => `${date}T14:00`),
    ends: fc.constantFrom('2026-11-28T16:00', '2026-11-29T01:00'),
    repeats: fc.record(
      {
        every: fc.constant('week' as const),
        interval: fc.integer({ min: 1, max: 3 }),
        except: fc.array(day),
        also: fc.array(day),
        until: day,
        season: fc.constant({ from: '11-01', until: '02-28' }),
      },
      { requiredKeys: ['every', 'interval', 'except', 'also'] },
    ),
    cancelled: fc.array(day.map((date) => ({ date }))),
  });
  const opening = fc.record(
    {
      days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }),
      opens: fc.constantFrom('09:00', '14:30', '22:00'),
      closes: fc.constantFrom('02:00', '14:31', '24:00'),
      weeks: fc.constantFrom<(1 | 3 | -1)[]>([-1], [1, 3]),
      season: fc.constant({ from: '05-15', until: '11-24' }),
    },
    { requiredKeys: ['days', 'opens', 'closes'] },
  );
  const today = fc.record(
    {
      hours: fc.array(opening, { maxLength: 2 }),
      event: fc.oneof(
        event,
        event.map(({ starts, ends, cancelled }) => ({ starts, ends, cancelled })),
      ),
      shut: fc.constant(true as const),
      closed: fc.record({ from: fc.constant('2026-11-23'), until: day }),
      usually: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );
  return fc.record(
    {
      kind: fc.constantFrom(...KINDS),
      needs: some('food', 'rides', 'legal'),
      areas: some('north', 'south'),
      languages: some('en', 'es', 'pt'),
      asksNothing: fc.boolean(),
      free: fc.boolean(),
      stepFree: fc.boolean(),
      comes: fc.boolean(),
      checked: day,
      today,
    },
    {
      requiredKeys: [
        'kind',
        'needs',
        'areas',
        'languages',
        'asksNothing',
        'free',
        'stepFree',
        'comes',
        'today',
      ],
    },
  );
}
