import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { BUILT_FIXTURE, BUILT_SITE, pagesOf } from './built-site.ts';

describe.each([
  { name: 'Western Massachusetts', site: BUILT_SITE, base: '/' },
  { name: 'a network in a folder', site: BUILT_FIXTURE, base: '/help/' },
])('$name', ({ site, base }) => {
  const pages = new Map(pagesOf(site).map(({ path, html }) => [path, readPage(html)]));

  test('every internal link leads to a page or a file, every fragment to an element', () => {
    const broken = [...pages].flatMap(([path, page]) =>
      page.links.flatMap((link) => {
        const target = new URL(link, `https://site.test${base}${path.slice(1)}`);
        if (target.origin !== 'https://site.test') return [];
        if (!target.pathname.startsWith(base))
          return [`${path} -> ${link} (outside the site's folder)`];
        const inside = `/${decodeURIComponent(target.pathname.slice(base.length))}`;
        const found = pages.get(inside);
        if (!found && !existsSync(join(site, inside))) return [`${path} -> ${link}`];
        const fragment = decodeURIComponent(target.hash.slice(1));
        // "Save to my sheet" names an entry by its short code.
        if (/\/sheet\/$/.test(inside) && fragment.startsWith('+'))
          return pages.has(`/r/${fragment.slice(1)}/`) ? [] : [`${path} -> ${link}`];
        return fragment !== '' && found && !found.ids.has(fragment) ? [`${path} -> ${link}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('no page asks another host for anything', () => {
    const asked = [...pages].flatMap(([path, page]) =>
      page.loads
        .filter((address) => /^(https?:)?\/\//.test(address))
        .map((address) => `${path} loads ${address}`),
    );
    expect(asked).toEqual([]);
  });

  test('every page can be reached from the first one', () => {
    const seen = new Set<string>();
    const visit = (path: string): void => {
      const page = pages.get(path);
      if (page === undefined || seen.has(path)) return;
      seen.add(path);
      for (const link of page.links) {
        const target = new URL(link, `https://site.test${base}${path.slice(1)}`);
        if (target.origin === 'https://site.test')
          visit(`/${decodeURIComponent(target.pathname.slice(base.length))}`);
      }
    };
    visit('/');
    // Error pages, the short addresses of flyers and what leads on from an old address are reached by address only.
    const alone = [...pages].flatMap(([path, page]) =>
      seen.has(path) || page.leadsOn || /404|^\/r\//.test(path) ? [] : [path],
    );
    expect(alone).toEqual([]);
  });
});

/** Links, loaded files and ids of a page, and whether it only leads on to another. */
function readPage(html: string): Page {
  const found: Page = { links: [], loads: [], ids: new Set(), leadsOn: false };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const attribute = (name: string) => node.attrs.find((known) => known.name === name)?.value;
      const id = attribute('id');
      if (id !== undefined) found.ids.add(id);
      const href = attribute('href');
      if (href !== undefined && node.tagName === 'a') found.links.push(href);
      const refresh = /url=(.*)$/.exec(attribute('content') ?? '')?.[1];
      if (refresh !== undefined && attribute('http-equiv') === 'refresh') {
        found.links.push(refresh);
        found.leadsOn = true;
      }
      const loads =
        node.tagName === 'link' && !/canonical|alternate/.test(attribute('rel') ?? '')
          ? href
          : attribute('src');
      if (loads !== undefined) found.loads.push(loads);
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

type Page = { links: string[]; loads: string[]; ids: Set<string>; leadsOn: boolean };
