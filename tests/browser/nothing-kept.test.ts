import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();

/** One page of each kind. */
const PAGES = [
  '',
  'search/',
  'needs/food/',
  'towns/lee/',
  'areas/south-berkshire/',
  'resources/lee-food-pantry/',
  'events/',
  'groups/',
  'guides/facing-eviction/',
  'flyers/',
  'resources/lee-food-pantry/flyer/',
  'data/',
  'calendar/',
  'health/',
  'how-we-know/',
  'is-it-for-me/',
  'reading/',
  'safety/',
  'es/',
  'no-such-page/',
];

/** Every name under which something lies in this browser, whatever kind of store it is in. */
async function namesKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
}

/** What goes over the line: hosts that were asked, and answers that want to set a cookie. */
function watchLine(context: BrowserContext) {
  const hosts = new Set<string>();
  const cookies: string[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) hosts.add(new URL(request.url()).host);
  });
  const answers: Promise<void>[] = [];
  context.on('response', (response) => {
    answers.push(
      response.headerValue('set-cookie').then((value) => {
        if (value !== null) cookies.push(response.url());
      }),
    );
  });
  return { hosts, cookies, settled: () => Promise.allSettled(answers) };
}

test('reading a page of each kind leaves the copy that is the same for everybody, and nothing else', async () => {
  const context = await site.newContext();
  const line = watchLine(context);
  const kept: string[] = [];
  const waiting = PAGES.filter((each) => each !== 'search/');
  const walk = async (): Promise<void> => {
    // One tab sees many pages: what any of them kept for the tab would still lie there.
    const page = await context.newPage();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await page.goto(site.url() + path);
      kept.push(...(await namesKept(page)), await page.evaluate(() => document.cookie));
    }
  };
  await Promise.all([walk(), walk(), walk(), walk()]);
  await line.settled();
  expect(kept.filter((name) => name !== '' && !name.startsWith('patchwork-offline /'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(line.cookies).toEqual([]);
  expect([...line.hosts]).toEqual([new URL(site.url()).host]);
});

test('what is kept is what the page “Is this for me?” names, without a cookie or another host', async () => {
  const context = await site.newContext();
  const line = watchLine(context);
  const page = await context.newPage();
  await page.goto(`${site.url()}search/`);
  await page.locator('#q').fill('food');
  await page.locator('#q').press('Enter');
  await expect.poll(async () => (await namesKept(page)).join()).toContain('patchwork-offline');
  await page.goto(`${site.url()}resources/lee-food-pantry/`);
  await page.getByRole('link', { name: 'Save to my sheet' }).click();
  await page.locator('#entries h2').waitFor();
  await page.goto(`${site.url()}reading/`);
  await page.getByRole('radio', { name: 'Twice as large' }).check();
  const form = await RequestPage.open(context, site.url());
  await form.fillIn('mine');
  const before = await namesKept(page);
  await form.send();
  await form.code().waitFor();
  await page.goto(`${site.url()}is-it-for-me/`);
  const named = await page
    .locator('[data-stored]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-stored') ?? ''));
  const kept = [...before, ...(await namesKept(page))];
  expect(kept.filter((name) => !named.some((begins) => name.startsWith(begins)))).toEqual([]);
  const seen = named.filter((begins) => kept.some((name) => name.startsWith(begins)));
  // A desk keeps something only for who holds a key: `desk-keeping.test.ts`.
  expect(named.filter((begins) => !seen.includes(begins))).toEqual(['patchwork-desk']);
  await line.settled();
  expect(await context.cookies()).toEqual([]);
  expect(line.cookies).toEqual([]);
  expect([...line.hosts]).toEqual([new URL(site.url()).host]);
});

test('“Leave now” deletes the text size with the rest', async () => {
  const context = await site.newContext();
  await context.route(/weather/, (route) => route.fulfill({ body: 'weather' }));
  const page = await context.newPage();
  await page.goto(`${site.url()}reading/`);
  await page.getByRole('radio', { name: 'Larger', exact: true }).check();
  await page.getByRole('checkbox').check();
  await page.goto(`${site.url()}is-it-for-me/`);
  await page.getByRole('link', { name: 'Leave now' }).click();
  await page.waitForURL(/weather/);
  // A file that brings no copy again.
  await page.goto(`${site.url()}robots.txt`);
  await expect.poll(() => namesKept(page)).toEqual([]);
});
