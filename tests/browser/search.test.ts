import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from './open-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const open = (path: string, options?: BrowserContextOptions) => site.open(path, options);

const titles = (page: Page) => page.locator('#results h2').allInnerTexts();

describe('what a neighbor types finds what it should', () => {
  test.each([
    ['search/', 'community garden', /Garden/],
    ['search/', 'mask', /mask/i],
    ['search/', 'rides', /ride|Transit|RTA/i],
    ['search/', 'despensa', /Pantry|despensa/i],
    ['search/', 'someone to talk to', /988|Help Line|Wildflower|Afiya/],
    ['es/search/', 'despensa', /Pantry|despensa/i],
    ['es/search/', 'tapabocas', /mascarilla|mask/i],
    ['es/search/', 'community garden', /huerto|Garden/i],
  ])('%s %s', async (path, query, expected) => {
    const page = await open(`${path}?q=${encodeURIComponent(query)}`);
    await page.locator('#results li').first().waitFor();
    expect((await titles(page)).slice(0, 5).join(' | ')).toMatch(expected);
    await page.context().close();
  });
});

test('typing searches, says how many were found, and becomes an address to share', async () => {
  const page = await open('search/');
  await page.getByRole('searchbox').fill('pantry');
  await page.locator('#results li').first().waitFor();
  expect(await page.getByRole('status').innerText()).toMatch(/^\d+ results for “pantry”$/);
  expect(new URL(page.url()).search).toBe('?q=pantry');
  await page.context().close();
});

test('filters combine, count what they leave, survive in the address and are cleared', async () => {
  const page = await open('search/?q=food&kind=resources&area=south-berkshire');
  await page.locator('#results li').first().waitFor();
  const before = await page.locator('#results li').count();
  expect(await page.getByLabel('Kind').inputValue()).toBe('resources');
  expect(await page.getByLabel('Kind').locator('option:checked').innerText()).toMatch(
    /Resources \(\d+\)/,
  );
  await page.getByLabel('Asks for nothing').check();
  await expect.poll(() => new URL(page.url()).searchParams.get('asks')).toBe('nothing');
  await expect.poll(() => page.locator('#results li').count()).toBeLessThan(before);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=food');
  expect(await page.getByRole('button', { name: 'Clear all' }).isVisible()).toBe(false);
  await page.context().close();
});

test('every result shows its need, its place and its evidence', async () => {
  const page = await open('search/?q=Lee+Food+Pantry');
  const first = page.locator('#results li').first();
  await first.waitFor();
  expect(await first.innerText()).toMatch(
    /Lee Food Pantry[\s\S]*Lee[\s\S]*Food[\s\S]*Not checked yet\./,
  );
  await page.context().close();
});

test('the keyboard alone goes from the field to a result', async () => {
  const page = await open('search/?q=mask');
  await page.locator('#results li').first().waitFor();
  await page.getByRole('searchbox').focus();
  let reached = '';
  for (let press = 0; press < 12 && !reached.startsWith('/'); press += 1) {
    await page.keyboard.press('Tab');
    reached = await page.evaluate(() =>
      document.activeElement?.closest('#results')
        ? (document.activeElement.getAttribute('href') ?? '')
        : '',
    );
  }
  expect(reached).toMatch(/^\/(resources|guides|groups|events)\//);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === reached);
  await page.context().close();
});

test('nothing found is not a dead end', async () => {
  const page = await open('search/?q=zzqqxx');
  await page.locator('#none').waitFor({ state: 'visible' });
  expect(await page.getByRole('status').innerText()).toBe('Nothing found for “zzqqxx”.');
  expect(await page.locator('#none a').getAttribute('href')).toBe('/request/');
  await page.context().close();
});

test('a search that cannot load says so and keeps the lists', async () => {
  const page = await open('search/');
  await page.context().setOffline(true);
  await page.getByRole('searchbox').fill('mask');
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/Search could not load/);
  await page.context().setOffline(false);
  await page.getByRole('searchbox').fill('masks');
  await page.locator('#results li').first().waitFor();
  await page.context().close();
});

test('typed words are shown as words, never as HTML', async () => {
  const page = await open(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect
    .poll(() => page.getByRole('status').innerText())
    .toContain('<img src=x onerror=alert(1)>');
  expect(await page.locator('#status img').count()).toBe(0);
  await page.context().close();
});

test('without JavaScript the lists are there and the filters are not', async () => {
  const page = await open('search/?q=mask', { javaScriptEnabled: false });
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.locator('#filters').isVisible()).toBe(false);
  expect(await page.locator('.browse a').count()).toBeGreaterThan(20);
  await page.context().close();
});

test('axe finds nothing on a page of results, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open('search/?q=food&area=south-berkshire', { colorScheme });
    await page.locator('#results li').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    await page.context().close();
  }
});
