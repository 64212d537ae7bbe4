import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { CopyPlan } from '../../src/offline/copy-plan.ts';
import { z } from 'zod';
import { openDirectory } from '../../src/directory/directory.ts';
import { BUILT_SITES, pagesOf } from './built-site.ts';

const Link = z.strictObject({
  rel: z.literal('alternate'),
  hreflang: z.string(),
  href: z.string(),
});
const UrlSet = z.object({
  urlset: z.object({
    url: z.array(
      z.strictObject({
        loc: z.string(),
        lastmod: z.string().optional(),
        'xhtml:link': z.array(Link),
      }),
    ),
  }),
});
const Index = z.object({
  sitemapindex: z.object({ sitemap: z.array(z.object({ loc: z.string() })) }),
});
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  isArray: (name) => ['url', 'sitemap', 'xhtml:link'].includes(name),
});

describe.each(BUILT_SITES)('the sitemap of $name', ({ site, content }) => {
  const { network } = openDirectory(content);
  const root = network.site.replace(/\/*$/, '/');
  const heads = new Map(
    pagesOf(site).map(({ path, html }) => [root + path.slice(1), readHead(html)]),
  );
  const wanted = [...heads].filter(([, { robots }]) => !robots.includes('noindex'));
  const robots = readFileSync(join(site, 'robots.txt'), 'utf8');
  const [first = ''] = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, address = '']) => address);
  const read = (address: string): unknown =>
    parser.parse(readFileSync(join(site, address.slice(root.length)), 'utf8'));
  const urls = Index.parse(read(first)).sitemapindex.sitemap.flatMap(
    ({ loc }) => UrlSet.parse(read(loc)).urlset.url,
  );

  test('has every page that may be found, under its own address, and no other', () => {
    expect(urls.map(({ loc }) => loc).toSorted()).toEqual(
      wanted.map(([address]) => address).toSorted(),
    );
    expect(wanted.length).toBeGreaterThan(30);
    for (const [address, { canonical }] of wanted) expect(canonical).toBe(address);
  });

  test('names the languages of each page as the page itself does, and they name each other', () => {
    const codes = [...network.languages.map(({ code }) => code), 'x-default'].toSorted();
    for (const { loc, 'xhtml:link': links } of urls) {
      const named = links.map(({ hreflang, href }) => `${hreflang} ${href}`);
      expect(named).toEqual(heads.get(loc)?.alternates);
      expect(links.map(({ hreflang }) => hreflang).toSorted()).toEqual(codes);
      for (const { href } of links) expect(heads.get(href)?.alternates).toEqual(named);
    }
  });

  test('says of each entry when it last changed, as its page does', () => {
    for (const { loc, lastmod } of urls)
      expect(lastmod?.slice(0, 10), loc).toBe(heads.get(loc)?.modified);
    const dated = urls.filter(({ lastmod }) => lastmod !== undefined);
    expect(dated.length).toBeGreaterThan(0);
    expect(dated.filter(({ loc }) => !/\/(?:resources|groups|events|guides)\//.test(loc))).toEqual(
      [],
    );
  });

  test('every page names the feed of its language', () => {
    const others = network.languages.slice(1).map(({ code }) => code);
    const nameless = wanted.filter(([address, { feed }]) => {
      const code = others.find((other) => address.startsWith(`${root}${other}/`));
      return feed !== `${new URL(root).pathname}${code === undefined ? '' : `${code}/`}feed.xml`;
    });
    expect(nameless.map(([address]) => address)).toEqual([]);
  });

  test('leads to no page of one person alone', () => {
    const alone = /\/(?:r|wrong|leave|edit|flyer|sheet|sheets|paper|404)\//;
    expect(urls.filter(({ loc }) => alone.test(loc))).toEqual([]);
  });

  test('robots may read every page it lists, and are told of no hidden one', () => {
    const shut = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, path = '']) => path);
    expect(shut).toContain('/v1/');
    const refused = urls.filter(({ loc }) =>
      shut.some((path) => new URL(loc).pathname.startsWith(path)),
    );
    expect(refused).toEqual([]);
    // What is refused must not be a page that says "noindex": a program would never read that.
    const unread = [...heads].filter(
      ([address, head]) =>
        head.robots.includes('noindex') &&
        !address.includes('/edit/') &&
        shut.some((path) => new URL(address).pathname.startsWith(path)),
    );
    expect(unread).toEqual([]);
    expect(robots).not.toContain('/r/');
  });

  test('no copy for the time without signal has open data or link pictures', () => {
    const plans = readdirSync(join(site, 'offline-data')).filter((file) =>
      /^[a-z]{2,3}.*-/.test(file),
    );
    expect(plans.length).toBeGreaterThanOrEqual(network.languages.length);
    for (const file of plans) {
      const { files } = JSON.parse(
        readFileSync(join(site, 'offline-data', file), 'utf8'),
      ) as CopyPlan;
      expect(files.map(({ path }) => path).join('\n')).not.toMatch(
        /\/(?:data|calendar|contacts|pictures)\/|(?:feed|sitemap[^"]*)\.xml/,
      );
    }
  });
});

type Head = {
  robots: string;
  canonical: string | undefined;
  alternates: string[];
  modified: string | undefined;
  feed: string | undefined;
};

/** What a page says of itself, as an HTML parser understands it. */
function readHead(html: string): Head {
  const head: Head = {
    robots: '',
    canonical: undefined,
    alternates: [],
    modified: undefined,
    feed: undefined,
  };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const of = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (of['name'] === 'robots') head.robots = of['content'] ?? '';
      if (of['name'] === 'dcterms.modified') head.modified = of['content'];
      if (of['rel'] === 'canonical') head.canonical = of['href'];
      if (of['type'] === 'application/atom+xml') head.feed = of['href'];
      if (of['rel'] === 'alternate' && of['hreflang'] !== undefined)
        head.alternates.push(`${of['hreflang']} ${of['href'] ?? ''}`);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  // The styles and the body would take most of the time, and say nothing of this.
  visit(parse(html.slice(0, html.indexOf('</head>')).replace(/<style[\s\S]*?<\/style>/g, '')));
  return head;
}
