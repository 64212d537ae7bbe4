import { describe, expect, test } from 'vitest';
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
