import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deskDoor } from '../../src/words/en/desk-door.ts';
import { useSite } from './use-site.ts';

const site = useSite();

/** The desk with its invented letters, and the one that asks for a ride, asks for groceries and gives, opened. */
async function openLetter(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await site.newContext(options)).newPage();
  await page.goto(new URL('/desk/', site.url()).href);
  await page.getByRole('button', { name: deskDoor.practice.open }).click();
  await page.locator('.desk-row').filter({ hasText: 'Spanish' }).first().click();
  await page.locator('.letter').waitFor();
  return page;
}

/** What has the focus, also inside of the desk's own tree. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot) active = active.shadowRoot.activeElement;
    return active?.textContent;
  });

test('a number stands in the letter only once it is asked for', async () => {
  const page = await openLetter();
  expect(await page.locator('.letter').innerHTML()).not.toContain('555');
  await page.getByRole('button', { name: 'Show the number' }).click();
  expect(await page.locator('.letter-reach a[href^="sms:"]').innerText()).toMatch(/555/);
  expect(await focused(page)).toMatch(/555/);
});

test('two are put together, and no name is told before both said yes', async () => {
  const page = await openLetter({ viewport: { width: 1280, height: 900 } });
  const name = /Reach (.+) safely/.exec(await page.locator('.letter-reach h2').innerText())?.[1];
  expect(name).toBeTruthy();
  await page
    .getByRole('button', { name: /^Pair these two/ })
    .first()
    .click();
  expect(await focused(page)).toBe('Could fit');
  const offer = page.locator('.fit-side[data-side="offer"]');
  await offer.getByRole('button', { name: /^Message for/ }).click();
  const say = offer.locator('textarea').last();
  expect(await say.inputValue()).not.toContain(name);
  const pair = page.locator('.fit-pair');
  await pair.getByText('Every week? How much?').click();
  await pair.getByLabel('Every week').check();
  await offer.getByRole('button', { name: 'Said yes' }).click();
  expect(await say.inputValue()).not.toContain(name);
  await page
    .locator('.fit-side[data-side="ask"]')
    .getByRole('button', { name: 'Said yes' })
    .click();
  await page.getByText('Both said yes.').waitFor();
  expect(await say.inputValue()).not.toContain(name);
  await offer.getByRole('checkbox', { name: 'the first name' }).check();
  await expect.poll(() => say.inputValue(), { timeout: 5000 }).toContain(name);
  expect(await pair.getByLabel('Every week').isChecked()).toBe(true);
  await page.getByRole('button', { name: /^Take apart/ }).click();
  expect(await focused(page)).toBe('Could fit');
  expect(await page.locator('.fit-pair').count()).toBe(0);
});

test('status and notes stay with their letter, and the log says what was done', async () => {
  const page = await openLetter({ viewport: { width: 1280, height: 900 } });
  await page.getByLabel('Notes').fill('Marked: text Monday morning');
  await page.getByRole('button', { name: 'Mark contacted' }).click();
  expect(await focused(page)).toBe('Mark matched');
  await page.getByText('What was done').click();
  await page.getByText(/^Marked contacted · /).waitFor();
  await page.locator('.fit-row h4 button').first().click();
  await expect.poll(() => page.getByLabel('Notes').inputValue(), { timeout: 5000 }).toBe('');
  await page
    .getByRole('button', { name: /^Contacted/ })
    .first()
    .click();
  await page.locator('.desk-row').filter({ hasText: 'Spanish' }).first().click();
  await expect
    .poll(() => page.getByLabel('Notes').inputValue(), { timeout: 5000 })
    .toBe('Marked: text Monday morning');
});

test.each([
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['in forced colours', { viewport: { width: 320, height: 740 }, forcedColors: 'active' }],
] as const)('axe finds nothing in a letter with a pair, %s', async (_name, options) => {
  const page = await openLetter(options);
  await page
    .getByRole('button', { name: /^Pair these two/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Message for/ })
    .first()
    .click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
    options.viewport.width,
  );
});
