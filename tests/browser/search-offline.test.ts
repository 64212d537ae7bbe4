import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { listFiles } from '../../src/offline/list-files.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';
import { BUILT_SITE } from '../site/built-site.ts';
import { openLine } from './open-line.ts';
import { useSite } from './use-site.ts';

/** A copy, because some tests deploy a new version of it. */
const folder = mkdtempSync(join(tmpdir(), 'patchwork-offline-'));
cpSync(BUILT_SITE, folder, { recursive: true, filter: (path) => !/\/flyer\b|\/r\//.test(path) });
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const site = useSite(folder);

test('a search page visited once works whole without signal, phone numbers too', async () => {
  const { page, context } = await visit('search/');
  await page.close();
  await context.setOffline(true);
  const again = await context.newPage();
  await again.goto(`${site.url()}search/?q=food+pantry&area=south-berkshire`);
  await rows(again).first().waitFor();
  expect(await rows(again).first().innerText()).toMatch(/pantry/i);
  await expect.poll(() => again.locator('#results').innerText()).toMatch(/413-\d{3}-\d{4}/);
  expect(await again.locator('#offline').innerText()).toMatch(/^You are offline\./);
  // Opening hours come from a file that no page has asked for before.
  await again.goto(`${site.url()}search/?open=today`);
  await rows(again).first().waitFor();
  await again.goto(`${site.url()}search/?kind=guides`);
  await rows(again).first().waitFor();
  await again.getByRole('searchbox').fill('masks');
  await expect.poll(() => rows(again).first().innerText()).toMatch(/mask/i);
  expect(await again.evaluate(() => document.fonts.check('700 16px "Atkinson Patchwork"'))).toBe(
    true,
  );
  await context.setOffline(false);
  await expect.poll(() => again.locator('#offline').isVisible()).toBe(false);
});

test('in Spanish too, and each language keeps its own', async () => {
  const { page, context } = await visit('es/search/');
  await page.goto(`${site.url()}search/`);
  await untilKept(page);
  await context.setOffline(true);
  await page.goto(`${site.url()}es/search/?q=despensa`);
  await rows(page).first().waitFor();
  expect(await page.locator('#offline').innerText()).toMatch(/^No tiene conexión\./);
  await page.goto(`${site.url()}search/?q=pantry`);
  await rows(page).first().waitFor();
  expect(await copiesIn(page)).toHaveLength(2);
});

test('nothing about a search is kept: the same names for every visitor', async () => {
  const { page } = await visit('search/');
  for (const query of ['pantry', 'someone to talk to', 'hit me']) {
    await page.goto(`${site.url()}search/?q=${encodeURIComponent(query)}&need=food`);
    await page.getByRole('searchbox').fill(`${query} today`);
  }
  await untilKept(page);
  const { plan } = listFiles({ site: folder, base: '/', folder: 'search/', language: 'en' });
  expect(await keysIn(page)).toEqual(plan.files.map(({ path }) => path).toSorted());
});

test('no other page of the site is touched', async () => {
  const { page } = await visit('search/');
  for (const path of ['', 'request/', 'needs/food/', 'es/']) {
    await page.goto(site.url() + path);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  }
  await page.goto(`${site.url()}search/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
    `${site.url()}search/offline.js`,
  );
});

test('"Leave now" takes the copy along', async () => {
  const { page, context } = await visit('search/');
  // It goes on to the weather, which no test reaches: what stays is seen from another page.
  await page.goto(`${site.url()}leave/`);
  const later = await context.newPage();
  await later.goto(`${site.url()}needs/food/`);
  await expect.poll(() => copiesIn(later)).toEqual([]);
  await expect
    .poll(() =>
      later.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0);
});

test('what is missing or broken in the copy comes from the network, and is mended', async () => {
  const { page, context } = await visit('search/');
  const whole = await keysIn(page);
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const copy = await caches.open(name);
    for (const { url } of await copy.keys()) {
      if (url.endsWith('.js')) await copy.put(url, new Response('half of a scr'));
      else if (!url.endsWith('/search/')) await copy.delete(url);
    }
  });
  await page.goto(`${site.url()}search/?q=pantry`);
  await rows(page).first().waitFor();
  await expect.poll(() => keysIn(page), { timeout: 20_000 }).toEqual(whole);
  await context.setOffline(true);
  await page.reload();
  await rows(page).first().waitFor();
});

test('a copy that is gone leaves the page as it is without one', async () => {
  const { page } = await visit('search/');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${site.url()}search/?q=pantry`);
  await rows(page).first().waitFor();
});

test.each([
  ['a server that fails', 'fails'],
  ['a line that takes too long', 30_000],
] as const)('%s is stood in for by the copy', async (_name, fault) => {
  const line = await openLine(site.url());
  const { page } = await visit('search/', { url: line.url });
  line.page = fault;
  await page.goto(`${line.url}search/?q=pantry`);
  await rows(page).first().waitFor();
  expect(line.asked).toContain('/search/?q=pantry');
  await line.close();
});

test('a browser that saves data is asked for nothing, and keeps what it has loaded', async () => {
  const line = await openLine(site.url());
  const context = await site.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const { page } = await visit('search/', { context, url: line.url });
  const twice = line.asked.filter((path, index) => line.asked.indexOf(path) !== index);
  expect(twice).toEqual([]);
  expect(line.asked.filter((path) => /cards|facets/.test(path))).toEqual([]);
  expect(line.asked).toContain('/search/offline.js?light');
  expect(await keysIn(page)).toContain('/search/');
  expect((await keysIn(page)).join()).not.toMatch(/cards|facets/);
  await context.setOffline(true);
  await page.goto(`${line.url}search/?q=pantry`);
  await rows(page).first().waitFor();
  await line.close();
});

test('a new version while a tab is open: no page gets files of two', async () => {
  const { page, context } = await visit('search/');
  const [old] = await copiesIn(page);
  await deploy();
  // The open tab goes on with what it began with, also with cards that the server no longer has.
  await page.getByRole('searchbox').fill('pantry');
  await expect.poll(() => page.locator('#results').innerText()).toMatch(/not checked/i);
  await page.goto(`${site.url()}search/?q=pantry`);
  await rows(page).first().waitFor();
  expect(await versionOf(page)).toBe('2');
  // The new version is whole, and waits until the old one's tab is closed.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null), {
      timeout: 20_000,
    })
    .toBe(true);
  expect(await copiesIn(page)).toHaveLength(2);
  await context.setOffline(true);
  await page.reload();
  await rows(page).first().waitFor();
  expect(await versionOf(page)).toBe('');
  await page.close();

  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(`${site.url()}search/`);
  await expect.poll(() => copiesIn(next), { timeout: 20_000 }).not.toContain(old);
  await context.setOffline(true);
  await next.goto(`${site.url()}search/?q=pantry`);
  await rows(next).first().waitFor();
  expect(await versionOf(next)).toBe('2');
});

