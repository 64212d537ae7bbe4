import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BUILT_TONGUES } from '../site/built-site.ts';
import { detailsOf, writeDraft } from './draft-form.ts';
import { useSite } from './use-site.ts';

const tongues = useSite(BUILT_TONGUES);

async function openArabic(path: string, width = 360, script = true): Promise<Page> {
  const context = await tongues.newContext({
    viewport: { width, height: 740 },
    javaScriptEnabled: script,
  });
  const page = await context.newPage();
  await page.goto(new URL(`/ar/${path}`, tongues.url()).href);
  return page;
}

/** Where the middle of something stands, from 0 at the left edge to 1. */
async function placeOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not shown.`);
  return (box.x + box.width / 2) / (page.viewportSize()?.width ?? 1);
}

/** Digits of a text in the order in which they stand on the screen, from the left. */
const shownDigits = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const placed: { sign: string; x: number }[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const [at, sign] of Array.from(node.textContent ?? '').entries()) {
          if (!/\d/.test(sign)) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          placed.push({ sign, x: range.getBoundingClientRect().x });
        }
      }
      return placed
        .toSorted((a, b) => a.x - b.x)
        .map(({ sign }) => sign)
        .join('');
    });

describe('from right to left', () => {
  test('the page is mirrored', async () => {
    const page = await openArabic('', 1280);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await placeOf(page, 'header .mark')).toBeGreaterThan(0.8);
    expect(await placeOf(page, 'header .languages')).toBeLessThan(0.3);
    const field = await page.locator('main form[role="search"] input').first().boundingBox();
    const button = await page.locator('main form[role="search"] button').first().boundingBox();
    expect(button?.x).toBeLessThan(field?.x ?? 0);
    await page.goto(new URL('/ar/resources/closed-kitchen/', tongues.url()).href);
    const label = await page.locator('main h2').first().boundingBox();
    expect(label?.x).toBeGreaterThan(640);
  });

  test('English words stand the right way round and say that they are English', async () => {
    const page = await openArabic('', 360);
    const title = page.locator('h1 bdi');
    expect(await title.getAttribute('lang')).toBe('en');
    expect(await title.evaluate((each) => getComputedStyle(each).direction)).toBe('ltr');
  });

  test('nothing is wider than the screen', async () => {
    const page = await openArabic('', 320);
    for (const path of ['', 'search/?q=food', 'request/', 'events/', 'resources/closed-kitchen/']) {
      await page.goto(new URL(`/ar/${path}`, tongues.url()).href);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, path).toBeLessThanOrEqual(0);
    }
  });

  test('a phone number after Arabic words keeps the order of its digits', async () => {
    const page = await openArabic('resources/nine-phones/', 360);
    const lines = page.locator('main a[href^="tel:"]');
    for (const [at, href] of (
      await lines.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    ).entries()) {
      const shown = await shownDigits(page, `main a[href^="tel:"] >> nth=${at}`);
      const dialled = href.replaceAll(/\D/g, '');
      expect(dialled.includes(shown) || shown.includes(dialled), `${href} as ${shown}`).toBe(true);
    }
  });
});

describe('a language that is not complete', () => {
  test('says so in itself, and where to see what there is', async () => {
    const page = await openArabic('', 360, false);
    const bar = page.locator('.partly');
    expect(await bar.innerText()).toContain('لم يُترجم كل شيء هنا بعد');
    await bar.locator('a').click();
    await page.locator('#languages').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Русский' });
    expect(await row.locator('td').first().innerText()).toMatch(/\d/);
    expect(await row.locator('th').getAttribute('lang')).toBe('ru');
  });

  test('the other languages unfold without a script, each by its own name', async () => {
    const page = await openArabic('events/', 360, false);
    const names = page.locator('.languages a');
    expect(await names.first().isVisible()).toBe(false);
    await page.locator('.languages summary').focus();
    await page.keyboard.press('Enter');
    expect(await names.first().isVisible()).toBe(true);
    expect(await names.evaluateAll((all) => all.map((each) => each.getAttribute('lang')))).toEqual([
      'en',
      'es',
      'pt',
      'ht',
      'ru',
      'zh-Hans',
    ]);
    await names.filter({ hasText: 'Русский' }).click();
    await page.waitForURL('**/ru/events/');
  });
});

/** Follows the link to the same page in another language. */
async function switchTo(page: Page, code: string): Promise<void> {
  await page.locator('.languages summary').click();
  await page.locator(`.languages a[hreflang="${code}"]`).click();
}

describe('the switch', () => {
  test('keeps a draft that is half written', async () => {
    const form = await tongues.openForm();
    await writeDraft(form, 'Half a sentence');
    await switchTo(form.page, 'es');
    await form.page.waitForURL('**/es/request/');
    expect(await detailsOf(form)).toBe('Half a sentence');
    await form.page.getByText('¿Qué le ayudaría?', { exact: true }).first().waitFor();
    await switchTo(form.page, 'en');
    await form.page.waitForURL(/\d\/request\/$/);
    expect(await detailsOf(form)).toBe('Half a sentence');
  });

  test('keeps the words and the filters of a search', async () => {
    const context = await tongues.newContext();
    const page = await context.newPage();
    await page.goto(new URL('/search/?q=food&kind=resources', tongues.url()).href);
    await page.locator('ol.rows li').first().waitFor();
    const { search } = new URL(page.url());
    expect(search).toContain('food');
    await switchTo(page, 'ru');
    await page.waitForURL(`**/ru/search/${search}`);
    await page.locator('ol.rows li').first().waitFor();
  });
});
