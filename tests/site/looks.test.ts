import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchOptions } from '../browser/open-site.ts';
import { buildComponents, SHOWN_LANGUAGES } from '../gallery/build-components.ts';
import { compareLooks } from '../gallery/compare-looks.ts';
import type { Small } from '../gallery/compare-looks.ts';
import { LOOKS } from '../gallery/looks.ts';
import { SHOWN_AT } from '../gallery/show-folder.ts';
import { judgeLook, keptLooks, takeLook, takeLooks } from '../gallery/take-looks.ts';
import { openLooking, openQuiet } from '../gallery/take-picture.ts';
import { BUILT_TONGUES } from './built-site.ts';

const ACCEPT = 'If it should look so now: npm run gallery -- --accept';
const MOST_BYTES = 1_500_000;
const components = resolve('node_modules/.cache/patchwork-tests/components');

let browser: Browser;
beforeAll(async () => {
  const [launched] = await Promise.all([
    launchOptions().then((options) => chromium.launch(options)),
    buildComponents(components, BUILT_TONGUES),
  ]);
  browser = launched;
});
afterAll(async () => {
  await browser.close();
});

describe('the page of components', () => {
  const standing = () =>
    SHOWN_LANGUAGES.map((language) => {
      const html = readFileSync(join(components, language, 'index.html'), 'utf8');
      const names = [...html.matchAll(/data-component="(\w+)"/g)].map(([, name]) => name);
      return { language, names };
    });

  test('shows every component of the site, in every language', () => {
    const all = readdirSync('src/components').map((file) => file.replace('.astro', ''));
    expect(all.length).toBeGreaterThan(40);
    for (const { language, names } of standing())
      expect(
        all.filter((name) => !names.includes(name)),
        `${language}: no state of these stands in tests/gallery/site/parts/`,
      ).toEqual([]);
  });

  test('shows something in every state that does not say "nothing"', async () => {
    const context = await openLooking(browser, { width: 1280, scheme: 'light', site: components });
    const page = await context.newPage();
    await openQuiet(page, `${SHOWN_AT}/en/`, 'light');
    const empty = await page.locator('[data-component]').evaluateAll((figures) =>
      figures.flatMap((figure) => {
        const { component = '', as = '' } = figure instanceof HTMLElement ? figure.dataset : {};
        const isEmpty = (figure.querySelector('.specimen')?.clientHeight ?? 0) < 4;
        return isEmpty === /: nothing$|^nothing to see$/.test(as) ? [] : [`${component} ${as}`];
      }),
    );
    await context.close();
    expect(empty).toEqual([]);
  });
});

describe('looks', () => {
  test('stay as they are', { retry: 0, timeout: 120_000 }, async () => {
    const changes: string[] = [];
    await takeLooks(browser, { site: BUILT_TONGUES, components }, async (look, small, page) => {
      const wide = await widerThanScreen(page);
      if (wide > 0) changes.push(`${look.name}: it runs ${wide} pixels out of the screen.`);
      changes.push(...[await judgeLook(look, small)].filter((change) => change !== undefined));
    });
    expect(changes, ACCEPT).toEqual([]);
  });

  test('have one picture each, all of them small', () => {
    const names = LOOKS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(keptLooks().toSorted()).toEqual(names.toSorted());
    const folder = resolve('tests/gallery/baselines');
    const bytes = readdirSync(folder).map((file) => readFileSync(join(folder, file)).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(MOST_BYTES);
  });
});

describe('the comparison', () => {
  let page: Page;
  let was: Small;
  beforeAll(async () => {
    const context = await openLooking(browser, {
      width: 360,
      scheme: 'light',
      site: BUILT_TONGUES,
    });
    page = await context.newPage();
    await openQuiet(page, `${SHOWN_AT}/resources/corner-pantry/`, 'light');
    was = await takeLook(page, {});
  });

  /** What the comparison says of the same page with one more rule for its style. */
  async function changeBy(css: string): Promise<string> {
    const style = await page.addStyleTag({ content: css });
    const is = await takeLook(page, {});
    await style.evaluate((element) => {
      element.parentNode?.removeChild(element);
    });
    return compareLooks(was, is)?.says ?? 'nothing';
  }

  test.each([
    ['the rule under the header', 'header { border-color: transparent }'],
    ['the thick rule over a section', '.rule5, .rule { border-color: transparent !important }'],
    ['a heading that is a tenth larger', 'h1 { font-size: calc(1.1 * var(--h1)) }'],
    ['a heading that is a tenth smaller', 'h1 { font-size: calc(0.9 * var(--h1)) }'],
    ['a lost quilt block', '.entry-head svg { visibility: hidden }'],
    ['a lost list', '.diamonds { visibility: hidden }'],
    ['another paper', ':root { --paper: #f1f4f8 }'],
    ['another brick', ':root { --brick: #205ea6 }'],
    ['another ink', ':root { --ink: #555555 }'],
    ['text that runs out of the screen', '.lead { white-space: nowrap }'],
    ['another typeface', 'body { font-family: serif }'],
    ['closer lines', 'p { line-height: 1.2 }'],
    ['the other direction', 'html { direction: rtl }'],
  ])('finds %s', async (_fault, css) => {
    expect(await changeBy(css)).not.toBe('nothing');
  });

  test.each([
    ['another smoothing of letters', 'html { text-rendering: geometricPrecision }'],
    ['other steps between letters', 'html { font-kerning: none; font-variant-ligatures: none }'],
    ['a picture that lies between two pixels', 'main { transform: translate(0.5px, 0.6px) }'],
    ['letters a little fatter', 'body { -webkit-text-stroke: 0.15px }'],
  ])('does not mind %s', async (_difference, css) => {
    expect(await changeBy(css)).toBe('nothing');
  });

  test('does not mind a browser that draws letters otherwise', async () => {
    const options = await launchOptions();
    const other = await chromium.launch({
      ...options,
      args: [
        ...(options.args ?? []),
        '--font-render-hinting=full',
        '--disable-font-subpixel-positioning',
      ],
    });
    const context = await openLooking(other, { width: 360, scheme: 'light', site: BUILT_TONGUES });
    const tab = await context.newPage();
    await openQuiet(tab, page.url(), 'light');
    const change = compareLooks(was, await takeLook(tab, {}));
    await other.close();
    expect(change?.says).toBeUndefined();
  });
});

/** Pixels by which a page is wider than its screen. */
function widerThanScreen(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
