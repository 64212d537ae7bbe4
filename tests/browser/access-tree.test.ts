import { expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();

async function open(path: string) {
  const page = await (await site.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await page.goto(new URL(path, site.url()).href);
  return page;
}

test.each(['', 'needs/food/', 'resources/amherst-survival-center/', 'calendar/', 'es/'])(
  '/%s is told as one header, one main part with one heading, named lists of links, and a footer',
  async (path) => {
    const page = await open(path);
    const told = await page.locator('body').ariaSnapshot();
    for (const part of ['banner', 'main', 'contentinfo'])
      expect(told.match(new RegExp(`^- ${part}\\b`, 'gm'))).toHaveLength(1);
    expect(told.match(/heading .*\[level=1\]/g)).toHaveLength(1);
    expect(told).toMatch(/- navigation "[^"]+"/);
    expect(told).not.toMatch(
      /- (?:link|button|textbox|searchbox|combobox|checkbox|radio)(?:\s*\[[^\]]*\])*:?$/m,
    );
  },
);

test('the skip link leads to the main part, and Tab goes on from there', async () => {
  const page = await open('needs/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#main, main') !== null)).toBe(
    true,
  );
});

test('the number of results is told without taking the focus', async () => {
  const page = await open('search/?q=food');
  await page.locator('#results li').first().waitFor();
  const status = page.getByRole('status').filter({ hasText: /\d/ });
  await expect.poll(() => status.count(), { timeout: 5000 }).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('each diamond has words beside it, and the current page is said', async () => {
  const page = await open('events/');
  const words = await page.locator('.diamond').allInnerTexts();
  expect(words.length).toBeGreaterThan(0);
  for (const text of words) expect(text).toMatch(/\p{L}{3}/u);
  expect(await page.locator('nav [aria-current=page]').innerText()).toBe('Events');
});

test.each(['', 'search/?q=food', 'events/', 'resources/amherst-survival-center/', 'request/'])(
  'nothing moves on %s for a person who wants it so, nor for anyone else by itself',
  async (path) => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const page = await (await site.newContext({ reducedMotion })).newPage();
      await page.goto(new URL(path, site.url()).href);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      // What fades in once may end; what would go on is what a person could not stop.
      return page.evaluate(
        (wanted) =>
          document
            .getAnimations()
            .filter(({ effect }) => wanted || effect?.getComputedTiming().iterations === Infinity)
            .length,
        reducedMotion === 'reduce',
      );
    };
    expect(await moving('reduce')).toBe(0);
    expect(await moving('no-preference')).toBe(0);
  },
);

test("phone, email and name say to the browser what they are, on a device of one's own", async () => {
  for (const device of ['mine', 'shared'] as const) {
    const form = await site.openForm();
    await form.start(device);
    await form.listItem('Anything');
    await form.button('Continue').click();
    await form.page.getByLabel('Call', { exact: true }).check();
    await form.page.getByLabel('Email', { exact: true }).check();
    const said = await form.page
      .locator(':is(#name, #phone, #email)')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('autocomplete')));
    expect(said.toSorted()).toEqual(
      device === 'mine' ? ['email', 'nickname', 'tel'] : ['off', 'off', 'off'],
    );
  }
});
