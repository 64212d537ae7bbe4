import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { kindOf, pageKinds } from '../gallery/page-kinds.ts';
import { rounds } from '../rounds.ts';
import { BUILT_FIXTURE, BUILT_SITE, pagesOf } from './built-site.ts';
import { coverFeatures } from './cover-features.ts';
import { featuresOf } from './page-features.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Markup is written by the build, without the white space and quotes these rules want to see.
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Titles carry the entry's and the network's whole names.
    'long-title': 'off',
    // Our own phone numbers are kept on one line by CSS.
    'tel-non-breaking': 'off',
  },
});

/** Astro itself writes this rule beside an island, inside the body. */
const ISLAND_STYLE =
  /<style>astro-island,astro-slot,astro-static-slot\{display:contents\}<\/style>/;

test.each([
  ['Western Massachusetts', BUILT_SITE],
  ['another network', BUILT_FIXTURE],
])('every kind of page of %s is valid HTML', { timeout: 300_000 }, async (_name, site) => {
  const mistakes = new Map<string, string>();
  const kinds = pageKinds();
  // Pages with the same features differ in words and addresses only.
  const pages = pagesOf(site).map((page) => {
    const kind = kindOf(kinds, page.path)?.name ?? page.path;
    return { ...page, features: featuresOf(page.html, kind) };
  });
  const every = rounds(2, 1);
  for (const { path, html } of coverFeatures(pages).filter((_, at) => at % every === 0)) {
    const report = await validator.validateString(html.replace(ISLAND_STYLE, ''));
    for (const result of report.results) {
      for (const message of result.messages) {
        // One page for each kind of mistake is enough to find it.
        const kind = `${message.ruleId}: ${message.message}`;
        if (!mistakes.has(kind))
          mistakes.set(kind, `${path}:${message.line}:${message.column} ${kind}`);
      }
    }
  }
  expect([...mistakes.values()].slice(0, 30)).toEqual([]);
});
