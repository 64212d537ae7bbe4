import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { inContent } from '../../src/check/examples/write-network.ts';
import { writeAtom } from '../../src/open-data/feeds/write-atom.ts';
import { NETWORK_WORDS, pageOfFacts, pageWith, withAddress } from '../site/attack-network.ts';
import { ADDRESS_ATTACKS, ATTACKS, FILE_ATTACKS } from '../site/attacks.ts';

const codesOf = (changes: Parameters<typeof inContent>[0]): string[] =>
  inContent(changes, (content) => [
    ...new Set<string>(readContent(content).problems.map(({ code }) => code)),
  ]);

describe('what is refused before anything is built', () => {
  test.each(ATTACKS)('$name below the facts: $body', ({ words, body }) => {
    expect(codesOf(pageWith(words))).toEqual(body === 'shown' ? [] : [body]);
  });

  test.each(FILE_ATTACKS)('facts with %s', (_name, facts, code) => {
    expect(codesOf(pageOfFacts(facts))).toContain(code);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test.each(ADDRESS_ATTACKS.map(([address, code]) => ({ address, code })))(
    'the address $address',
    ({ address, code }) => {
      const codes = codesOf({ 'resources/oak-address.md': withAddress(address) });
      expect(codes).toEqual(code === undefined ? [] : [code]);
    },
  );
});

/** XML 1.0 has no control characters, and a reader takes each line end as LF (2.2, 2.11). */
const inXml = (words: string): string =>
  words.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, '');

test('a feed has one entry for each piece of news, with its words', () => {
  const { name: title } = NETWORK_WORDS;
  const entries = ATTACKS.map(({ words }, index) => ({
    id: `tag:tiny.example,2026:${String(index)}`,
    title: words,
    language: 'en',
    updated: new Date(0),
    page: `https://tiny.example/${String(index)}/`,
    summary: words,
    categories: [{ term: 'food', label: words }],
  }));
  const feed = { title, subtitle: title, author: title, rights: title };
  const address = 'https://tiny.example/feed.xml';
  const xml = writeAtom({
    ...feed,
    id: 'tag:tiny.example,2026:feed',
    language: 'en',
    self: address,
    page: address,
    others: [],
    updated: new Date(0),
    entries,
  });
  const read = new XMLParser({
    ignoreAttributes: false,
    processEntities: true,
    parseTagValue: false,
    trimValues: false,
  }).parse(xml) as {
    feed: { title: string; entry: { title: unknown; summary: unknown }[] };
  };
  expect(read.feed.title).toBe(title);
  expect(read.feed.entry).toHaveLength(entries.length);
  for (const [index, { words }] of ATTACKS.entries()) {
    expect(read.feed.entry[index]?.title).toBe(inXml(words));
    expect(read.feed.entry[index]?.summary).toBe(inXml(words));
    expect(Object.keys(read.feed.entry[index] ?? {}).toSorted()).toEqual([
      '#text',
      'category',
      'id',
      'link',
      'summary',
      'title',
      'updated',
    ]);
  }
});
