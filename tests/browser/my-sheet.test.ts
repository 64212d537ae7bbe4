import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { DISCREET, focused, LIBRARY, PANTRY, said, titles, useMySheet } from './use-my-sheet.ts';

const { url, newContext, openSheet, add, linkOf } = useMySheet();

describe('a sheet', () => {
  test('is put together from entry pages, ordered, and still there after a reload', async () => {
    const { page } = await openSheet([PANTRY, LIBRARY]);
    expect(new URL(page.url()).hash).toBe('');
    expect(await titles(page)).toEqual(['Lee Food Pantry', 'Arms Library: Library of Things']);
    await page.getByRole('button', { name: 'Move up: Arms' }).press('Enter');
    await said(page, /is now number 1/);
    expect(await focused(page)).toMatch(/^Move up: Arms/);
    await page.getByLabel(/^Heading on the paper/).fill('For Maria');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'For Maria' }).waitFor();
    await expect
      .poll(() => titles(page))
      .toEqual(['Arms Library: Library of Things', 'Lee Food Pantry']);
    expect(await page.locator('#bring').innerText()).toMatch(/Your library card for Arms/);
  });

  test('takes an entry off, with the focus on the next one, and puts it back', async () => {
    const { page } = await openSheet([PANTRY, LIBRARY]);
    await page.getByRole('button', { name: 'Remove: Lee' }).press('Enter');
    await said(page, /^Removed: Lee Food Pantry/);
    expect(await focused(page)).toMatch(/^Remove: Arms/);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe('Lee Food Pantry');
    expect(await page.getByRole('button', { name: 'Put it back' }).isVisible()).toBe(false);
  });

  test('is still shown when somebody skips to the main part', async () => {
    const { page } = await openSheet([PANTRY]);
    await page.getByRole('link', { name: 'Skip to the main part' }).press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#main');
    await page.reload();
    await expect.poll(() => titles(page)).toEqual(['Lee Food Pantry']);
    expect(await page.locator('#linked').isVisible()).toBe(false);
  });

  test('says when an entry is there already', async () => {
    const { page } = await openSheet([PANTRY]);
    await add(page, PANTRY);
    await said(page, /is on your sheet already/);
    expect(await titles(page)).toHaveLength(1);
  });

  test('takes entries by name, with the keyboard alone', async () => {
    const { page } = await openSheet([]);
    await page.getByLabel('Add by name or town').fill('lee food');
    await page.locator('#found li').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await said(page, /^Added: Lee Food Pantry/);
    expect(await focused(page)).toBe('find');
    await page.getByLabel('Add by name or town').fill('zzzz');
    await page.getByText('No name like this.').waitFor();
  });

  test('is forgotten at once', async () => {
    const { page } = await openSheet([PANTRY]);
    await page.getByRole('button', { name: 'Forget my sheet' }).click();
    await said(page, /gone from this device/);
    expect(await titles(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('is forgotten after a day, also by the search page', async () => {
    const { page } = await openSheet([PANTRY]);
    const key = await page.evaluate(() => localStorage.key(0) ?? '');
    await page.evaluate((name) => {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
      const old = { ...(kept as object), changed: Date.now() - 25 * 3_600_000 };
      localStorage.setItem(name, JSON.stringify(old));
    }, key);
    await page.goto(`${url()}search/`);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('follows what another tab does', async () => {
    const { page, context } = await openSheet([PANTRY]);
    const other = await context.newPage();
    await other.goto(`${url()}sheet/`);
    await other.getByRole('button', { name: 'Remove: Lee' }).click();
    await page.getByText('Nothing is on your sheet yet.').waitFor();
  });

  test('is the same in the other language', async () => {
    const { page } = await openSheet([PANTRY, LIBRARY]);
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mi hoja' }).waitFor();
    await expect.poll(() => titles(page)).toHaveLength(2);
    expect(await page.locator('#bring').innerText()).toMatch(/tarjeta de la biblioteca para Arms/);
  });

  test('goes with "Leave now"', async () => {
    const { page, context } = await openSheet([PANTRY]);
    // Without our headers the script alone must do it, as on a host that sends none.
    await context.route('**/leave/', (route) => route.fulfill({ status: 204 }));
    await page.getByRole('link', { name: 'Leave now' }).click();
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('a link', () => {
  test('shows its sheet, keeps nothing, and can be kept', async () => {
    const { link } = await linkOf([PANTRY, LIBRARY]);
    const page = await (await newContext()).newPage();
    await page.goto(link);
    await page.getByText('Somebody made this sheet for you.').waitFor();
    await expect.poll(() => titles(page)).toHaveLength(2);
    expect(await page.getByRole('button', { name: /^Move up/ }).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: 'Keep this sheet' }).click();
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
    expect(new URL(page.url()).hash).toBe('');
  });

  test("leaves one's own sheet alone until it is asked", async () => {
    const { link } = await linkOf([LIBRARY]);
    const { page } = await openSheet([PANTRY]);
    await page.goto(link);
    await page.getByText('It has not changed.').waitFor();
    await expect.poll(() => titles(page)).toEqual(['Arms Library: Library of Things']);
    await page.getByRole('button', { name: 'Show mine' }).click();
    await expect.poll(() => titles(page)).toEqual(['Lee Food Pantry']);
    await page.goto(link);
    await page.getByRole('button', { name: 'Add these to mine' }).click();
    await expect.poll(() => titles(page)).toHaveLength(2);
  });

  test('with a code that nobody has says so, and the rest is shown', async () => {
    const { link } = await linkOf([PANTRY]);
    const page = await (await newContext()).newPage();
    await page.goto(`${link}.9999`);
    await page.getByText('no longer in this directory: 9999').waitFor();
    expect(await titles(page)).toEqual(['Lee Food Pantry']);
    await page.getByRole('button', { name: 'Keep this sheet' }).click();
    await page.getByRole('button', { name: 'Take it off my sheet' }).click();
    await expect.poll(() => page.locator('#unknown').isVisible()).toBe(false);
  });

  test('tells the server nothing of what is on it', async () => {
    const { link, codes } = await linkOf([PANTRY, LIBRARY]);
    const context = await newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(link);
    await expect.poll(() => titles(page)).toHaveLength(2);
    const sent = asked.map((request) => request.replace(/#\S*/, ''));
    expect(sent.filter((request) => codes.some((code) => request.includes(code)))).toEqual([]);
  });
});

test('discreet entries stay discreet on screen and paper until somebody asks', async () => {
  const { page } = await openSheet([DISCREET]);
  const [title = ''] = await titles(page);
  expect(title).not.toMatch(/Freeman/);
  expect(await page.locator('#my-sheet').innerText()).not.toMatch(/Freeman|violence/i);
  await page.getByLabel('Show full names').check();
  await expect.poll(() => titles(page)).toEqual(['Elizabeth Freeman Center']);
  await page.reload();
  await expect.poll(() => titles(page)).toEqual([title]);
});

test('a browser that keeps nothing says so and works on this page', async () => {
  const context = await newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await page.goto(`${url()}sheet/`);
  await page.getByText('This browser does not keep your sheet.').waitFor();
  await page.getByLabel('Add by name or town').fill('lee food');
  await page.locator('#found button').first().click();
  await expect.poll(() => titles(page)).toEqual(['Lee Food Pantry']);
  await page.getByRole('link', { name: 'Español' }).click();
  await expect.poll(() => titles(page)).toHaveLength(1);
});

test('data that cannot be had is said, the sheet is safe, and "Try again" mends it', async () => {
  const { page, context } = await openSheet([PANTRY]);
  await context.route('**/sheet-data/**', (route) => route.abort());
  await page.reload();
  await page.getByText('We could not load the entries.').waitFor();
  await context.unroute('**/sheet-data/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => titles(page)).toEqual(['Lee Food Pantry']);
  expect(await page.locator('#failed').isVisible()).toBe(false);
});

test('it opens without signal once it was opened, and adds by name there', async () => {
  const { page, context } = await openSheet([PANTRY]);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe('activated');
  await page.close();
  await context.setOffline(true);
  const again = await context.newPage();
  await again.goto(`${url()}sheet/`);
  await expect.poll(() => titles(again)).toEqual(['Lee Food Pantry']);
  await again.getByText('You are offline.').waitFor();
  await again.getByLabel('Add by name or town').fill('arms library');
  await again.locator('#found button').first().click();
  await expect.poll(() => titles(again)).toHaveLength(2);
  await again.locator('#code svg').waitFor();
});

test('without JavaScript it says so and leads to what can be printed', async () => {
  const context = await newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url()}sheet/`);
  expect(await page.locator('main').innerText()).toMatch(/needs JavaScript/);
  expect(await page.locator('main a[href$="/flyers/"]').isVisible()).toBe(true);
  expect(await page.locator('#finder').isVisible()).toBe(false);
});

describe('axe finds nothing', () => {
  test.each(['light', 'dark'] as const)('in %s', async (colorScheme) => {
    const { page } = await openSheet([PANTRY, DISCREET], { colorScheme });
    await page.getByLabel('Add by name or town').fill('lee');
    await page.locator('#found li').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('and 320 pixels, which is 400% zoom, need no scrolling sideways', async () => {
    const { page } = await openSheet([PANTRY, DISCREET], {
      viewport: { width: 320, height: 256 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
