import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { useSuggest } from './use-suggest.ts';

const { site, field, rows, list, said, chosen, openHome, type } = useSuggest();

describe('what is offered', () => {
  test.each([
    ['', 'food', 'Food', 'Need'],
    ['', 'great barrington', 'Great Barrington', 'Town'],
    ['', 'lee food pantry', 'Lee Food Pantry', 'Resource, Lee'],
    ['es/', 'comida', 'Comida', 'Necesidad'],
  ])('%s "%s" offers %s', async (path, words, label, says) => {
    const page = await openHome(path);
    await type(page, words);
    const offered = (await rows(page).allInnerTexts()).map((text) => text.split('\n'));
    expect(offered.length).toBeLessThanOrEqual(6);
    expect(offered).toContainEqual([label, says]);
  });

  test('every row leads to a page that is there', async () => {
    const page = await openHome();
    for (const words of ['food', 'lee', 'garden']) {
      await type(page, words);
      for (const href of await rows(page).evaluateAll((all) =>
        all.map((row) => (row as HTMLAnchorElement).href),
      )) {
        expect((await fetch(href)).status, href).toBe(200);
      }
    }
  });

  test('is loaded when the box has the focus, and not before', async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.url());
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /search-data|open-suggest|pagefind/.test(path))).toEqual([]);
    expect(await field(page).getAttribute('role')).toBe(null);
    await field(page).focus();
    await expect.poll(() => asked.some((path) => path.includes('/search-data/'))).toBe(true);
    await type(page, 'food');
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    // One file: what is typed asks for nothing more.
    expect(asked.filter((path) => path.includes('/search-data/'))).toHaveLength(1);
  });

  test('shows words as words, never as HTML, and nothing for nothing', async () => {
    const page = await openHome();
    await type(page, 'food');
    await field(page).fill('<img src=x onerror=alert(1)>');
    await expect.poll(() => list(page).locator('img').count()).toBe(0);
    await field(page).fill('');
    await expect.poll(() => list(page).isVisible()).toBe(false);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the keyboard', () => {
  test('goes down and up through the rows and back to the field', async () => {
    const page = await openHome();
    await type(page, 'food');
    const labels = await rows(page).allInnerTexts();
    expect(await chosen(page)).toBe('');
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe(labels[0]);
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toBe('');
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toBe(labels.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await chosen(page)).toBe('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    expect(await chosen(page)).toBe('');
    await page.keyboard.type('x');
    expect(await field(page).inputValue()).toBe('xfood');
  });

  test('opens a row with Enter', async () => {
    const page = await openHome();
    await type(page, 'lee food pantry');
    await page.keyboard.press('ArrowDown');
    const href = await rows(page).first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === href);
  });

  test('searches with Enter when no row is chosen', async () => {
    const page = await openHome();
    await type(page, 'food');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/' && url.search === '?q=food');
  });

  test('closes the list with Escape, then empties the field', async () => {
    const page = await openHome();
    await type(page, 'food');
    await page.keyboard.press('Escape');
    expect(await list(page).isVisible()).toBe(false);
    expect(await field(page).inputValue()).toBe('food');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
  });

  test('opens a closed list with an arrow', async () => {
    const page = await openHome();
    await type(page, 'food');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page)).not.toBe('');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await list(page).isVisible()).toBe(false);
    await page.keyboard.press('Alt+ArrowDown');
    await rows(page).first().waitFor();
    expect(await chosen(page)).toBe('');
  });

  test('leaves the field with Tab, and the list is gone', async () => {
    const page = await openHome();
    await type(page, 'food');
    await page.keyboard.press('Tab');
    expect(await list(page).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });
});

test('a tap opens a row', async () => {
  const page = await openHome('', { hasTouch: true });
  await type(page, 'food');
  const href = await rows(page).first().getAttribute('href');
  await rows(page).first().tap();
  await page.waitForURL((url) => url.pathname === href);
});

test('how many there are is said once the typing rests', async () => {
  const page = await openHome();
  await type(page, 'food');
  await expect.poll(() => said(page).innerText()).toMatch(/^\d suggestions?$/);
  await page.keyboard.press('Escape');
  expect(await said(page).innerText()).toBe('');
});

test('without script the box is a plain search box', async () => {
  const page = await openHome('', { javaScriptEnabled: false });
  expect(await list(page).isVisible()).toBe(false);
  await field(page).fill('food');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.search === '?q=food');
});

test('a list fits into 320 px, nothing sideways, every row a thumb high', async () => {
  const page = await openHome('es/', { viewport: { width: 320, height: 256 } });
  await type(page, 'comida');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  for (const row of await rows(page).all())
    expect((await row.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(async () => {
      const box = await rows(page).last().boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 256;
    })
    .toBe(true);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in an open list (%s)',
  async (colorScheme) => {
    const page = await openHome('', { colorScheme });
    for (const words of ['food', 'I want to die']) {
      await type(page, words);
      await page.keyboard.press('ArrowDown');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  },
);
