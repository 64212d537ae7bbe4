import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BUILT_TONGUES } from '../site/built-site.ts';
import { openEyes } from '../site/look/eyes.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const tongues = useSite(BUILT_TONGUES);
const PHONE = { viewport: { width: 360, height: 740 } };

/** Presses Tab until the focus is on what `selector` names; what hides the focus on the way is told. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<string[]> {
  const hidden: string[] = [];
  await openEyes(page);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const told = await page.evaluate(() => window.eyes.findHiddenFocus());
    if (told !== undefined) hidden.push(told);
    if (await page.evaluate((wanted) => window.eyes.focusedElement()?.matches(wanted), selector))
      return hidden;
  }
  throw new Error(`The Tab key never reaches ${selector}`);
}

describe('with the keyboard alone', () => {
  test('the languages unfold, each is reached and seen, and one is chosen', async () => {
    const page = await (await tongues.newContext(PHONE)).newPage();
    await page.goto(new URL('/events/', tongues.url()).href);
    const hidden = await tabTo(page, '.languages summary');
    await page.keyboard.press('Enter');
    for (const code of ['es', 'pt', 'ht', 'ru', 'ar', 'zh-Hans']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe(code);
      hidden.push((await page.evaluate(() => window.eyes.findHiddenFocus())) ?? '');
    }
    // Unfolded, they lie over the page: whoever goes on must still see where the focus is.
    await page.keyboard.press('Tab');
    hidden.push((await page.evaluate(() => window.eyes.findHiddenFocus())) ?? '');
    expect(hidden.filter((told) => told !== '')).toEqual([]);
    await tabTo(page, '.languages [lang=ru]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ru/events/');
  });

  test('words are searched, a filter chosen and taken off, and a result opened', async () => {
    const page = await (await site.newContext(PHONE)).newPage();
    await page.goto(site.url());
    const hidden = await tabTo(page, '#q');
    await page.keyboard.type('food');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=food/);
    await page.locator('#results li').first().waitFor();
    const status = page.locator('#status');
    await expect.poll(() => status.innerText()).toMatch(/\d/);
    const before = await status.innerText();
    hidden.push(...(await tabTo(page, '.chip input')));
    await page.keyboard.press('Space');
    await expect.poll(() => status.innerText()).not.toBe(before);
    // What was chosen has the focus still.
    expect(await page.evaluate(() => document.activeElement?.matches(':checked'))).toBe(true);
    await page.keyboard.press('Space');
    await expect.poll(() => status.innerText()).toBe(before);
    hidden.push(...(await tabTo(page, '#results a')));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('search'));
    expect(hidden).toEqual([]);
  });

  test('a question before something is deleted takes the focus, and gives it back', async () => {
    const form = await tongues.openForm(PHONE);
    const { page } = form;
    await form.start('mine');
    await form.listItem('Kept at last');
    const ask = '.request-link[data-danger]';
    const alert = '.request-alert';
    const focusIsOn = (selector: string) =>
      page.evaluate((wanted) => window.eyes.focusedElement()?.matches(wanted), selector);
    const hidden = await tabTo(page, '.request-forget .request-link');
    await page.keyboard.press('Enter');
    expect(await focusIsOn(alert)).toBe(true);
    // Twice Enter deletes nothing.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await focusIsOn(ask)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focusIsOn('.request-alert .request-second')).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focusIsOn(ask)).toBe(true);
    expect(await page.locator('.request-card').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await form.button('Start').waitFor();
    expect(hidden).toEqual([]);
    expect(form.errors).toEqual([]);
  });
});