const rows = (page: Page) => page.locator('#results li');
const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=build]')?.getAttribute('content') ?? '');
const copiesIn = (page: Page) => page.evaluate(() => caches.keys());
const keysIn = (page: Page) =>
  page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const keys = name === '' ? [] : await (await caches.open(name)).keys();
    return keys.map(({ url }) => new URL(url).pathname + new URL(url).search).toSorted();
  });

async function visit(
  path: string,
  { context, url = site.url() }: { context?: BrowserContext; url?: string } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const within = context ?? (await site.newContext());
  const page = await within.newPage();
  await page.goto(url + path);
  await untilKept(page);
  return { page, context: within };
}

/** Until the worker has this page in its hands. */
async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe('activated');
}

/** The same site built anew: other names for its scripts and its search files, the old ones gone. */
async function deploy(): Promise<void> {
  const page = { site: folder, base: '/', folder: 'search/', language: 'en' };
  const html = join(folder, 'search/index.html');
  let text = readFileSync(html, 'utf8').replace(
    '</title>',
    '</title><meta name="build" content="2">',
  );
  const renamed = listFiles(page)
    .plan.files.map(({ path }) => path.slice(1))
    .filter((path) => /^_astro\/search\.|^search-data\//.test(path))
    .map((path) => ({
      path,
      next: path.replace(/\/en-..|\.js$/, (part) => (part === '.js' ? '2.js' : '/en-00')),
    }));
  for (const { path, next } of renamed) {
    renameSync(join(folder, path), join(folder, next));
    text = text.replaceAll(path, next);
  }
  writeFileSync(html, text);
  await writeWorker(page);
}
