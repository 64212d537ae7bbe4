import AxeBuilder from '@axe-core/playwright';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  databasesOf,
  everythingOn,
  historyOf,
  leave,
  pressShift,
  stayOnBlank,
  useLeaving,
  WEATHER,
} from './leaving.ts';

const leaving = useLeaving();

describe('the press', () => {
  test('wipes the words and ends at the weather', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    expect(await databasesOf(context, leaving.url())).toHaveLength(1);
    await leave(form.page);
    await form.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
    expect(form.errors).toEqual([]);
  });

  test('answers with the header that makes the browser forget', async () => {
    for (const path of ['leave/', 'es/leave/']) {
      const { status, headers } = await fetch(new URL(path, leaving.url()));
      expect(status).toBe(200);
      expect(headers.get('clear-site-data')).toBe('"storage"');
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const home = await fetch(leaving.url());
    expect(home.headers.get('clear-site-data')).toBeNull();
  });

  test('wipes by itself where the host sends no header', async () => {
    const context = await leaving.newContext();
    await context.route('**/leave/', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { 'content-type': 'text/html' } });
    });
    const form = await leaving.openDraft(context);
    await leave(form.page);
    await form.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('wipes when only the page between is opened', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    await form.page.goto(new URL('leave/', leaving.url()).href);
    await form.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('leaves at once with storage that never answers', async () => {
    const context = await leaving.newContext();
    await context.addInitScript('IDBFactory.prototype.deleteDatabase = () => ({})');
    const form = await leaving.openDraft(context);
    const started = Date.now();
    await leave(form.page);
    await form.page.waitForURL('**/leave/');
    expect(Date.now() - started).toBeLessThan(1500);
    await form.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('leaves a blank page when nothing comes after it', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    await stayOnBlank(form);
    await expect.poll(() => form.page.title()).toBe('One moment');
    expect((await everythingOn(form.page)).trim()).toBe('One moment');
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('keeps nothing of what the form still wants to save', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    const field = await form.page.locator('#item-details').elementHandle();
    await stayOnBlank(form);
    await expect.poll(() => databasesOf(context, leaving.url())).toEqual([]);
    await field.evaluate((element: HTMLTextAreaElement) => {
      element.setRangeText('late words');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await form.page.waitForTimeout(500);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'the page between tells nothing, %s',
    async (colorScheme) => {
      const context = await leaving.newContext(leaving.url(), { colorScheme });
      const page = await context.newPage();
      await context.route('**/leave/', async (route) => {
        const html = await (await route.fetch()).text();
        // Held still: without what makes it go on.
        const body = html.replace(/<script[^]*<\/noscript>/, '');
        await route.fulfill({ contentType: 'text/html', body });
      });
      await page.goto(new URL('leave/', leaving.url()).href);
      expect(await page.title()).toBe('One moment');
      expect((await page.locator('body').innerText()).split(/\n+/)).toEqual([
        'One moment',
        'Opening the weather.',
        'Open it now',
      ]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    },
  );

  test('in Spanish', async () => {
    const context = await leaving.newContext();
    const page = await context.newPage();
    await page.goto(new URL('es/request/', leaving.url()).href);
    const passed: string[] = [];
    page.on('request', (request) => passed.push(new URL(request.url()).pathname));
    await leave(page, 'Salir ya');
    await page.waitForURL(WEATHER);
    expect(passed).toContain('/es/leave/');
  });
});

describe('Shift three times', () => {
  test('leaves, and says after each press what is missing', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    const said = form.page.locator('body > [role=status]');
    await pressShift(form.page, 1);
    await said.getByText('Shift, press 2 more times to leave').waitFor();
    await pressShift(form.page, 1);
    await said.getByText('Shift, press 1 more time to leave').waitFor();
    await pressShift(form.page, 1);
    await form.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('means nothing while capitals are typed or text is marked', async () => {
    const form = await leaving.openDraft(await leaving.newContext());
    const field = form.page.locator('#item-details');
    await field.fill('');
    await field.press('Shift+A');
    await field.press('Shift+B');
    await field.press('Shift+C');
    await field.press('Shift+D');
    expect(await field.inputValue()).toBe('ABCD');
    for (let press = 0; press < 4; press += 1) await field.click({ modifiers: ['Shift'] });
    await pressShift(form.page, 2);
    await field.press('e');
    await pressShift(form.page, 2);
    expect(await field.inputValue()).toBe('ABCDe');
    expect(new URL(form.page.url()).pathname).toBe('/request/');
  });

  test('is forgotten after five seconds', async () => {
    const form = await leaving.openDraft(await leaving.newContext());
    await pressShift(form.page, 2);
    const said = form.page.locator('body > [role=status]');
    await said.getByText('press 1 more time').waitFor();
    await expect.poll(() => said.innerText(), { timeout: 7000 }).toBe('');
    await pressShift(form.page, 1);
    await said.getByText('press 2 more times').waitFor();
    expect(await form.page.locator('#item-details').inputValue()).toBe(leaving.words);
  });
});

describe('before the scripts of the form have come', () => {
  test('Shift three times and the link leave', async () => {
    for (const way of ['keys', 'link'] as const) {
      const context = await leaving.newContext();
      await context.route('**/_astro/**', () => new Promise(() => undefined));
      const page = await context.newPage();
      await page.goto(new URL('request/', leaving.url()).href, { waitUntil: 'commit' });
      const link = page.locator('.request-plain').getByRole('link', { name: 'Leave now' });
      await link.waitFor();
      if (way === 'keys') await pressShift(page, 3);
      else await link.click();
      await page.waitForURL(WEATHER);
      expect((await historyOf(page)).map(({ url }) => url)).toEqual([WEATHER]);
    }
  });

  test('a page that is still arriving can be left', async () => {
    const slow = await serveSlowly(leaving.url());
    try {
      const page = await (await leaving.newContext(slow.url)).newPage();
      await page.goto(`${slow.url}request/`, { waitUntil: 'commit' });
      await page.locator('body').waitFor();
      expect(await page.evaluate(() => document.readyState)).toBe('loading');
      await pressShift(page, 3);
      await page.waitForURL(WEATHER);
    } finally {
      slow.close();
    }
  });
});

describe('without JavaScript', () => {
  test('the link goes through the page that forgets to the weather', async () => {
    const context = await leaving.newContext(leaving.url(), { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('request/', leaving.url()).href);
    const passed: string[] = [];
    page.on('request', (request) => passed.push(new URL(request.url()).pathname));
    await page.getByRole('link', { name: 'Leave now' }).click();
    await page.waitForURL(WEATHER);
    expect(passed).toContain('/leave/');
  });

  test('the header alone wipes', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    const devtools = await context.newCDPSession(form.page);
    await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
    await form.page.goto(new URL('leave/', leaving.url()).href);
    await form.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('the form’s page is not kept for "Back"', async () => {
    for (const path of ['request/', 'es/request/']) {
      const { headers } = await fetch(new URL(path, leaving.url()));
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

/** The site on a slow connection: of the form's page only the beginning has come, and the rest never does. */
async function serveSlowly(siteUrl: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', siteUrl)).then(async (answer) => {
      const page = await answer.text();
      response.setHeader('Content-Type', 'text/html');
      if (request.url === '/request/') response.write(page.slice(0, page.indexOf('<body') + 400));
      else response.end(page);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
