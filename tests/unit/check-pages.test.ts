import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OWN_ADDRESSES } from '../../src/check/check-pages.ts';
import { onlyMistakeOf, problemsOf } from './check-content.ts';

const PAGE = '---\ntitle: Our year\nsummary: What comes when.\n---\n';
const ROUTES = 'src/pages/[...language]';

describe('pages of a network', () => {
  test.each(['data', 'calendar', 'health', 'edit', 'index', '404'])(
    'a page called %s would be hidden by the one of the site',
    (slug) => {
      const [problem, ...others] = problemsOf({ [`pages/${slug}.md`]: PAGE });
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ code: 'page-taken', file: `content/pages/${slug}.md` });
    },
  );

  test('a page with the name of a language', () => {
    expect(onlyMistakeOf({ 'pages/es.md': PAGE })).toMatchInlineSnapshot(`
      "content/pages/es.md:2:1  [page-taken]
        At /es/ the site stands in that language. Nobody would see this one.
        2 | title: Our year
            ^
        Fix: give the file another name: it becomes the address."
    `);
  });

  test.each(['contacts', 'pictures', 'feed', 'checked', 'how-we-know', 'requests'])(
    'a page called %s has its address for itself',
    (slug) => {
      expect(problemsOf({ [`pages/${slug}.md`]: PAGE })).toEqual([]);
    },
  );

  test('every page of the site right below a language is known to the check', () => {
    // Words of these are the network's (own-pages.ts, checked.astro); the editors' form has a route of its own.
    const shared = ['[page]', 'checked', 'how-we-know'];
    const routes = readdirSync(ROUTES, { withFileTypes: true }).flatMap((each) =>
      each.isDirectory()
        ? ['index.astro', '[...page].astro'].some((file) =>
            existsSync(join(ROUTES, each.name, file)),
          )
          ? [each.name]
          : []
        : each.name.endsWith('.astro')
          ? [each.name.replace(/\.astro$/, '')]
          : [],
    );
    expect([...OWN_ADDRESSES]).toEqual(
      [...routes.filter((name) => !shared.includes(name)), '404', 'edit'].toSorted(),
    );
  });
});
