import { describe, expect, test } from 'vitest';
import { useLeaving, WEATHER } from './leaving.ts';
import { RequestPage } from './request-page.ts';

const leaving = useLeaving();

describe('the strip', () => {
  test('stays in view, and a field that takes focus stops below it', async () => {
    const form = await leaving.openForm({ viewport: { width: 360, height: 640 } });
    await form.start('mine');
    await form.page.locator('#list-ask').click();
    await form.page.locator('[data-need=other]').click();
    // The focus follows the folded tiles two frames later; keys pressed before that start elsewhere.
    await expect.poll(() => form.focused()).toBe('item-details');
    for (let press = 0; press < 12; press += 1) await form.page.keyboard.press('Tab');
    for (let press = 0; press < 12; press += 1) {
      await form.page.keyboard.press('Shift+Tab');
      const { top, bar, low } = await form.page.evaluate(() => {
        const root = document.querySelector('.request-host')?.shadowRoot;
        const strip = root?.querySelector('.request-strip')?.getBoundingClientRect();
        const focused = root?.activeElement?.getBoundingClientRect();
        const inside = root?.activeElement?.closest('.request-step') !== null;
        return { top: inside ? focused?.top : 999, bar: strip?.bottom, low: innerHeight };
      });
      expect(bar).toBeGreaterThan(40);
      expect(bar).toBeLessThan(low / 4);
      expect(top ?? 999).toBeGreaterThanOrEqual(bar ?? 0);
    }
  });

  test('lets go in a low window, where a second way out stands by "Continue"', async () => {
    const form = await leaving.openForm({ viewport: { width: 320, height: 256 } });
    await form.start('mine');
    expect(await form.page.getByRole('link', { name: 'Leave now' }).count()).toBe(2);
    const strip = form.page.locator('.request-strip');
    expect(await strip.evaluate((element) => getComputedStyle(element).position)).toBe('static');
    await form.button('Continue').scrollIntoViewIfNeeded();
    expect(await form.page.locator('[data-again]').isVisible()).toBe(true);
    await form.page.setViewportSize({ width: 360, height: 740 });
    expect(await form.page.locator('[data-again]').isVisible()).toBe(false);
  });

  test('what leaving does and cannot do is said before the form, and can be tried', async () => {
    const context = await leaving.newContext();
    const form = await RequestPage.open(context, leaving.url());
    const notice = form.page.locator('section', { hasText: 'If you must leave fast' });
    expect(await notice.getByRole('listitem').count()).toBe(4);
    await notice.getByText('It does not erase your browser’s history.').waitFor();
    await notice.getByRole('link', { name: 'Try it now' }).click();
    await form.page.waitForURL(WEATHER);
  });
});

test('on paper there are the answers and nothing of the site', async () => {
  const form = await leaving.openForm();
  await form.start('mine');
  await form.listItem(leaving.words);
  await form.page.emulateMedia({ media: 'print' });
  await form.page.locator('.request-paper').getByText(leaving.words).waitFor();
  for (const part of ['body > header', 'body > footer', '.request-strip', '.request-screen'])
    expect(await form.page.locator(part).first().isVisible()).toBe(false);
});
