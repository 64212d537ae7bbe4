import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from './open-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** The choices that look chosen: no thin line under them, a thick one in its place. */
const marked = (page: Page) =>
  page
    .locator('.frame nav a')
    .evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link).boxShadow !== 'none')
        .map((link) => link.getAttribute('href')),
    );

test.each([true, false])('the sheet that is shown is marked; with script %s', async (script) => {
  const page = await site.open('request/paper/#one', { javaScriptEnabled: script });
  await expect.poll(() => marked(page)).toEqual(['/request/paper/#one']);
  expect(await page.locator('#one').isVisible()).toBe(true);
  expect(await page.locator('.frame nav').boundingBox()).toMatchObject({
    y: expect.toSatisfy((y: number) => y > 0) as number,
  });
  await page.locator('.frame nav a').last().click();
  await expect.poll(() => marked(page)).toEqual(['/request/paper/']);
  expect(await page.locator('#one').isVisible()).toBe(false);
  await page.context().close();
});

test('readers of screens hear which sheet is shown', async () => {
  const page = await site.open('resources/amherst-survival-center/flyer/#big');
  const current = () => page.locator('[aria-current]').allTextContents();
  const [big] = await page.locator('.frame nav a[href$="#big"]').allTextContents();
  await expect.poll(current).toEqual([big]);
  await page.locator('.frame nav a').first().click();
  await expect.poll(current).not.toEqual([big]);
  expect(await current()).toHaveLength(1);
  await page.context().close();
});

test.each([320, 360, 400])('no sheet runs past the edge at %i px', async (width) => {
  const page = await site.open('', { viewport: { width, height: 700 } });
  for (const path of [
    'request/paper/',
    'request/paper/#one',
    'resources/amherst-survival-center/flyer/#big',
  ]) {
    await page.goto(new URL(path, site.url).href);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, path).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
