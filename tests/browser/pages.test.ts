import type { BrowserContextOptions } from 'playwright-core';
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

const PATHS = [
  '',
  'es/',
  'resources/amherst-survival-center/',
  'es/resources/community-legal-aid/',
  'events/berkshire-south-supper/',
  'guides/sew-a-cloth-mask/',
  'groups/berkshire-mutual-aid/',
  'needs/food/',
  'towns/great-barrington/',
  'areas/south-berkshire/',
  'search/?q=food',
  'events/',
  'request/',
  'about/',
  'flyers/',
  'resources/amherst-survival-center/flyer/',
];

test.each([320, 360, 1280])('nothing runs past the edge at %i px', async (width) => {
  const page = await open('', { viewport: { width, height: 740 } });
  const wide: string[] = [];
  for (const path of PATHS) {
    await page.goto(new URL(path, site.url).href);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wide.push(`${path} by ${over} px`);
  }
  expect(wide).toEqual([]);
  await page.context().close();
});

test('no page writes a cookie, an error or a word to the console', async () => {
  const page = await open('');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const path of PATHS) {
    await page.goto(new URL(path, site.url).href);
    await page.waitForLoadState('networkidle');
  }
  expect(said).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect([...hosts]).toEqual([new URL(site.url).host]);
  await page.context().close();
});

test('the first Tab leads past the header to the main part', async () => {
  const page = await open('resources/lee-food-pantry/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Skip to the main part',
  );
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.context().close();
});

test('the language link leads to the same page', async () => {
  const page = await open('guides/sew-a-cloth-mask/');
  await page.getByRole('link', { name: 'Español' }).click();
  await page.waitForURL('**/es/guides/sew-a-cloth-mask/');
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await page.context().close();
});

describe('a page that is not there', () => {
  test.each([
    ['nothing/here/', 'This page is not here'],
    ['es/nada/', /no está|no existe/i],
  ])('%s says so and leads on', async (path, title) => {
    const page = await open(path);
    expect(await page.locator('h1').innerText()).toMatch(title);
    expect(await page.getByRole('searchbox').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('a resident finds a pantry, calls, and reads when it is open', async () => {
  const page = await open('');
  await page.getByRole('searchbox').fill('pantry great barrington');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=pantry+great+barrington');
  await page
    .getByRole('link', { name: /People.s Pantry/ })
    .first()
    .click();
  await page.waitForURL('**/resources/**');
  expect(await page.locator('h1').innerText()).toMatch(/People.s\s+Pantry/);
  expect(
    await page.getByText('Late Monday afternoons and Thursday mornings').first().isVisible(),
  ).toBe(true);
  await page.context().close();
});
