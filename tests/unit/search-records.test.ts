import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { wordsOf } from '../../src/directory/entry.ts';
import { phrasesOf } from '../../src/schema/needs.ts';
import { memoryDictionary } from '../../src/search/build/memory-dictionary.ts';
import { orderEntries } from '../../src/search/build/order-entries.ts';
import { recordsOf } from '../../src/search/build/record-of.ts';
import { readersOf } from '../../src/site/readers.ts';

const directory = openDirectory(resolve(import.meta.dirname, '../../content'));
const readers = readersOf(directory, '/help/');
const records = readers.flatMap((reader) => {
  const entries = orderEntries(reader);
  return recordsOf(reader).flatMap((record, number) => {
    const entry = entries[number];
    return entry === undefined ? [] : [{ entry, reader, record, number }];
  });
});

test('there is a record for each entry in each language, at its address', () => {
  expect(records.length).toBe(directory.entries.length * 2);
  expect(new Set(records.map(({ record }) => record.url)).size).toBe(records.length);
  for (const { entry, record } of records) {
    expect(record.url).toBe(`/help/${record.language === 'en' ? '' : 'es/'}${entry.id}/`);
  }
});

test('each carries its number in the dictionary of its language', async () => {
  for (const reader of readers) {
    const dictionary = await memoryDictionary(reader);
    const own = records.filter(({ record }) => record.language === reader.language);
    const titles = await dictionary.titlesOf(own.map(({ record }) => Number(record.meta.n)));
    expect(titles.map(({ url }) => url)).toEqual(own.map(({ record }) => record.url));
  }
});

test('what people say for its needs, in both languages, stands apart from its own text', () => {
  for (const { entry, record } of records) {
    const needs = directory.needs.filter(({ id }) => entry.facts.needs.includes(id));
    expect(record.meta.said).toBe(needs.flatMap(phrasesOf).join(', '));
    expect(record.content).not.toContain(record.meta.said);
  }
});

test('each says its title, summary, town and phones, and carries little else', () => {
  for (const { entry, reader, record } of records) {
    const phones = 'contact' in entry.facts ? (entry.facts.contact?.phones ?? []) : [];
    const { title, summary } = wordsOf(entry, reader.language);
    const texts = [title, summary, entry.town?.name ?? '', ...phones.map(({ number }) => number)];
    for (const text of texts) expect(record.content).toContain(text);
    expect(record.content).not.toMatch(/undefined|\[object|\{\w+\}/);
    expect(record.meta.title).toBe(title);
    expect(Object.keys(record.meta)).toEqual(['title', 'n', 'said']);
  }
});
