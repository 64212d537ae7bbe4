import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { showFolder, SHOWN_AT } from '../gallery/show-folder.ts';
import { kindOf, pageKinds } from '../gallery/page-kinds.ts';
import { WHOLE_RUN } from '../rounds.ts';
import { BUILT_FIXTURE, BUILT_SITE, BUILT_TONGUES, pagesOf } from './built-site.ts';
import { coverFeatures } from './cover-features.ts';
import { judgePage } from './judge-page.ts';
import type { Depth } from './judge-screen.ts';
import { featuresOf } from './page-features.ts';

const ENTRY = /^\/resources\/[^/]+\/$/;
const TOWN = /^\/towns\/[^/]+\/$/;
const FLYER = /\/flyer\/$/;
const SMALL =
  '<button style="inline-size:9px;block-size:9px;min-block-size:0;padding:0;border:0;display:block">x</button>';
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

interface BuiltPage {
  path: string;
  html: string;
  features: Set<number>;
}

/** What the programs of `look` find; axe finds the rest. */
const LOOKS = /^(?:pale|small|sideways|cut|overlap|disorder|lost)/;

const kinds = pageKinds();
const nameOf = (path: string) => kindOf(kinds, path)?.name ?? path;

/** The pages of a built site that are looked at, with their features. */
function readPages(built: string): BuiltPage[] {
  return (
    pagesOf(built)
      // The short addresses and the leave pages go on at once; request-leave.test.ts judges the latter.
      .filter(({ path }) => !/^\/r\/|\/(?:leave|checked)\/$/.test(path))
      .map((page) => ({ ...page, features: featuresOf(page.html, nameOf(page.path)) }))
  );
}

const pages = readPages(BUILT_SITE);
const chosen: BuiltPage[] = coverFeatures(pages);
const known = new Set(pages.flatMap(({ features }) => [...features]));

/** The first chosen page of each kind: there axe looks again in the dark and in forced colors. */
const firsts = new Set(
  [...Map.groupBy(chosen, ({ path }) => nameOf(path)).values()].flatMap((alike) =>
    alike.slice(0, 1),
  ),
);

/**
 * The first of each kind and every fourth of the others; of sheets of paper, which differ in what they measure and not in
 * how they are built, one of each kind. All in the whole run.
 */
const looked = chosen.filter(
  (page, at) =>
    WHOLE_RUN || firsts.has(page) || (at % 4 === 0 && !page.html.includes('class="paper')),
);

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Judges them in two tabs side by side. */
async function judgePages(
  context: BrowserContext,
  url: string,
  all: readonly { path: string; depth: Depth }[],
): Promise<string[]> {
  const findings: string[] = [];
  const waiting = all.values();
  await Promise.all(
    [1, 2].map(async () => {
      const page = await context.newPage();
      for (const { path, depth } of waiting)
        findings.push(...(await judgePage(page, url, path, depth)));
    }),
  );
  await context.close();
  return findings;
}

describe('nothing is found', { timeout: 300_000 }, () => {
  test('on any kind of page: light, dark, forced colors, 400%, spaced, printed', async () => {
    const context = await (await site.browser()).newContext({ serviceWorkers: 'block' });
    const findings = await judgePages(
      context,
      site.url,
      looked.map((page) => ({ path: page.path, depth: firsts.has(page) ? 'again' : 'once' })),
    );
    console.log(`${looked.length} pages stand for ${pages.length}`);
    expect(pages.length).toBeGreaterThan(800);
    expect(findings).toEqual([]);
  });

  test.each([
    { name: 'another network, in a folder', built: BUILT_FIXTURE, base: '/help/', least: 8 },
    {
      name: 'seven languages, long words, right to left',
      built: BUILT_TONGUES,
      base: '/',
      least: 28,
    },
  ])('on the longest pages of $name', async ({ built, base, least }) => {
    const context = await (await site.browser()).newContext({ serviceWorkers: 'block' });
    await showFolder(context, built, base);
    const longest = longestPages(built);
    expect(longest.length).toBeGreaterThan(least);
    const url = new URL(base, SHOWN_AT).href;
    const looked = longest.map(
      ({ path }) => ({ path: path.slice(1), depth: 'looks only' }) as const,
    );
    expect(await judgePages(context, url, looked)).toEqual([]);
  });
});

/** Of each kind of page the longest one from right to left, and of kinds that make many pages the longest of all. */
function longestPages(built: string): { path: string; html: string }[] {
  // Paper is looked at in `flyers-fixtures.test.ts`.
  const screens = pagesOf(built)
    .filter(({ html }) => !html.includes('class="paper') && !/http-equiv="refresh"/.test(html))
    .toSorted((a, b) => b.html.length - a.html.length);
  return kinds
    .filter(({ seen }) => seen)
    .flatMap((kind) => {
      const alike = screens.filter(({ path }) => kindOf(kinds, path) === kind);
      const mirrored = alike.find(({ html }) => /<html[^>]* dir="rtl"/.test(html));
      const longest = kind.open > 0 ? alike[0] : undefined;
      return [...new Set([mirrored, longest])].filter((page) => page !== undefined);
    });
}

