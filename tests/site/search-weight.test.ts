import { expect, test } from 'vitest';
import { BUILT_SITE } from './built-site.ts';
import { packedScripts, scriptsAtOnce, scriptsOf } from './page-scripts.ts';

/** Bytes of brotli. Pagefind, which the page asks only for what its own dictionary does not know, is not in them. */
const MOST_SEARCH_SCRIPT = 27_200;
/** What stands between a neighbor and the first results. */
const MOST_SEARCH_FIRST = 17_700;
/** What the home page asks for once its search box has the focus. */
const MOST_SUGGEST_FIRST = 15_000;

test.each([
  ['search/index.html', undefined, MOST_SEARCH_FIRST],
  ['es/search/index.html', undefined, MOST_SEARCH_FIRST],
  ['index.html', 'open-suggest', MOST_SUGGEST_FIRST],
  ['404.html', 'open-suggest', MOST_SUGGEST_FIRST],
])('%s finds first (from %s) with at most %i bytes of script', (page, begun, most) => {
  const scripts = scriptsAtOnce(BUILT_SITE, page, begun);
  const bytes = packedScripts(BUILT_SITE, scripts);
  console.log(`${bytes} B brotli in ${scripts.length} files first  /${page}`);
  expect(scripts.some((file) => file.startsWith('answer-question.'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(most);
});

test.each(['search/index.html', 'es/search/index.html'])(
  '%s keeps the later parts out of the first, and small',
  (page) => {
    const first = scriptsAtOnce(BUILT_SITE, page);
    const all = scriptsOf(BUILT_SITE, page);
    const bytes = packedScripts(BUILT_SITE, all);
    console.log(`${bytes} B brotli in ${all.length} files  /${page}`);
    expect(all).toEqual(expect.arrayContaining(first));
    for (const late of ['late-parts.', 'facets-file.']) {
      expect(first.some((file) => file.startsWith(late))).toBe(false);
      expect(all.some((file) => file.startsWith(late))).toBe(true);
    }
    expect(bytes).toBeLessThanOrEqual(MOST_SEARCH_SCRIPT);
  },
);
