import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { BUILT_SITE, pagesOf } from './built-site.ts';
import { coverFeatures } from './cover-features.ts';
import { judgePage } from './judge-page.ts';
import { featuresOf } from './page-features.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const ENTRY = /^\/resources\/[^/]+\/$/;
const TOWN = /^\/towns\/[^/]+\/$/;
const FLYER = /\/flyer\/$/;
const SMALL =
  '<button style="inline-size:9px;block-size:9px;min-block-size:0;padding:0;border:0;display:block">x</button>';
const PHONE = { width: 360, height: 740 };
const pages = pagesOf(BUILT_SITE)
  // The short addresses and the leave pages go on at once; request-leave.test.ts judges the latter.
  .filter(({ path }) => !/^\/r\/|\/leave\/$/.test(path))
  .map((page) => ({ ...page, features: featuresOf(page.html) }));

describe.each(['en', 'es'])('in %s', (language) => {
  const mine = pages.filter(({ path }) => path.startsWith('/es/') === (language === 'es'));
  const chosen = coverFeatures(mine);

  test('axe finds nothing on any kind of page, light and dark', { timeout: 300_000 }, async () => {
    const browser = await site.browser();
    const findings: string[] = [];
    const waiting = chosen.values();
    await Promise.all(
      [1, 2].map(async () => {
        const page = await browser.newPage({ viewport: PHONE });
        for (const { path } of waiting) findings.push(...(await judgePage(page, site.url, path)));
        await page.close();
      }),
    );
    console.log(`${chosen.length} pages stand for ${mine.length} in ${language}`);
    expect(mine.length).toBeGreaterThan(400);
    expect(findings).toEqual([]);
  });
});

/** A page that stands for nobody, with a mistake in it, must become one that is judged. */
describe('one mistake in one page that was not chosen is found', () => {
  const mine = pages.filter(({ path }) => !path.startsWith('/es/'));
  const chosen = new Set(coverFeatures(mine));
  const spare = mine.filter((page) => !chosen.has(page));

  test.each<[rule: string, inPath: RegExp, from: string | RegExp, to: string]>([
    ['button-name', ENTRY, '</main>', '<button type="button"></button></main>'],
    ['button-name', ENTRY, '</main>', '<button><i aria-hidden="true">close</i></button></main>'],
    ['link-name', ENTRY, /(<main[\s\S]*?<a [^>]*href="tel:[^>]*>)[^<]+/, '$1'],
    ['color-contrast', ENTRY, '<h1', '<p style="color:#bbb;background:#fff">Pale</p><h1'],
    ['color-contrast', ENTRY, '<h1', '<h1 style="color:#ccc"'],
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
    ['color-contrast', FLYER, /class="network"/g, 'class="network" style="color:#aaa"'],
  ])('%s, %s', async (rule, inPath, from, to) => {
    const page = spare.find(({ path, html }) => inPath.test(path) && html.search(from) >= 0);
    if (page === undefined) throw new Error('no such page');
    const html = page.html.replace(from, to);
    const broken = { ...page, html, features: featuresOf(html) };
    const again = coverFeatures(mine.map((known) => (known === page ? broken : known)));
    expect(again).toContain(broken);
    const tab = await (await site.browser()).newPage({ viewport: PHONE });
    await tab.route(`**${page.path}`, (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
    const findings = await judgePage(tab, site.url, page.path);
    await tab.close();
    expect(findings.join('\n')).toContain(` ${rule}: `);
  });
});
