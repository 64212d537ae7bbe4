import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { baseOf } from '../../src/site/absolute.ts';
import { withoutIsolates } from '../../src/words/isolate.ts';
import { BUILT_SITES, BUILT_TONGUES, pagesOf } from './built-site.ts';

describe.each(BUILT_SITES)('$name', ({ site, content }) => {
  const base = baseOf(openDirectory(content).network);
  const pages = new Map(
    pagesOf(site).map(({ path, html }) => [path, { html, alternates: alternatesOf(html, base) }]),
  );
  const named = [...pages].filter(([, { alternates }]) => alternates.size > 0);

  test('each page names itself in all languages, and one for everybody else', () => {
    const sizes = new Set(named.map(([, { alternates }]) => alternates.size));
    expect(named.length).toBeGreaterThan(20);
    expect(sizes.size).toBe(1);
    const wrong = named.filter(([path, { html, alternates }]) => {
      const own = /<html lang="([^"]+)"/.exec(html)?.[1] ?? '';
      return alternates.get(own) !== path || !alternates.has('x-default');
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('pages in other languages name each other', () => {
    const wrong = named.flatMap(([path, { alternates }]) =>
      [...alternates.values()]
        .filter((other) => {
          const back = pages.get(other)?.alternates;
          return back === undefined || ![...back.values()].includes(path);
        })
        .map((other) => `${path} -> ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('pages in a language that is not complete have elements for their English words, and no mark is left', () => {
  const told = pagesOf(BUILT_TONGUES).filter(({ path }) =>
    /^\/(?:ar|ru|zh-Hans|ht|pt)\//.test(path),
  );
  expect(told.length).toBeGreaterThan(100);
  const wrong = told.filter(({ html }) => {
    const text = html
      .replaceAll(/<(script|style|title|option|textarea)\b[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]*>/g, '');
    return withoutIsolates(text) !== text;
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
  const partly = told.filter(({ html }) => html.includes('class="partly'));
  expect(partly.length).toBeGreaterThan(100);
  const silent = partly.filter(({ html }) => !html.includes('<bdi lang="en"'));
  expect(silent.map(({ path }) => path)).toEqual([]);
  const turned = told.filter(({ html }) => html.includes('<bdi lang="en" dir="ltr"'));
  expect(turned.map(({ path }) => path).filter((path) => !path.startsWith('/ar/'))).toEqual([]);
});

/** Paths of a page in its languages, by code, from the folder the site lives in. */
function alternatesOf(html: string, base: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, code = '', href = '']) => [code, `/${new URL(href).pathname.slice(base.length)}`],
    ),
  );
}
