import { describe, expect, test } from 'vitest';
import {
  FILTER_NAMES,
  FIXED_VALUES,
  readSearch,
  writeSearch,
} from '../../src/search/search-address.ts';
import type { FilterName, Search } from '../../src/search/search-address.ts';
import fc from '../fast-check.ts';

describe('the address of a search', () => {
  test('reads what it knows and leaves out the rest', () => {
    expect(readSearch('?q=+mask+&need=supplies&area=+&colour=blue')).toEqual({
      query: 'mask',
      filters: { need: 'supplies' },
    });
    expect(readSearch('')).toEqual({ query: '', filters: {} });
  });

  test('reads every filter, the place, and that words are meant as typed', () => {
    const address =
      '?q=comunity&as=typed&near=great-barrington&kind=events&need=food&area=south-berkshire&open=weekend' +
      '&asks=nothing&cost=free&access=step-free&language=es&comes=yes&checked=year';
    const search: Search = {
      query: 'comunity',
      asTyped: true,
      near: 'great-barrington',
      filters: {
        kind: 'events',
        need: 'food',
        area: 'south-berkshire',
        open: 'weekend',
        asks: 'nothing',
        cost: 'free',
        access: 'step-free',
        language: 'es',
        comes: 'yes',
        checked: 'year',
      },
    };
    expect(readSearch(address)).toEqual(search);
    expect(writeSearch(search)).toBe(address);
  });

  test.each([
    '?open=yesterday',
    '?kind=people',
    '?cost=paid',
    '?checked=12',
    '?comes=no',
    '?access=parking',
    '?asks=id',
    '?as=meant',
    '?near=42.2,-73.3',
    '?near=%3Cb%3E',
  ])('%s is as if nothing was asked', (address) => {
    expect(readSearch(address)).toEqual({ query: '', filters: {} });
  });

  test('leaves out a need, an area or a language the page does not offer', () => {
    const known = { need: ['food'], area: [], language: ['en', 'es'] };
    expect(readSearch('?need=gold&area=moon&language=es', known).filters).toEqual({
      language: 'es',
    });
  });

  test('a ZIP or a town in any script is a place', () => {
    expect(readSearch('?near=01230').near).toBe('01230');
    expect(readSearch('?near=長野').near).toBe('長野');
  });

  test('is empty when nothing was asked', () => {
    expect(writeSearch({ query: '', filters: { need: '' }, near: '' })).toBe('');
  });

  test('says accents, spaces and signs', () => {
    const search = { query: 'despensa & pan #1 ñ', filters: { kind: 'events' } };
    expect(writeSearch(search)).toBe('?q=despensa+%26+pan+%231+%C3%B1&kind=events');
    expect(readSearch(writeSearch(search))).toEqual(search);
  });

  test('goes there and back again', () => {
    const words = fc.string({ unit: 'binary' }).map((text) => text.trim());
    const given = words.filter((text) => text !== '');
    const fixed: Partial<Record<FilterName, readonly string[]>> = FIXED_VALUES;
    const valueOf = (name: FilterName) => (fixed[name] ? fc.constantFrom(...fixed[name]) : given);
    const filters = fc.record(
      Object.fromEntries(FILTER_NAMES.map((name) => [name, valueOf(name)])),
      { requiredKeys: [] },
    );
    const search = fc.record(
      {
        query: words,
        filters,
        near: fc.constantFrom('lee', 'great-barrington', '01230', 'peñasco'),
        asTyped: fc.constant(true as const),
      },
      { requiredKeys: ['query', 'filters'] },
    );
    fc.assert(
      fc.property(search, (asked) => {
        expect(readSearch(writeSearch(asked))).toEqual(asked);
      }),
    );
  });
});
