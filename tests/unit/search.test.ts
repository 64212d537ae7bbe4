import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { FILTER_NAMES, readSearch, writeSearch } from '../../src/search/search-address.ts';
import { recordOf } from '../../src/search/records.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { readersOf } from '../../src/site/readers.ts';

describe('the address of a search', () => {
  test('reads what it knows and leaves out the rest', () => {
    expect(readSearch('?q=+mask+&need=supplies&area=+&colour=blue')).toEqual({
      query: 'mask',
      filters: { need: 'supplies' },
    });
    expect(readSearch('')).toEqual({ query: '', filters: {} });
  });

  test('is empty when nothing was asked', () => {
    expect(writeSearch({ query: '', filters: { need: '' } })).toBe('');
  });

  test('says accents, spaces and signs', () => {
    const search = { query: 'despensa & pan #1 ñ', filters: { kind: 'events' } };
    expect(writeSearch(search)).toBe('?q=despensa+%26+pan+%231+%C3%B1&kind=events');
    expect(readSearch(writeSearch(search))).toEqual(search);
  });

  test('goes there and back again', () => {
    const words = fc.string({ unit: 'binary' }).map((text) => text.trim());
    const filters = fc.dictionary(
      fc.constantFrom(...FILTER_NAMES),
      words.filter((text) => text !== ''),
    );
    fc.assert(
      fc.property(words, filters, (query, chosen) => {
        const search = { query, filters: { ...chosen } };
        expect(readSearch(writeSearch(search))).toEqual(search);
      }),
    );
  });
});

describe('the records of the index', () => {
  const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
  const readers = readersOf(directory, '/help/');
  const records = readers.flatMap((reader) =>
    directory.entries.map((entry) => ({ entry, reader, record: recordOf(reader, entry) })),
  );

  test('there is one for each entry in each language, at its address', () => {
    expect(records.length).toBe(directory.entries.length * 2);
    expect(new Set(records.map(({ record }) => record.url)).size).toBe(records.length);
    for (const { entry, record } of records) {
      expect(record.url).toBe(`/help/${record.language === 'en' ? '' : 'es/'}${entry.id}/`);
    }
  });

  test('each holds the words people say for its needs, in both languages', () => {
    for (const { entry, record } of records) {
      for (const need of directory.needs.filter(({ id }) => entry.facts.needs.includes(id))) {
        for (const words of [
          need.label['en'],
          need.label['es'],
          ...(need.words['en'] ?? []),
          ...(need.words['es'] ?? []),
        ]) {
          expect(record.content).toContain(words);
        }
      }
    }
  });

  test('each says its title, town and phone', () => {
    for (const { entry, record } of records) {
      const phones = 'contact' in entry.facts ? (entry.facts.contact?.phones ?? []) : [];
      for (const text of [
        record.meta.title,
        record.meta.summary,
        entry.town?.name ?? '',
        ...phones.map(({ number }) => number),
      ]) {
        expect(record.content).toContain(text);
      }
      expect(record.content).not.toMatch(/undefined|\[object|\{\w+\}/);
    }
  });

  test('filters are ids, the same in every language', () => {
    const ids: Record<string, ReadonlySet<string>> = {
      kind: new Set(['resources', 'groups', 'events', 'guides']),
      need: new Set(directory.needs.map(({ id }) => id)),
      area: new Set(directory.network.areas.map(({ id }) => id)),
      asks: new Set(['nothing']),
    };
    for (const { entry, record } of records) {
      for (const [name, known] of Object.entries(ids)) {
        expect(valuesOf(record, name).filter((value) => !known.has(value))).toEqual([]);
      }
      expect(valuesOf(record, 'language').every((code) => /^[a-z]{2,3}(-\w+)*$/.test(code))).toBe(
        true,
      );
      const twin = records.find((other) => other.entry === entry && other.record !== record);
      expect(record.filters).toEqual(twin?.record.filters);
    }
    expect(FILTER_NAMES.filter((name) => !(name in (records[0]?.record.filters ?? {})))).toEqual(
      [],
    );
  });

  test('asking for nothing is a filter; not knowing is not', () => {
    const asked = (value: unknown) =>
      records.filter(
        ({ entry }) =>
          'asks_for' in entry.facts &&
          JSON.stringify(entry.facts.asks_for) === JSON.stringify(value),
      );
    expect(asked([]).length).toBeGreaterThan(0);
    expect(asked([]).every(({ record }) => record.filters.asks.includes('nothing'))).toBe(true);
    expect(
      records.filter(
        ({ entry, record }) =>
          record.filters.asks.length > 0 &&
          !('asks_for' in entry.facts && entry.facts.asks_for?.length === 0),
      ),
    ).toEqual([]);
  });

  test('each row has a block of quilt and how its facts stand', () => {
    expect(
      records.filter(
        ({ record }) => !record.meta.block.startsWith('<svg') || record.meta.stand === '',
      ),
    ).toEqual([]);
  });
});

function valuesOf(record: SearchRecord, name: string): string[] {
  return Object.entries(record.filters).find(([key]) => key === name)?.[1] ?? [];
}
