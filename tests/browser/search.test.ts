import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSearch } from './use-search.ts';

const { open } = useSearch();

const titles = (page: Page) => page.locator('#results h3').allInnerTexts();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

describe('what a neighbor types finds what it should', () => {
  test.each([
    ['search/', 'community garden', /Garden/],
    ['search/', 'mask', /mask/i],
    ['search/', 'rides', /ride|Transit|RTA/i],
    ['search/', 'despensa', /Pantry|despensa/i],
    ['search/', 'someone to talk to', /988|Help Line|Wildflower|Afiya/],
    ['search/', 'nappies', /Diaper/],
    ['search/', 'tapabocas', /mask/i],
    ['es/search/', 'despensa', /Pantry|despensa/i],
    ['es/search/', 'tapabocas', /mascarilla|mask/i],
    ['es/search/', 'community garden', /huerto|Garden/i],
  ])('%s %s', async (path, query, expected) => {
    const page = await open(`${path}?q=${encodeURIComponent(query)}`);
    await page.locator('#results li').first().waitFor();
    expect((await titles(page)).slice(0, 5).join(' | ')).toMatch(expected);
  });
});

test('each key answers from what is loaded: no request waits between', async () => {
  const page = await open('search/');
  await page.getByRole('searchbox').pressSequentially('pan');
  await page.locator('#results li').first().waitFor();
  await page.context().setOffline(true);
  await page.getByRole('searchbox').pressSequentially('try');
  await expect.poll(() => heading(page)).toBe('Results for pantry');
  expect((await titles(page)).length).toBeGreaterThan(3);
});

test('typing says once how many were found, and becomes an address to share', async () => {
  const page = await open('search/');
  await page.getByRole('searchbox').fill('pantry');
  await expect
    .poll(() => page.locator('#status').innerText(), { timeout: 5000 })
    .toMatch(/^\d+ results$/);
  await expect.poll(() => new URL(page.url()).search).toBe('?q=pantry');
  const said = await page.locator('#status').innerText();
  expect(await page.locator('#total').innerText()).toBe(`${said}.`);
});

test('a slip is corrected, and can be searched for as it was typed', async () => {
  const page = await open('search/?q=panrty');
  await page.locator('#results li').first().waitFor();
  expect(await heading(page)).toBe('Showing results for pantry');
  expect(await page.locator('#as-typed').innerText()).toBe('Or search for panrty as you typed it.');
  await page.locator('#as-typed a').click();
  await expect.poll(() => heading(page)).toMatch(/(Results|Nothing found) for panrty/);
  expect(new URL(page.url()).searchParams.get('as')).toBe('typed');
  await page.getByRole('searchbox').fill('panrty lee');
  await expect.poll(() => new URL(page.url()).searchParams.has('as')).toBe(false);
});

test('a town in the words sorts by miles, and its chip takes it out of them', async () => {
  const page = await open('search/?q=pantry+in+lee');
  await page.locator('#results li').first().waitFor();
  expect(await page.locator('#total').innerText()).toMatch(/^\d+ results, closest to Lee first\.$/);
  expect(await page.locator('#results h2').allInnerTexts()).toEqual(
    expect.arrayContaining(['Closest to Lee', 'By phone, delivered, or for a whole area']),
  );
  expect(await page.locator('#results').innerText()).toMatch(/, about \d+ miles/);
  await page.getByRole('button', { name: 'Near Lee' }).click();
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('pantry');
  await page.getByRole('button', { name: 'Near Lee' }).waitFor({ state: 'hidden' });
});

test('a row shows its need, its place, its evidence, and why it was found', async () => {
  const page = await open('search/?q=Lee+Food+Pantry');
  const row = page.locator('#results li', { hasText: 'Lee Food Pantry' }).first();
  await row.waitFor();
  await expect.poll(() => row.innerText()).toMatch(/Lee[\s\S]*Food[\s\S]*Not checked yet\./);
  await page.getByRole('searchbox').fill('diapers');
  await expect.poll(() => page.locator('#results').innerText()).toMatch(/Matches “diapers”/);
});

test('a need is shown by kind, and more rows come without losing the place', async () => {
  const page = await open('search/?q=food');
  await page.locator('#results li').first().waitFor();
  expect(await page.locator('#results h2').allInnerTexts()).toEqual(
    expect.arrayContaining(['Resources', 'Events', 'Guides', 'Groups']),
  );
  const first = page.locator('#results section').first();
  const before = await first.locator('li').count();
  await first.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect.poll(() => first.locator('li').count()).toBeGreaterThan(before);
  const at = await first
    .locator('li a')
    .evaluateAll((links) => links.findIndex((link) => link === document.activeElement));
  expect(at).toBe(before);
});

test('arrows go from the field into the results and back, Enter opens, Escape returns and clears', async () => {
  const page = await open('search/?q=mask');
  await page.locator('#results li').first().waitFor();
  const field = page.getByRole('searchbox');
  const focused = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#results .row a')].findIndex(
        (link) => link === document.activeElement,
      ),
    );
  const isInField = () => field.evaluate((input) => input === document.activeElement);
  await field.focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await isInField()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await isInField()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await field.inputValue()).toBe('');
  await expect.poll(() => page.locator('#results li').count()).toBe(0);
  await field.fill('mask');
  await page.locator('#results li').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => /^\/(resources|guides|groups|events)\//.test(url.pathname));
  await page.goBack();
  await expect.poll(() => heading(page)).toBe('Results for mask');
});

test('typed words are shown as words, never as HTML', async () => {
  const page = await open(
    `search/?as=typed&q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
  );
  await expect.poll(() => heading(page)).toContain('<img src=x onerror=alert(1)>');
  expect(await page.locator('.answer img').count()).toBe(0);
});

test('another language keeps the search', async () => {
  const page = await open('search/?need=food&open=today');
  await page.locator('#results li').first().waitFor();
  await page.getByRole('searchbox').fill('pan');
  await expect.poll(() => new URL(page.url()).search).toContain('q=pan');
  await page.locator('header a[hreflang=es]').click();
  await page.waitForURL((url) => url.pathname === '/es/search/');
  expect(new URL(page.url()).search).toBe('?q=pan&need=food&open=today');
});

test('a pasted letter of 10,000 signs does not stop the page', async () => {
  const page = await open('search/');
  await page.getByRole('searchbox').fill('food rides '.repeat(1000));
  await page.locator('#results li').first().waitFor();
});
