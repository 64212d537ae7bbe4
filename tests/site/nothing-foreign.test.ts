import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT_SITES, pagesOf } from './built-site.ts';

const TAG = /<([a-z][^\s/>"']*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** What a browser fetches without being asked to, or sends to; a link is followed only by who presses it. */
const FETCHED = /\s(?:src|srcset|poster|data|action|formaction|background)="([^"]*)"/g;
const LOADING_LINK = /\srel="[^"]*(?:stylesheet|icon|preload|prefetch|preconnect|manifest)/;
const ELSEWHERE = /(?:^|[\s,])(?:[a-z]+:)?\/\//i;
const STYLED = /(?:url\(|@import\s*)\s*["']?(?:[a-z]+:)?\/\//i;

test.each(BUILT_SITES)(
  'no page of $name fetches anything from another host, so nothing comes without https either',
  ({ site }) => {
    const pages = pagesOf(site);
    const sheets = globSync('**/*.css', { cwd: site });
    expect(pages.length).toBeGreaterThan(100);
    const fetched = pages.flatMap(({ path, html }) =>
      [...html.matchAll(TAG)]
        .filter(([, name = '', attributes = '']) =>
          addressesIn(name, attributes).some((address) => ELSEWHERE.test(address)),
        )
        .map(([tag]) => `${path} ${tag.slice(0, 120)}`),
    );
    const styled = [
      ...pages.filter(({ html }) => STYLED.test(html)).map(({ path }) => path),
      ...sheets.filter((file) => STYLED.test(readFileSync(join(site, file), 'utf8'))),
    ];
    expect([...fetched, ...styled]).toEqual([]);
  },
);

function addressesIn(name: string, attributes: string): string[] {
  if (name === 'a') return [];
  const own = [...attributes.matchAll(FETCHED)].map(([, address = '']) => address);
  return name === 'link' && LOADING_LINK.test(attributes)
    ? [...own, /\shref="([^"]*)"/.exec(attributes)?.[1] ?? '']
    : own;
}
