import { describe, expect, test } from 'vitest';
import { useSearch } from './use-search.ts';

const { open } = useSearch();

test('nothing found is not a dead end', async () => {
  const page = await open('search/?q=zzqqxx');
  await page.locator('#none').waitFor({ state: 'visible' });
  await expect.poll(() => page.locator('#status').innerText()).toBe('Nothing found for “zzqqxx”.');
  expect(await page.locator('#ask-form').getAttribute('href')).toBe('/request/#say=zzqqxx');
  expect(await page.locator('#none a[href="tel:211"]').isVisible()).toBe(true);
  await expect.poll(() => page.locator('#none-open li').count()).toBeGreaterThan(0);
  expect(await page.locator('#none-open').innerText()).toContain('988');
});

test('a search that cannot load says so, keeps the lists, and tries again at the next key', async () => {
  const page = await open('search/', { serviceWorkers: 'block' });
  await page.route('**/search-data/**', (route) => route.abort());
  await page.reload();
  await page.getByRole('searchbox').fill('mask');
  await expect.poll(() => page.locator('#told').innerText()).toMatch(/Search could not load/);
  expect(await page.locator('.browse a').first().isVisible()).toBe(true);
  await page.unroute('**/search-data/**');
  await page.getByRole('searchbox').fill('masks');
  await page.locator('#results li').first().waitFor();
});

test('rows stand without their details when those cannot load', async () => {
  const page = await open('search/', { serviceWorkers: 'block' });
  await page.route('**/*-cards-*.json', (route) => route.abort());
  await page.getByRole('searchbox').fill('mask');
  await expect.poll(() => page.locator('#told').innerText()).toBe('Some details could not load.');
  expect(await page.locator('#results h3 a').first().getAttribute('href')).toMatch(/^\//);
});

describe('words of danger', () => {
  test.each([
    ['search/', 'i want to kill myself', 'You can talk to someone now.'],
    ['search/', 'quiero morir', 'You can talk to someone now.'],
    ['es/search/', 'sobredosis', 'La ayuda puede llegar ahora.'],
    ['es/search/', 'my husband hits me', 'Hay ayuda para que esté a salvo.'],
  ])(
    '%s %s: whom to call stands first, and nothing is kept or sent',
    async (path, words, title) => {
      const page = await open(path, { serviceWorkers: 'block' });
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const addresses = new Set<string>();
      const field = page.getByRole('searchbox');
      for (const letter of words) {
        await field.press(letter === ' ' ? 'Space' : letter);
        addresses.add(page.url());
      }
      const panel = page.locator('[data-crisis]:visible');
      await panel.waitFor();
      expect(await panel.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(await panel.locator('a[href^="tel:"]').first().isVisible()).toBe(true);
      expect(await panel.locator('[data-leave]').isVisible()).toBe(true);
      await expect.poll(() => page.locator('#status').innerText()).toContain(title);
      asked.length = 0;
      await field.press('Enter');
      expect(await page.locator('#results li').count()).toBeGreaterThan(0);
      expect(page.url()).not.toContain('?');
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    },
  );

  test('they leave the address they came in, and the page returns to normal after them', async () => {
    const page = await open('search/?q=quiero+morir');
    await page.locator('[data-crisis=suicide]').waitFor({ state: 'visible' });
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('[data-crisis=suicide] [data-quiet]').isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('food');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toBe('Results for food');
    expect(await page.locator('[data-crisis]:visible').count()).toBe(0);
    expect(await page.locator('#filters').isVisible()).toBe(true);
  });
});
