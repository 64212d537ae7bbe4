import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from './open-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Opens a page as if it were another moment; the site itself was built on Sunday, 22 November 2026. */
async function openAt(
  moment: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await (
    await site.browser()
  ).newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(new URL(path, site.url).href);
  return page;
}

const ahead = async (page: Page, days: 0 | 1) =>
  (await page.locator(`[data-ahead="${days}"]`).innerText())
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

test('the hours of today and tomorrow stand above the week', async () => {
  const page = await openAt('2026-11-23T15:00:00Z', 'resources/amherst-survival-center/');
  expect(await ahead(page, 0)).toEqual([
    'Today, Monday',
    'Noon to 3 pm',
    'Pantry shopping',
    '3 to 4 pm Curbside pick-up',
  ]);
  expect((await ahead(page, 1))[0]).toBe('Tomorrow, Tuesday');
  await page.context().close();
});

test('today is the network’s day, wherever the reader is', async () => {
  // Tuesday in Tokyo, still Monday evening in Massachusetts.
  const page = await openAt('2026-11-24T01:00:00Z', 'resources/amherst-survival-center/', {
    timezoneId: 'Asia/Tokyo',
  });
  expect((await ahead(page, 0))[0]).toBe('Today, Monday');
  await page.context().close();
});

test('a day of the month counts only in its week', async () => {
  // First Tuesday of December, then the second.
  const first = await openAt(
    '2026-12-01T15:00:00Z',
    'resources/mobile-food-bank-great-barrington/',
  );
  expect((await ahead(first, 0)).slice(0, 2)).toEqual([
    'Today, Tuesday',
    expect.stringContaining('Noon to 1 pm'),
  ]);
  await first.context().close();
  const second = await openAt(
    '2026-12-08T15:00:00Z',
    'resources/mobile-food-bank-great-barrington/',
  );
  expect(await ahead(second, 0)).toEqual(['Today, Tuesday', 'Not open']);
  await second.context().close();
});

test('the Spanish page says it in Spanish', async () => {
  const page = await openAt('2026-11-23T15:00:00Z', 'es/resources/amherst-survival-center/');
  expect((await ahead(page, 0)).slice(0, 2)).toEqual(['Hoy, lunes', 'De 12 del mediodía a 3 pm']);
  await page.context().close();
});

test('without JavaScript the whole week is there, and nothing claims to be today', async () => {
  const page = await openAt('2026-11-23T15:00:00Z', 'resources/amherst-survival-center/', {
    javaScriptEnabled: false,
  });
  expect(await page.locator('[data-day]').count()).toBe(7);
  expect(await page.locator('[data-ahead]:visible').count()).toBe(0);
  await page.context().close();
});

test('events leave the list when they have passed, day by day', async () => {
  const days = async (moment: string) => {
    const page = await openAt(moment, 'events/');
    const shown = await page
      .locator('.days > li:visible')
      .evaluateAll((all) => all.map((day) => day.getAttribute('data-date')));
    const label = await page
      .locator('.days > li:visible [data-label]')
      .first()
      .innerText()
      .catch(() => '');
    await page.context().close();
    return { shown, label };
  };
  const monday = await days('2026-11-23T12:00:00Z');
  expect(monday.shown[0]).toBe('2026-11-23');
  expect(monday.label).toBe('Today');
  const friday = await days('2026-11-27T12:00:00Z');
  expect(friday.shown[0]).toBe('2026-11-27');
  expect(friday.shown.length).toBeLessThan(monday.shown.length);
});

test('a copy built long ago shows no dates, says so, and still lists what usually happens', async () => {
  const page = await openAt('2027-06-01T12:00:00Z', 'events/');
  expect(await page.locator('.days > li:visible').count()).toBe(0);
  expect(await page.getByText('This copy of the site was made some time ago.').isVisible()).toBe(
    true,
  );
  await page.getByRole('link', { name: /Show the next/ }).click();
  await expect
    .poll(() =>
      page
        .getByText(/Every Saturday/)
        .first()
        .isVisible(),
    )
    .toBe(true);
  await page.context().close();
});

test('an event of this morning is gone in the afternoon, one of this evening stays', async () => {
  // Monday 23 November: lunch until 1 pm, supper from 5 to 6 pm.
  const page = await openAt('2026-11-23T19:00:00Z', 'events/');
  const today = page.locator('.days > li[data-date="2026-11-23"]');
  expect(await today.getByRole('link', { name: /Berkshire Food Project/ }).isVisible()).toBe(false);
  expect(await today.getByRole('link', { name: /supper/i }).isVisible()).toBe(true);
  await page.context().close();
});
