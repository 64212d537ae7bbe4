import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loseSignal } from './lose-signal.ts';
import { useSite } from './use-site.ts';

const site = useSite();

describe('moving about', () => {
  test('Back goes to the step before with every word, and Forward comes back', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.listItem('Kept by Back');
    await form.button('Continue').click();
    await form.page.locator('#name').fill('Ana');
    await form.page.goBack();
    await form.page.locator('.request-card').getByText('Kept by Back').waitFor();
    await form.page.goForward();
    expect(await form.page.locator('#name').inputValue()).toBe('Ana');
    expect(form.page.url()).toBe(new URL('request/', site.url()).href);
  });

  test('each step names the page and takes focus', async () => {
    const form = await site.openForm();
    const titles = [await form.page.title()];
    await form.fillIn('shared');
    titles.push(await form.page.title());
    expect(titles.map((title) => title.split(' · ')[0])).toEqual([
      'Ask and offer',
      'Check your answers',
    ]);
    expect(await form.focused()).toBe('Check your answers');
  });

  test('mistakes are listed, take focus, and lead to their fields', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.listItem('Anything');
    await form.button('Continue').click();
    await form.page.getByLabel('Call', { exact: true }).check();
    await form.page.locator('#phone').fill('413 555 01');
    await form.button('Continue').click();
    const summary = form.page.locator('.request-errors');
    await summary.getByText('Fix 1 thing to go on').waitFor();
    expect(await form.hasFocus(summary)).toBe(true);
    expect(await form.page.title()).toMatch(/^Error: /);
    await summary.getByRole('link').click();
    const phone = form.page.locator('#phone');
    expect(await form.hasFocus(phone)).toBe(true);
    const describing = (await phone.getAttribute('aria-describedby')) ?? '';
    expect(await form.page.locator(`#${describing.split(' ').at(-1) ?? ''}`).innerText()).toContain(
      '413 555 0142',
    );
    expect(new URL(form.page.url()).hash).toBe('');
  });

  test('switching the language goes on with the saved draft at the same step', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.listItem('Two languages');
    await form.state().getByText('Saved on this device').waitFor();
    await form.page.getByRole('link', { name: 'Español' }).click();
    await form.page.waitForURL(/\/es\/request\//);
    await form.page.locator('.request-card').getByText('Two languages').waitFor();
    expect(new URL(form.page.url()).hash).toBe('');
  });

  test('everything can be done with the keyboard', async () => {
    const form = await site.openForm();
    const { keyboard } = form.page;
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await keyboard.press('Tab');
        if (await form.hasFocus(form.page.locator(selector).first())) return;
      }
      throw new Error(`The Tab key never reaches ${selector}`);
    };
    await tabTo('#device');
    await keyboard.press('Space');
    await tabTo('.request-first');
    await keyboard.press('Enter');
    await form.page.locator('#list-ask').waitFor();
    await tabTo('#list-ask');
    await keyboard.press('Enter');
    await expect.poll(() => form.focused()).toBe('item-need');
    await keyboard.press('Space');
    await tabTo('#item-when');
    await keyboard.press('Space');
    await tabTo('.request-side .request-first');
    await keyboard.press('Enter');
    await expect.poll(() => form.focused()).toBe('list-ask');
    await tabTo('.request-actions .request-first');
    await keyboard.press('Enter');
    await form.page.locator('#ways').waitFor();
    await tabTo('#ways-4');
    await keyboard.press('Space');
    await tabTo('.request-first');
    await keyboard.press('Enter');
    await form.page.locator('#consent').waitFor();
    await tabTo('#consent');
    await keyboard.press('Space');
    await tabTo('.request-first');
    await keyboard.press('Enter');
    await form.code().waitFor();
  });
});

describe('how it looks', () => {
  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('axe finds nothing on any step, %s', async (_name, scheme) => {
    const form = await site.openForm({ ...scheme });
    const check = async () => {
      const axe = new AxeBuilder({ page: form.page }).include('.request-host');
      const { violations, incomplete } = await axe.analyze();
      // Text in the colour of its own ground is only "incomplete" to axe: it might be meant so.
      const unseen = incomplete.filter((rule) => JSON.stringify(rule).includes('equalRatio'));
      return [...violations, ...unseen].map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    };
    const found = await check();
    await form.button('Start').click();
    found.push(...(await check()));
    await form.start('mine');
    await form.writeItem('Anything');
    found.push(...(await check()));
    await form.button('Put it on my list').click();
    await form.button('Continue').click();
    await form.button('Continue').click();
    await form.page.getByLabel('Call', { exact: true }).check();
    found.push(...(await check()));
    await form.page.getByLabel('Call', { exact: true }).uncheck();
    await form.page.getByLabel(/Through a navigator/).check();
    await form.button('Continue').click();
    found.push(...(await check()));
    await loseSignal(form.page, ['seal-letter']);
    await form.send();
    await form.button('Try again now').waitFor();
    found.push(...(await check()));
    await form.page.context().setOffline(false);
    await form.code().waitFor();
    found.push(...(await check()));
    expect(found).toEqual([]);
  });

  test('nothing is cut off or too small to press at 320 pixels', async () => {
    const form = await site.openForm({ viewport: { width: 320, height: 640 } });
    const found = await tooWideOrSmall(form.page);
    await form.start('mine');
    await form.writeItem('Anything');
    found.push(...(await tooWideOrSmall(form.page)));
    await form.button('Put it on my list').click();
    await form.button('Continue').click();
    await form.page.getByLabel('Call', { exact: true }).check();
    await form.page.locator('#phone').fill('413 555 0142');
    found.push(...(await tooWideOrSmall(form.page)));
    await form.button('Continue').click();
    found.push(...(await tooWideOrSmall(form.page)));
    await form.send();
    await form.code().waitFor();
    found.push(...(await tooWideOrSmall(form.page)));
    expect(found).toEqual([]);
  });
});

/** Parts that stick out of the window, and things to press that are under 44 pixels high. */
async function tooWideOrSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) found.push(`${wide} pixels too wide at ${document.title}`);
    const form = document.querySelector('.request-host')?.shadowRoot ?? document;
    for (const element of form.querySelectorAll(
      '.request-screen :is(a, button, label.request-option)',
    )) {
      const { height } = element.getBoundingClientRect();
      if (height > 0 && height < 43.9) found.push(`${height} pixels high: ${element.textContent}`);
    }
    return found;
  });
}
