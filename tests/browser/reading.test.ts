import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();
const ENTRY = 'resources/lee-food-pantry/';

const sizeOf = (page: Page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const storages = (page: Page) =>
  page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)]);

test('larger text goes with the tab to every page, and no further', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url()}${ENTRY}`);
  const before = await sizeOf(page);
  await page.getByRole('link', { name: 'Text size', exact: true }).click();
  await page.getByRole('radio', { name: 'Twice as large' }).check();
  expect(await page.getByRole('status').innerText()).toBe(
    'Text size: Twice as large. It lasts until you close this tab.',
  );
  expect(await sizeOf(page)).toBeCloseTo(before * 2, 0);
  await page.goto(`${site.url()}es/${ENTRY}`);
  expect(await sizeOf(page)).toBeCloseTo(before * 2, 0);
  expect(await storages(page)).toEqual([['patchwork-reading'], []]);
  const other = await context.newPage();
  await other.goto(`${site.url()}${ENTRY}`);
  expect(await sizeOf(other)).toBe(before);
});

test('the device remembers it only when told to, by keyboard too, and forgets it again', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url()}reading/`);
  await page.getByRole('radio', { name: 'As it was' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('checkbox', { name: 'Remember this on this device' }).focus();
  await page.keyboard.press('Space');
  expect(await page.getByRole('status').innerText()).toBe('This device remembers it.');
  const other = await context.newPage();
  await other.goto(`${site.url()}reading/`);
  expect(await other.getByRole('radio', { name: 'Larger', exact: true }).isChecked()).toBe(true);
  expect(await other.getByRole('checkbox').isChecked()).toBe(true);
  await other.getByRole('button', { name: 'Put it back as it was' }).click();
  expect(await storages(other)).toEqual([[], []]);
  expect(await other.evaluate(() => document.documentElement.className)).toBe('');
});

test('a plain page has no patterns and every word, and paper is not changed', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url()}${ENTRY}`);
  const words = await page.locator('main').innerText();
  await page.evaluate(() => {
    sessionStorage.setItem('patchwork-reading', 'text-150 plain-page');
  });
  await page.reload();
  expect(await page.locator('.quilt:visible, .quilt-border:visible').count()).toBe(0);
  expect(await page.locator('main').innerText()).toBe(words);
  const onPaper = async () => {
    await page.emulateMedia({ media: 'print' });
    return sizeOf(page);
  };
  const large = await onPaper();
  await page.evaluate(() => (document.documentElement.className = ''));
  expect(await onPaper()).toBe(large);
});

test('at twice the size nothing runs out of a phone’s screen', async () => {
  const context = await site.newContext({ viewport: { width: 360, height: 740 } });
  await context.addInitScript(() => {
    sessionStorage.setItem('patchwork-reading', 'text-200');
  });
  const paths = ['', ENTRY, 'needs/food/', 'guides/facing-eviction/', 'is-it-for-me/', 'reading/'];
  const widths = await Promise.all(
    paths.map(async (path) => {
      const page = await context.newPage();
      await page.goto(site.url() + path);
      return [path, await page.evaluate(() => document.documentElement.scrollWidth)];
    }),
  );
  expect(widths.filter(([, width]) => Number(width) > 360)).toEqual([]);
});

test('a browser that keeps nothing says so, and the size holds on this page', async () => {
  const context = await site.newContext();
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const page = await context.newPage();
  await page.goto(`${site.url()}reading/`);
  await page.getByRole('radio', { name: 'Much larger' }).check();
  expect(await page.getByRole('status').innerText()).toContain('This browser keeps nothing');
  expect(await page.evaluate(() => document.documentElement.className)).toBe('text-150');
});

test('without scripts the page says what the browser can do, and shows no dead button', async () => {
  const context = await site.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url()}es/reading/`);
  expect(await page.locator('#reading').isVisible()).toBe(false);
  expect(await page.locator('noscript').innerText()).toContain('JavaScript');
  await page.getByText('tecla Ctrl').waitFor();
  await page.goto(`${site.url()}${ENTRY}`);
  expect(await page.locator('[data-tool]:visible').count()).toBe(0);
});
