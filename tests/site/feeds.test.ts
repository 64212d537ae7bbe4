import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { wordsOf } from '../../src/directory/entry.ts';
import { instantOf } from '../../src/time/calendar-day.ts';
import {
  BUILT_AT,
  BUILT_FIXTURE,
  BUILT_SITE,
  BUILT_TONGUES,
  FIXTURE_CONTENT,
  TONGUES_CONTENT,
} from './built-site.ts';

const SITES = [
  { name: 'Western Massachusetts', site: BUILT_SITE, content: resolve('content') },
  { name: 'a network in a folder', site: BUILT_FIXTURE, content: FIXTURE_CONTENT },
  { name: 'a network of seven languages', site: BUILT_TONGUES, content: TONGUES_CONTENT },
];

describe.each(SITES)('the feeds of $name', ({ site, content }) => {
  const directory = openDirectory(content);
  const { network, firstLanguage } = directory;
  const root = network.site.replace(/\/*$/, '/');
  const feeds = network.languages.map(({ code }) => {
    const file = `${code === firstLanguage ? '' : `${code}/`}feed.xml`;
    const xml = readFileSync(join(site, file), 'utf8');
    return { code, address: root + file, xml, feed: parseAtomFeed(xml) };
  });
  const entryAt = (page = '') => directory.entries.find(({ id }) => page.endsWith(`/${id}/`));

  test.each(feeds)(
    'in $code: a reader program understands the feed',
    ({ code, address, xml, feed }) => {
      expect(xml).toContain(`xml:lang="${code}"`);
      expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(address);
      expect(feed.title?.value).toContain(network.name[code] ?? network.name[firstLanguage]);
      const updated = feed.entries?.map((entry) => entry.updated ?? '') ?? [];
      expect(updated).toEqual(updated.toSorted().reverse());
      expect(feed.updated).toBe(updated[0] ?? '1970-01-01T00:00:00Z');
      expect(new Date(feed.updated ?? '').getTime()).toBeLessThanOrEqual(Date.parse(BUILT_AT));
      const ids = feed.entries?.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(50);
    },
  );

  test.each(feeds)(
    'in $code: every piece of news leads to its page, in its words',
    ({ code, feed }) => {
      for (const news of feed.entries ?? []) {
        const page = news.links?.[0]?.href ?? '';
        expect(existsSync(join(site, page.slice(root.length), 'index.html')), page).toBe(true);
        expect(page.startsWith(code === firstLanguage ? root : `${root}${code}/`)).toBe(true);
        const entry = entryAt(page);
        if (entry === undefined) throw new Error(`${page} is no entry's page.`);
        const words = wordsOf(entry, code);
        const { title } = words.discreet ?? words;
        expect(news.title?.value).toMatch(new RegExp(`: ${RegExp.escape(title)}$`));
        if (!words.discreet && !news.id?.includes('/notice/'))
          expect(news.summary?.value).toContain(words.summary);
      }
    },
  );

  test('all languages tell the same news', () => {
    const [first, ...others] = feeds.map(({ code, feed }) =>
      feed.entries?.map(
        ({ id = '', updated }) =>
          `${updated ?? ''} ${id.replace(`/${code}/`, '/').replace(`2026:${code}/`, '2026:')}`,
      ),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  test('every running notice stands in it, on the day it began', () => {
    const told = new Map(feeds[0]?.feed.entries?.map(({ id, updated }) => [id, updated]));
    const today = BUILT_AT.slice(0, 10);
    for (const { id, facts } of directory.entries) {
      const { notice } = facts;
      if (notice === undefined || notice.from > today || notice.until < today) continue;
      const [, day] =
        [...told].find(([name]) => name?.endsWith(`/${id}/notice/${notice.from}`)) ?? [];
      expect(day, id).toBe(
        instantOf(notice.from, '00:00', network.time_zone).toISOString().replace('.000', ''),
      );
    }
  });
});

test('a notice that runs is told to the whole network', () => {
  const feed = parseAtomFeed(readFileSync(join(BUILT_TONGUES, 'feed.xml'), 'utf8'));
  expect(feed.entries?.filter(({ id }) => id?.includes('/notice/')).length).toBeGreaterThan(0);
});
