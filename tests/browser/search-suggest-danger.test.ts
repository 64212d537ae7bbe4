import { describe, expect, test } from 'vitest';
import { useSuggest } from './use-suggest.ts';

const { field, rows, said, openHome, type } = useSuggest();

describe('words of danger', () => {
  test.each([
    ['', 'I want to die', '988'],
    ['es/', 'quiero morir', '988'],
  ])('%s "%s" show whom to call, and go nowhere', async (path, words, number) => {
    const page = await openHome(path);
    await field(page).focus();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { href } = new URL(page.url());
    await type(page, words);
    expect(await rows(page).first().getAttribute('href')).toBe(`tel:${number}`);
    await expect.poll(() => said(page).innerText()).toContain(number);
    await page.keyboard.press('Enter');
    await page.locator('form[data-suggest] button').click();
    await rows(page).first().waitFor();
    expect(page.url()).toBe(href);
    expect(asked).toEqual([]);
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
    expect(kept).toEqual([0, 0]);
    await rows(page).last().click();
    await page.waitForURL((url) => url.pathname.endsWith('/search/') && url.search === '');
  });

  test('are known before they are sent, also when "Search" is pressed at once', async () => {
    const page = await openHome();
    await page.route('**/search-data/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await field(page).focus();
    await expect.poll(() => field(page).getAttribute('role')).toBe('combobox');
    await field(page).fill('I want to die');
    await page.keyboard.press('Enter');
    await rows(page).first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('wait for no dictionary that never comes', async () => {
    const page = await openHome();
    await page.route('**/search-data/*', (route) => route.abort());
    await field(page).focus();
    await expect.poll(() => field(page).getAttribute('role')).toBe('combobox');
    await field(page).fill('food');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/');
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('food');
  });

  test.each(['**/search-data/*', '**/_astro/open-suggest*.js'])(
    'stand in no address and no request while %s is slow',
    async (slow) => {
      const page = await openHome();
      const seen: string[] = [];
      page.on('request', (request) => seen.push(request.url()));
      page.on('framenavigated', (frame) => seen.push(frame.url()));
      await page.route(slow, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 2500));
        await route.continue().catch(() => undefined);
      });
      await field(page).fill('I want to die');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/search/');
      await page.getByRole('heading', { name: 'You can talk to someone now.' }).waitFor();
      expect(seen.filter((url) => url.includes('die'))).toEqual([]);
      expect(await page.evaluate(() => window.name)).toBe('');
    },
  );
});