test('no page asks how the screen is held', () => {
  const asking = pages.filter(({ html }) => /\(\s*orientation\s*:|orientation\.lock/.test(html));
  expect(asking.map(({ path }) => path)).toEqual([]);
});

/** A page that stands for nobody, with a mistake in it, must become one that is judged. */
describe('one mistake in one page that was not chosen is found', () => {
  // The shortest come first: they are looked at fastest.
  const spare = pages
    .filter((page) => !chosen.includes(page))
    .toSorted((a, b) => a.html.length - b.html.length);

  test('the chosen pages have every feature of all', () => {
    expect(new Set(chosen.flatMap(({ features }) => [...features]))).toEqual(known);
  });

  test.each<[rule: string, inPath: RegExp, from: string | RegExp, to: string]>([
    ['button-name', ENTRY, '</main>', '<button type="button"></button></main>'],
    ['button-name', ENTRY, '</main>', '<button><i aria-hidden="true">close</i></button></main>'],
    ['link-name', ENTRY, /(<main[\s\S]*?<a [^>]*href="tel:[^>]*>)[^<]+/, '$1'],
    ['pale', ENTRY, '<h1', '<p style="color:#777;background:#fff">Pale</p><h1'],
    ['pale', ENTRY, '<h1', '<h1 style="color:#ccc"'],
    ['pale', ENTRY, '<h1', '<h1 style="color:light-dark(#000,#555)"'],
    [
      'pale edge',
      TOWN,
      '</main>',
      '<label>Town <input style="border:1px solid #ddd"></label></main>',
    ],
    ['small', TOWN, '</main>', '<ul><li><a href="/">Find</a></li></ul></main>'],
    ['sideways', TOWN, '</main>', '<p style="inline-size:23rem">Too wide</p></main>'],
    [
      'cut',
      TOWN,
      '</main>',
      `<p style="block-size:1.6rem;overflow:hidden">${'Words '.repeat(9)}</p></main>`,
    ],
    [
      'overlap',
      TOWN,
      '</main>',
      '<p>Above all</p><p style="margin-block-start:-1.5em">Below it</p></main>',
    ],
    [
      'lost patch',
      TOWN,
      '</main>',
      '<i style="display:block;inline-size:9px;block-size:9px;background:#000"></i></main>',
    ],
    [
      'lost edge',
      TOWN,
      '</main>',
      '<button style="border:0;background:#000;color:#fff;inline-size:9rem;block-size:3rem">Go</button></main>',
    ],
    ['image-alt', TOWN, '</main>', '<img src="/favicon.svg"></main>'],
    [
      'image-redundant-alt',
      TOWN,
      '</main>',
      '<a href="/"><img src="/favicon.svg" alt="Home">Home</a></main>',
    ],
    ['label', TOWN, '</main>', '<input type="text"></main>'],
    ['label', TOWN, '</main>', '<label for="a">Town</label><input type="text" id="b"></main>'],
    ['heading-order', ENTRY, '</main>', '<h6>Too deep</h6></main>'],
    ['empty-heading', TOWN, '</main>', '<h2></h2></main>'],
    ['valid-lang', TOWN, '<h1', '<h1 lang="xx-nowhere"'],
    ['html-has-lang', TOWN, /<html lang="en"/, '<html'],
    ['document-title', TOWN, /<title>[^<]*<\/title>/, '<title></title>'],
    ['aria-allowed-attr', TOWN, '<h1', '<h1 aria-checked="true"'],
    ['aria-valid-attr-value', TOWN, '</main>', '<p aria-live="loud">News</p></main>'],
    ['list', TOWN, '</main>', '<ul><p>No item</p></ul></main>'],
    [
      'landmark-unique',
      TOWN,
      '</main>',
      '<nav aria-label="A">a</nav><nav aria-label="A">b</nav></main>',
    ],
    ['target-size', TOWN, '</main>', `${SMALL}${SMALL}</main>`],
    ['meta-viewport', TOWN, 'initial-scale=1', 'user-scalable=no'],
    ['region', TOWN, '<main', '<p>Outside</p><main'],
    [
      'disorder',
      TOWN,
      '</main>',
      '<div style="display:flex;flex-direction:column-reverse"><p>Read first</p><p>Read last</p></div></main>',
    ],
    ['pale', FLYER, /class="network"/g, 'class="network" style="color:#aaa"'],
  ])('%s, %s', async (rule, inPath, from, to) => {
    const page = spare.find(({ path, html }) => inPath.test(path) && html.search(from) >= 0);
    if (page === undefined) throw new Error('no such page');
    // A page does not let in styles that are not its own: these mistakes are.
    const html = page.html.replace(POLICY, '').replace(from, to);
    // What no other page has must be looked at on this one.
    expect(
      [...featuresOf(html, nameOf(page.path))].filter((feature) => !known.has(feature)),
    ).not.toEqual([]);
    const tab = await (await site.browser()).newPage();
    await tab.route(`**${page.path}`, (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
    const depth = LOOKS.test(rule) ? 'looks only' : 'rules only';
    const findings = await judgePage(tab, site.url, page.path, depth);
    await tab.close();
    expect(findings.join('\n')).toContain(` ${rule}: `);
  });
});
