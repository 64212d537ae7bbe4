import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CopyPlan } from '../../src/offline/copy-plan.ts';
import { BUILT_SITE } from '../site/built-site.ts';
import { copiesIn, lineOf, pathsIn, untilKept } from './kept-copy.ts';
import { openLine } from './open-line.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const COPY = /^You are reading the copy of 22 November 2026\. What this means$/;

test('after one visit of an entry, everything in its language opens without a signal', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (line) => {
    if (/Content.Security.Policy|Trusted/i.test(line.text())) errors.push(line.text());
  });
  await page.goto(`${site.url()}resources/lee-food-pantry/`);
  await untilKept(page);
  await page.goto(`${site.url()}guides/`);
  expect(await lineOf(page)).toBe('');
  await context.setOffline(true);
  for (const [path, words] of [
    ['resources/kates-kitchen-holyoke/', 'Kate’s Kitchen'],
    ['resources/2/', ''],
    ['towns/holyoke/', 'Holyoke'],
    ['needs/food/zine/', 'Food'],
    ['resources/lee-food-pantry/flyer/', 'Lee Food Pantry'],
    ['offline/', 'without a signal'],
    ['', ''],
  ] as const) {
    const answer = await page.goto(site.url() + path);
    expect(answer?.status(), path).toBe(200);
    expect(answer?.headers()['content-type']).toBe('text/html; charset=utf-8');
    expect(await lineOf(page), path).toMatch(COPY);
    expect((await page.locator('main').innerText()).replaceAll("'", '’')).toContain(words);
  }
  expect(
    await page.evaluate(() => document.fonts.load('700 16px "Atkinson Patchwork"')),
  ).not.toEqual([]);
  // As printed on flyers: a short address leads on.
  await page.goto(`${site.url()}${shortAddress()}`);
  await expect.poll(() => lineOf(page)).toMatch(COPY);
  expect(new URL(page.url()).pathname).not.toMatch(/^\/r\//);
  // As typed: without the slash at the end.
  await page.goto(`${site.url()}towns/holyoke`);
  expect(new URL(page.url()).pathname).toBe('/towns/holyoke/');

  const wrong = await page.goto(`${site.url()}resources/no-such-help/`);
  expect(wrong?.status()).toBe(404);
  const missing = await page.goto(`${site.url()}resources/lee-food-pantry/wrong/`);
  expect(missing?.status()).toBe(503);
  expect(await page.locator('h1').innerText()).toBe('This page is not in your copy');
  await page.locator('main a[href="/search/"]').click();
  await page.getByRole('searchbox').fill('food pantry');
  await expect.poll(() => page.locator('#results li').first().innerText()).toMatch(/pantry/i);
  expect(await lineOf(page)).toMatch(COPY);

  await page.goto(`${site.url()}sheet/`);
  await page.locator('#empty').waitFor();
  const form = new RequestPage(page, site.url());
  await form.visit();
  await form.fillIn('mine', 'A ride to the clinic');
  await page.reload();
  await form
    .button(/^Continue/)
    .first()
    .click();
  await page.getByText('A ride to the clinic').first().waitFor();
  expect(errors).toEqual([]);

  // A copy that grows old says its day, and shows nothing as coming that has passed.
  await page.goto(`${site.url()}resources/lee-food-pantry/`);
  const evidence = await page.locator('main .diamond').first().innerText();
  expect(evidence).toMatch(/\b20\d\d\b/);
  await page.goto(`${site.url()}events/`);
  expect(await page.locator('.days > li:visible').count()).toBeGreaterThan(0);
  await page.clock.setFixedTime('2027-03-03T15:00:00Z');
  await page.reload();
  expect(await lineOf(page)).toMatch(COPY);
  expect(await page.locator('.days > li:visible').count()).toBe(0);
  expect(await page.locator('.stale').innerText()).toContain('made some time ago');
  await page.goto(`${site.url()}resources/lee-food-pantry/`);
  expect(await lineOf(page)).toMatch(COPY);
  expect(await page.locator('main .diamond').first().innerText()).toBe(evidence);

  // Nothing that was read, searched or written is in the copy: it has the same names for every visitor.
  expect(await copiesIn(page)).toHaveLength(1);
  expect(await pathsIn(page)).toEqual(planned());
});

test('each language keeps its own, and lets the others pass', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url()}es/towns/lee/`);
  await untilKept(page);
  await context.setOffline(true);
  await page.goto(`${site.url()}es/search/?q=despensa`);
  await page.locator('#results li').first().waitFor();
  expect(await lineOf(page)).toMatch(/22 de noviembre de 2026/);
  await page.goto(`${site.url()}es/resources/lee-food-pantry/`);
  expect(await lineOf(page)).toMatch(/22 de noviembre de 2026/);
  await expect(page.goto(site.url())).rejects.toThrow('ERR_INTERNET_DISCONNECTED');

  // "Leave now" takes it along. It goes on to the weather, which no test reaches: what stays is seen from a plain file.
  await context.setOffline(false);
  await page.goto(`${site.url()}es/leave/`);
  const later = await context.newPage();
  await later.goto(`${site.url()}robots.txt`);
  await expect.poll(() => copiesIn(later)).toEqual([]);
});

test('a device that is full is asked for nothing, and reads as before', async () => {
  const context = await site.newContext();
  await context.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ quota: 9_000_000, usage: 1_000_000 });
  });
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const asked = () => loaded.filter((path) => path === '/keep.js').length;
  for (const [place, path] of ['resources/lee-food-pantry/', 'towns/lee/'].entries()) {
    await page.goto(site.url() + path);
    expect(await page.locator('h1').innerText()).toMatch(/Lee/);
    // It is loaded again as long as no worker answers it.
    await expect.poll(asked).toBe(place + 1);
  }
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

test('a server that fails, and a line that takes too long, are stood in for by the copy', async () => {
  const line = await openLine(site.url());
  const page = await (await site.newContext()).newPage();
  await page.goto(`${line.url}needs/`);
  await untilKept(page);
  for (const fault of ['fails', 30_000] as const) {
    line.page = fault;
    await page.goto(`${line.url}search/?q=pantry`);
    await page.locator('#results li').first().waitFor();
    expect(await lineOf(page)).toMatch(COPY);
    expect(line.asked.pop()).toBe('/search/?q=pantry');
  }
  await line.close();
});

function shortAddress(): string {
  const [code = ''] = readdirSync(join(BUILT_SITE, 'r'));
  return `r/${code}/`;
}

/** Paths of all that the plan of the English copy names, and its own. */
function planned(): string[] {
  const folder = join(BUILT_SITE, 'offline-data');
  const [file = ''] = readdirSync(folder).filter((name) => /^en-[0-9a-f]+\.json$/.test(name));
  const { files, frame, packs } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as CopyPlan;
  const all = [...files, ...packs, ...(frame ? [frame] : [])];
  return [...all.map(({ path }) => path), `/offline-data/${file}`].toSorted();
}
