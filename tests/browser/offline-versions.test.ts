import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { writeAllWorkers } from '../../src/offline/write-workers.ts';
import { readersOf } from '../../src/site/readers.ts';
import { BUILT_FIXTURE, FIXTURE_CONTENT } from '../site/built-site.ts';
import { copiesIn, lineOf, pathsIn, untilKept, untilWaiting } from './kept-copy.ts';
import { openLine } from './open-line.ts';
import { launchOptions } from './open-site.ts';
import { useSite } from './use-site.ts';

/** A small network in a folder; copied, because new versions of it are deployed. */
const folder = mkdtempSync(join(tmpdir(), 'patchwork-offline-'));
const built = join(folder, 'help');
cpSync(BUILT_FIXTURE, built, { recursive: true });
// What the server wants to find where it starts.
cpSync(join(built, 'inbox.json'), join(folder, 'inbox.json'));
const readers = readersOf(openDirectory(FIXTURE_CONTENT), '/help/');
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const site = useSite(folder);
const HOME = 'help/en/';

test('a deploy while a tab is open: old pages keep their old files, and no page gets files of two', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url()}${HOME}towns/millbrook/`);
  await untilKept(page);
  const [old = ''] = await copiesIn(page);
  const script = await deploy('2');

  // The tab still has what its page loads later, also when the server has it no more.
  expect((await page.request.get(`${site.url()}help/${script}`)).status()).toBe(404);
  expect(
    await page.evaluate((path) => fetch(path).then(({ status }) => status), `/help/${script}`),
  ).toBe(200);
  await page.reload();
  expect(await versionOf(page)).toBe('2');
  await untilWaiting(page);
  expect(await copiesIn(page)).toHaveLength(2);
  await context.setOffline(true);
  await page.reload();
  expect(await versionOf(page)).toBe('');
  expect(await lineOf(page)).not.toBe('');
  await page.goto(`${site.url()}${HOME}search/?q=bread`);
  await page.locator('#results li').first().waitFor();
  await page.close();

  await context.setOffline(false);
  // A worker that has just answered may be at work for a moment.
  const visit = async () => {
    const passing = await context.newPage();
    await passing.goto(`${site.url()}${HOME}needs/`);
    const copies = await copiesIn(passing);
    await passing.close();
    return copies;
  };
  await expect.poll(visit, { timeout: 30_000 }).not.toContain(old);
  const next = await context.newPage();
  await context.setOffline(true);
  await next.goto(`${site.url()}${HOME}towns/millbrook/`);
  expect(await versionOf(next)).toBe('2');
  await next.goto(`${site.url()}${HOME}search/?q=bread`);
  await next.locator('#results li').first().waitFor();
});

test('an update loads what has changed, and nothing else', async () => {
  const line = await openLine(site.url());
  const page = await (await site.newContext()).newPage();
  await page.goto(`${line.url}${HOME}towns/millbrook/`);
  await untilKept(page);
  await deploy('3');
  const before = line.asked.length;
  await page.goto(`${line.url}${HOME}needs/`);
  await untilWaiting(page);
  const packs = line.asked.slice(before).filter((path) => path.startsWith('/help/offline-data/'));
  // The plan, and the packs of the pages that say which build they are of.
  expect(packs.length).toBeLessThan(5);
  expect(line.asked.slice(before).filter((path) => path.startsWith('/help/fonts/'))).toEqual([]);
  await line.close();
});

test('what the browser threw away, or broke, comes from the network and is mended', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url()}${HOME}towns/millbrook/`);
  await untilKept(page);
  const whole = await pathsIn(page);
  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const copy = await caches.open(name);
    for (const [place, { url }] of (await copy.keys()).entries()) {
      if (place % 3 === 0) await copy.delete(url);
      else await copy.put(url, new Response('half of a scr'));
    }
  });
  // Without a signal the browser says so, and nobody reads half a page.
  await context.setOffline(true);
  await expect(page.goto(`${site.url()}${HOME}needs/`)).rejects.toThrow('ERR_FAILED');
  await context.setOffline(false);
  await page.goto(`${site.url()}${HOME}search/?q=bread`);
  await page.locator('#results li').first().waitFor();
  await expect.poll(() => pathsIn(page), { timeout: 30_000 }).toEqual(whole);
  await context.setOffline(true);
  await expect
    .poll(
      async () =>
        (await page.goto(`${site.url()}${HOME}towns/rivermouth/`).catch(() => null))?.status(),
      { timeout: 20_000 },
    )
    .toBe(200);

  await context.setOffline(false);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${site.url()}${HOME}towns/millbrook/`);
  await expect.poll(() => pathsIn(page), { timeout: 30_000 }).toEqual(whole);
});

test('a browser that is killed while the copy comes goes on where it was', async () => {
  const home = mkdtempSync(join(tmpdir(), 'patchwork-browser-'));
  const line = await openLine(site.url());
  const isPack = (path: string) => /^\/help\/offline-data\/[0-9a-f]{16}\.json/.test(path);
  const packs = () => line.asked.filter(isPack);
  line.breaks = (path) => isPack(path) && packs().length >= 5;
  const options = { ...(await launchOptions()), reducedMotion: 'reduce' as const };
  const first = await chromium.launchPersistentContext(home, options);
  const page = await first.newPage();
  await page.goto(`${line.url}${HOME}towns/millbrook/`);
  await expect.poll(() => packs().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(5);
  await first.close();
  const whole = packs().slice(0, 4);
  line.breaks = () => false;

  const second = await chromium.launchPersistentContext(home, options);
  const next = await second.newPage();
  await next.goto(`${line.url}${HOME}towns/millbrook/`);
  await untilKept(next);
  for (const path of whole) expect(packs().filter((each) => each === path)).toHaveLength(1);
  await second.setOffline(true);
  await next.goto(`${line.url}${HOME}needs/`);
  expect(await lineOf(next)).not.toBe('');
  await second.close();
  await line.close();
  rmSync(home, { recursive: true });
});

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name=build]')?.getAttribute('content') ?? '');

/** The same site built anew: another page, another name for a script of the search. Answers with the name it had. */
async function deploy(build: string): Promise<string> {
  const [script = ''] = readdirSync(join(built, '_astro')).filter((name) =>
    /^search\.astro.*\.js$/.test(name),
  );
  const renamed = script.replace(/(?:-\d+)?\.js$/, `-${build}.js`);
  renameSync(join(built, '_astro', script), join(built, '_astro', renamed));
  for (const path of ['search', 'en/search', 'en/towns/millbrook']) {
    const file = join(built, path, 'index.html');
    const html = readFileSync(file, 'utf8')
      .replaceAll(script, renamed)
      .replace(
        /(?:<meta name="build" content="\d+">)?<meta name="viewport"/,
        `<meta name="build" content="${build}"><meta name="viewport"`,
      );
    writeFileSync(file, html);
  }
  await writeAllWorkers(built, '/help/', readers);
  return `_astro/${script}`;
}
