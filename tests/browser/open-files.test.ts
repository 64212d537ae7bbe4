import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILT_FIXTURE, BUILT_SITE, BUILT_TONGUES } from '../site/built-site.ts';
import { openSite } from './open-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let elsewhere: Page;
beforeAll(async () => {
  site = await openSite();
  // A page of no site at all has no rights here but those everybody has.
  elsewhere = await (await site.browser()).newPage();
});
afterAll(async () => {
  await site.close();
});

test.each([
  ['feed.xml', true],
  ['es/feed.xml', true],
  ['inbox.json', false],
  ['search/', false],
  ['v1/health', false],
])('a page of another site may read %s: %s', async (path, may) => {
  const read = await elsewhere.evaluate(
    (address) =>
      fetch(address).then(
        (answer) => answer.ok,
        () => false,
      ),
    new URL(path, site.url).href,
  );
  expect(read).toBe(may);
});

test.each([
  { name: 'one site', dist: BUILT_SITE, files: ['feed.xml', 'es/feed.xml'] },
  { name: 'a site in a folder', dist: BUILT_FIXTURE, files: ['feed.xml', 'en/feed.xml'] },
  {
    name: 'a site of seven languages',
    dist: BUILT_TONGUES,
    files: ['feed.xml', 'ar/feed.xml', 'zh-Hans/feed.xml', 'ht/feed.xml'],
  },
])('a browser reads feeds and sitemap of $name as XML', async ({ dist, files }) => {
  for (const file of [...files, 'sitemap-index.xml', 'sitemap-0.xml']) {
    const read = await elsewhere.evaluate(
      (xml) => {
        const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
        const { localName, namespaceURI } = documentElement;
        const broken = documentElement.ownerDocument.querySelector('parsererror');
        return { localName, namespaceURI, broken: broken?.textContent };
      },
      readFileSync(join(dist, file), 'utf8'),
    );
    const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
    expect([file, read.broken, `${read.namespaceURI ?? ''} ${read.localName}`]).toEqual([
      file,
      undefined,
      file.endsWith('feed.xml')
        ? 'http://www.w3.org/2005/Atom feed'
        : `${sitemaps} ${file === 'sitemap-0.xml' ? 'urlset' : 'sitemapindex'}`,
    ]);
  }
});
