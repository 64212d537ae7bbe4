import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { newsFeed } from '../../src/open-data/feeds/news-feed.ts';
import type { KnownPast } from '../../src/open-data/feeds/news.ts';
import { robotsText } from '../../src/open-data/feeds/robots.ts';
import { writeAtom } from '../../src/open-data/feeds/write-atom.ts';
import { readerIn } from '../../src/site/reader.ts';
import type { Reader } from '../../src/site/reader.ts';
import { interfaceWords } from '../../src/words/words.ts';
import fc from '../fast-check.ts';
import { edited, inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

const PAST: KnownPast = { addedOn: () => '2026-09-01', changesOf: () => [] };
const BUILT_AT = '2026-11-23T15:00:00Z';
const IN_A_FOLDER = edited('network.yaml', 'https://tiny.example', 'https://tiny.example/help/');

test('a reader program finds the news in the language of the feed, with the words of the pages', () => {
  const feed = parseAtomFeed(feedIn('es'));
  expect(feed).toMatchObject({
    id: 'tag:tiny.example,2026:es/news',
    title: { value: 'Red Chica: novedades' },
    updated: '2026-11-23T05:00:00Z',
    rights: { value: 'Textos: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/' },
    authors: [{ name: 'Red Chica' }],
    links: [
      { rel: 'self', href: 'https://tiny.example/es/feed.xml', type: 'application/atom+xml' },
      { rel: 'alternate', href: 'https://tiny.example/es/', hreflang: 'es' },
      { rel: 'alternate', href: 'https://tiny.example/feed.xml', hreflang: 'en' },
    ],
  });
  const about = (feed.entries ?? []).filter(({ links }) =>
    links?.some(({ href }) => href === 'https://tiny.example/es/resources/oak-pantry/'),
  );
  expect(about).toMatchObject([
    {
      id: 'tag:tiny.example,2026:es/resources/oak-pantry/notice/2026-11-23',
      title: { value: 'Aviso: Despensa Oak' },
      updated: '2026-11-23T05:00:00Z',
      summary: { value: 'lunes, 23 de noviembre – domingo, 29 de noviembre: Closed this week.' },
    },
    {
      id: 'tag:tiny.example,2026:es/resources/oak-pantry/checked/2026-10-02',
      title: { value: 'Confirmado: Despensa Oak' },
      // In summer, midnight is an hour earlier.
      updated: '2026-10-02T04:00:00Z',
      summary: {
        value: 'Alimentos gratis los jueves. Confirmado por teléfono el 2 de octubre de 2026.',
      },
      categories: [{ term: 'food', label: 'Comida' }],
    },
    { id: 'tag:tiny.example,2026:es/resources/oak-pantry/new' },
  ]);
});

test('the feed names its language, and that of words nobody has translated', () => {
  const xml = feedIn('es');
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">');
  expect(xml).toContain('<title xml:lang="en">Nuevo: Oak Supper</title>');
  expect(xml).toContain('<title>Nuevo: Despensa Oak</title>');
});

test('what is news keeps its name, whatever is written anew, and another check is other news', () => {
  const idsOf = (changes: Changes) =>
    parseAtomFeed(feedIn('en', { changes })).entries?.map(({ id }) => id) ?? [];
  const before = idsOf({});
  expect(new Set(before).size).toBe(before.length);
  expect(idsOf(edited('resources/oak-pantry.md', 'title: Oak', 'title: Elm'))).toEqual(before);
  const again = idsOf(edited('resources/oak-pantry.md', 'date: 2026-10-02', 'date: 2026-11-02'));
  expect(again.filter((id) => !before.includes(id))).toEqual([
    'tag:tiny.example,2026:en/resources/oak-pantry/checked/2026-11-02',
  ]);
});

test('builds of one day write the same feed', () => {
  expect(feedIn('en', { at: '2026-11-24T04:59:00Z' })).toBe(feedIn('en'));
  expect(feedIn('en', { at: '2026-11-24T05:00:00Z' })).not.toBe(
    feedIn('en', { at: '2026-11-30T05:00:00Z' }),
  );
});

test('a network in a folder has its feed, its names and its map there', () => {
  const feed = parseAtomFeed(feedIn('es', { changes: IN_A_FOLDER, base: '/help/' }));
  expect(feed.id).toBe('tag:tiny.example,2026:help/es/news');
  expect(feed.links?.[0]?.href).toBe('https://tiny.example/help/es/feed.xml');
  expect(robotsText(readerOf('en', { changes: IN_A_FOLDER, base: '/help/' }))).toBe(
    'User-agent: *\nDisallow: /help/edit/\nDisallow: /help/es/edit/\nDisallow: /v1/\n\n' +
      'Sitemap: https://tiny.example/help/sitemap-index.xml\n',
  );
});

test('an entry with discreet words is told in nothing but those', () => {
  const changes = edited(
    'resources/oak-pantry.md',
    'asks_for: []',
    'discreet: { title: A place to call, text: Ask when they are there. }',
  );
  const told = (parseAtomFeed(feedIn('en', { changes })).entries ?? []).filter(({ id }) =>
    id?.includes('oak-pantry'),
  );
  expect(told.map(({ title }) => title?.value)).toEqual([
    'Notice: A place to call',
    'Checked: A place to call',
    'New: A place to call',
  ]);
  expect(JSON.stringify(told)).not.toMatch(/Oak Pantry|groceries|Closed|food/i);
});

test('a demonstration says so, and a feed without news is whole all the same', () => {
  const none: KnownPast = { addedOn: () => undefined, changesOf: () => [] };
  const changes = { 'resources/oak-pantry.md': undefined, 'resources/oak-pantry.es.md': undefined };
  const feed = parseAtomFeed(
    feedIn('en', {
      changes: {
        ...changes,
        ...edited('events/oak-supper.md', 'resource: oak-pantry\n', ''),
        ...edited('guides/bake-bread.md', 'resources: [oak-pantry]\n', ''),
      },
      past: none,
    }),
  );
  expect(feed.subtitle?.value).toContain('Demonstration copy.');
  expect(feed.updated).toBe('1970-01-01T00:00:00Z');
  expect(feed.entries ?? []).toEqual([]);
});

test('any text comes back as it was, less what XML cannot hold', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]> a ]]>', '</title><script>', '&lt;', '"\'', 'a\u0007\uFFFEb', '\uD800'),
  );
  fc.assert(
    fc.property(hostile, hostile, (title, summary) => {
      const xml = writeAtom(feedOf(`a${title}z`, `a${summary}z`));
      expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u);
      const [entry] = parseAtomFeed(xml).entries ?? [];
      expect(entry?.title?.value).toBe(readable(`a${title}z`));
      expect(entry?.summary?.value).toBe(readable(`a${summary}z`));
      expect(entry?.categories?.[0]?.label).toBe(readable(`a${title}z`));
    }),
    { numRuns: 60 },
  );
});

type Case = { changes?: Changes; past?: KnownPast; at?: string; base?: string };

function feedIn(language: string, { past = PAST, ...given }: Case = {}): string {
  return newsFeed(readerOf(language, given), past);
}

function readerOf(
  language: string,
  { changes = {}, at = BUILT_AT, base = '/' }: Omit<Case, 'past'>,
): Reader {
  const directory = inContent(changes, openDirectory);
  const words = interfaceWords(['en', 'es'], directory.words);
  return readerIn(language, { directory, words, now: new Date(at), base });
}

function feedOf(title: string, summary: string): Parameters<typeof writeAtom>[0] {
  const updated = new Date(BUILT_AT);
  const feed = {
    id: 'tag:a.example,2026:a',
    language: 'en',
    title,
    updated,
    page: 'https://a.example/',
  };
  return {
    ...feed,
    subtitle: summary,
    author: title,
    rights: summary,
    self: 'https://a.example/feed.xml?a=1&b=2',
    others: [],
    entries: [{ ...feed, summary, categories: [{ term: 'a', label: title }] }],
  };
}

/** As any reader of XML gets it: line ends in one form (XML 1.0, 2.11). */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/\r\n?/g, '\n');
}
