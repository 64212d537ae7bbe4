import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { wordsOf } from '../../src/directory/entry.ts';
import { withoutIsolates } from '../../src/words/isolate.ts';
import { BUILT_SITES, pagesOf } from './built-site.ts';

const MOST_BYTES = 60_000;

describe.each(BUILT_SITES)('links to $name', ({ site, content }) => {
  const directory = openDirectory(content);
  const root = directory.network.site.replace(/\/*$/, '/');
  const pages = pagesOf(site).map(({ path, html }) => ({ path, ...readHead(html) }));
  const shown = pages.filter(({ meta }) => meta.has('og:image'));
  const picturesOnDisk = readdirSync(join(site, 'pictures'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => `${root}pictures/${file.replaceAll('\\', '/')}`);

  test('have a preview on every page that search engines may show, and on no other', () => {
    const found = pages.filter(
      ({ meta, canonical }) => canonical !== undefined && meta.get('robots') !== 'noindex',
    );
    expect(shown.map(({ path }) => path)).toEqual(found.map(({ path }) => path));
    expect(shown.length).toBeGreaterThan(30);
  });

  test('say where they lead, in which language, and what it is', () => {
    for (const { path, meta, canonical, title, language } of shown) {
      expect.soft(meta.get('og:url'), path).toBe(canonical);
      expect.soft(meta.get('og:locale'), path).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
      expect.soft(meta.get('og:locale')?.split('_')[0], path).toBe(language?.split('-')[0]);
      expect.soft(meta.get('og:site_name') ?? '', path).not.toBe('');
      expect.soft(meta.get('og:description') ?? '', path).not.toBe('');
      expect.soft(meta.get('og:image:alt') ?? '', path).not.toBe('');
      expect.soft(meta.get('twitter:card'), path).toBe('summary_large_image');
      const named = withoutIsolates(title).startsWith(meta.get('og:title') ?? '-');
      expect.soft(named || isDiscreet(path), path).toBe(true);
    }
  });

  test('lead to pictures that are there, each to its own, and every picture is shown', () => {
    const used = new Set(shown.map(({ meta }) => meta.get('og:image') ?? ''));
    expect([...used].toSorted()).toEqual(picturesOnDisk.toSorted());
    const own = shown.filter(({ meta }) => !meta.get('og:image')?.endsWith('/site.png'));
    const { needs, entries, network } = directory;
    expect(own).toHaveLength((needs.length + entries.length) * network.languages.length);
    expect(new Set(own.map(({ meta }) => meta.get('og:image'))).size).toBe(own.length);
  });

  test('have pictures of the size they say, under 60 kB', async () => {
    const sizes = await Promise.all(
      picturesOnDisk.map(async (address) => {
        const bytes = readFileSync(join(site, address.slice(root.length)));
        const { format, width, height } = await sharp(bytes).metadata();
        return { address, bytes: bytes.length, kind: `${format} ${width}x${height}` };
      }),
    );
    expect(new Set(sizes.map(({ kind }) => kind))).toEqual(new Set(['png 1200x630']));
    expect(sizes.filter(({ bytes }) => bytes >= MOST_BYTES)).toEqual([]);
    const said = new Set(
      shown.map(({ meta }) => [meta.get('og:image:width'), meta.get('og:image:height')].join('x')),
    );
    expect(said).toEqual(new Set(['1200x630']));
  });

  test('of an entry with discreet words say those and nothing else', () => {
    const codes = directory.network.languages.map(({ code }) => code);
    for (const entry of directory.entries.filter(({ facts }) => facts.discreet !== undefined)) {
      for (const code of codes) {
        const folder = code === directory.firstLanguage ? '' : `${code}/`;
        const page = shown.find(({ path }) => path === `/${folder}${entry.id}/`);
        const { title, summary, discreet } = wordsOf(entry, code);
        expect.soft(page?.meta.get('og:title'), entry.id).toBe(discreet?.title);
        expect.soft(page?.meta.get('og:image:alt'), entry.id).toBe(discreet?.title);
        expect.soft(page?.meta.get('og:description'), entry.id).toBe(discreet?.text);
        const said = [...(page?.meta ?? [])].filter(([name]) => name.startsWith('og:')).join('\n');
        expect.soft(said, entry.id).not.toContain(title);
        expect.soft(said, entry.id).not.toContain(summary);
      }
    }
  });

  function isDiscreet(path: string): boolean {
    return directory.entries.some(
      ({ id, facts }) => facts.discreet !== undefined && path.endsWith(`/${id}/`),
    );
  }
});

type Head = {
  meta: Map<string, string>;
  canonical: string | undefined;
  title: string;
  language: string | undefined;
};

/** What a page says of itself, as an HTML parser understands it. */
function readHead(html: string): Head {
  const head: Head = { meta: new Map(), canonical: undefined, title: '', language: undefined };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const of = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const name = of['property'] ?? of['name'];
      if (node.tagName === 'html') head.language = of['lang'];
      if (node.tagName === 'meta' && name !== undefined) head.meta.set(name, of['content'] ?? '');
      if (of['rel'] === 'canonical') head.canonical = of['href'];
      if (node.tagName === 'title')
        head.title = node.childNodes.map((each) => ('value' in each ? each.value : '')).join('');
    }
    if ('tagName' in node && node.tagName === 'body') return;
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html.replace(/<body[\s\S]*$/, '<body>')));
  return head;
}
