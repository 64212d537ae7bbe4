import AxeBuilder from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchOptions, openSite } from './open-site.ts';
import { RequestPage } from './request-page.ts';

const DRAFT = 'patchwork-draft-1';
const OUTBOX = 'patchwork-outbox-1';

let site: Awaited<ReturnType<typeof openSite>>;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  site = await openSite();
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await site.close();
});

async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const browser = await site.browser();
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  contexts.push(context);
  return context;
}

async function openForm(options?: BrowserContextOptions): Promise<RequestPage> {
  return RequestPage.open(await newContext(options), site.url);
}

describe('sending', () => {
  test('a request ends with a code, and the draft is gone from the device', async () => {
    const form = await openForm();
    await form.fillIn('mine');
    await form.send();
    await form.code().waitFor();
    expect(await form.code().innerText()).toMatch(/^[A-Z]+-\d{4}$/);
    await expect.poll(() => form.databases()).toEqual([OUTBOX]);
    await expect.poll(() => form.stored()).toBe(1);
    expect(await form.state().innerText()).toContain('Draft deleted');
    expect(await form.heading().innerText()).toBe('The form service has it');
    expect(form.errors).toEqual([]);
  });

  test('the receipt stays after a reload and goes when it is forgotten', async () => {
    const form = await openForm();
    await form.fillIn('mine');
    await form.send();
    const code = await form.code().innerText();
    await form.visit();
    expect(await form.code().innerText()).toBe(code);
    await form.button(/Forget the code/).click();
    await form.button('Start').waitFor();
    expect(await form.databases()).toEqual([]);
  });

  test('nothing that was typed gets into the address or the history', async () => {
    const form = await openForm();
    await form.fillIn('mine', 'secret words');
    await form.send();
    await form.code().waitFor();
    expect(form.page.url()).toBe(new URL('request/', site.url).href);
    expect(await form.page.evaluate(() => JSON.stringify(history.state))).not.toContain('secret');
  });

  test('the post carries no cookie, no referrer and no header of its own', async () => {
    const form = await openForm();
    await form.fillIn('mine');
    const posted = form.page.waitForRequest((request) => request.method() === 'POST');
    await form.send();
    const headers = await (await posted).allHeaders();
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  test('what the service does not accept can be changed and sent again', async () => {
    const form = await openForm();
    await form.fillIn('mine');
    await form.page.route('**/v1/requests', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ errors: [{ path: ['contact', 'ways'], error: 'noWay' }] }),
      }),
    );
    await form.send();
    await form.page.getByRole('heading', { name: 'Not accepted' }).waitFor();
    await form.page.unroute('**/v1/requests');
    await form.button('Change my answers').click();
    await form.page.getByRole('heading', { name: 'How can we reach you safely?' }).waitFor();
    await form.button('Continue').click();
    await form.send();
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
  });

  test('words the service has otherwise can go as a new request', async () => {
    const form = await openForm();
    await form.fillIn('mine');
    await form.page.route('**/v1/requests', (route) =>
      route.fulfill({ status: 409, contentType: 'application/problem+json', body: '{}' }),
    );
    await form.send();
    await form.button('Change my answers').waitFor();
    await form.page.unroute('**/v1/requests');
    await form.button('Change my answers').click();
    await form.send();
    await form.code().waitFor();
    await expect.poll(() => form.posts.length).toBe(2);
    const ids = form.posts.map(({ body }) => (JSON.parse(body) as { id: string }).id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('without a signal', () => {
  test('a request waits, says so, and goes out once by itself', async () => {
    const context = await newContext();
    const form = await RequestPage.open(context, site.url);
    await form.fillIn('mine');
    await context.setOffline(true);
    await form.send();
    await form.page.getByText('It is not sent yet.').waitFor();
    expect(await form.heading().innerText()).toBe('Waiting on this device: no signal');
    await form.button('Try again now').click();
    await form.page.getByText(/2 times/).waitFor();
    await context.setOffline(false);
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
    expect(new Set(form.posts.map(({ body }) => body)).size).toBe(1);
  });

  test('a page that was closed goes on where it was', async () => {
    const context = await newContext();
    const form = await RequestPage.open(context, site.url);
    await form.fillIn('mine');
    await context.setOffline(true);
    await form.send();
    await form.page.getByText('It is not sent yet.').waitFor();
    await form.page.close();
    await context.setOffline(false);
    const later = await RequestPage.open(context, site.url);
    await later.code().waitFor();
    await expect.poll(() => later.stored()).toBe(1);
    await expect.poll(() => later.databases()).toEqual([OUTBOX]);
  });

  test('an answer that was lost on the way does not store the request twice', async () => {
    const form = await openForm();
    await form.fillIn('mine');
    let lost = false;
    await form.page.route('**/v1/requests', async (route) => {
      if (lost) return route.fallback();
      lost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await form.send();
    await form.button('Try again now').click();
    await form.code().waitFor();
    await expect.poll(() => form.posts.map(({ status }) => status)).toEqual([0, 200]);
  });

  test('two tabs that press Send make one request', async () => {
    const context = await newContext();
    const one = await RequestPage.open(context, site.url);
    await one.fillIn('mine');
    await one.page.locator('#consent').check();
    const two = await RequestPage.open(context, site.url);
    await two.button('Continue').click();
    await two.goToCheck();
    await two.page.locator('#consent').check();
    await Promise.all([one.button('Send').click(), two.button('Send').click()]);
    await one.code().waitFor();
    await two.code().waitFor();
    await expect.poll(() => one.stored() + two.stored()).toBe(1);
    expect(await one.code().innerText()).toBe(await two.code().innerText());
  });

  test('a request can be thrown away, after one more question', async () => {
    const context = await newContext();
    const form = await RequestPage.open(context, site.url);
    await form.fillIn('mine');
    await context.setOffline(true);
    await form.send();
    await form.button('Throw it away').click();
    await form.button('Yes, throw it away').click();
    await form.button('Start').waitFor();
    expect(await form.databases()).toEqual([]);
  });
});

describe('a device of one’s own', () => {
  test('a draft is offered again, continued where it was, and forgotten for good', async () => {
    const form = await openForm();
    await form.start('mine');
    await form.writeItem('Half a sentence');
    await form.state().getByText('Saved on this device').waitFor();
    await form.visit();
    expect(await form.heading().innerText()).toBe('You have a draft here');
    expect(await form.page.locator('body').innerText()).not.toContain('Half a sentence');
    await form.button('Continue').click();
    expect(await form.page.locator('#item-details').inputValue()).toBe('Half a sentence');
    await form.button('Forget this draft').click();
    await form.page.getByText('Your draft is deleted from this device.').waitFor();
    expect(await form.databases()).toEqual([]);
    await form.visit();
    await form.button('Start').waitFor();
  });

  test('a draft of more than a week ago is deleted unread', async () => {
    const context = await newContext();
    const form = await RequestPage.open(context, site.url);
    await form.start('mine');
    await form.writeItem('Old words');
    await form.state().getByText('Saved on this device').waitFor();
    await form.page.close();
    const later = await context.newPage();
    await later.clock.setFixedTime(Date.now() + 8 * 24 * 60 * 60 * 1000);
    const again = new RequestPage(later, site.url);
    await again.visit();
    await again.button('Start').waitFor();
    expect(await again.databases()).toEqual([]);
  });

  test('what was typed survives kill -9', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'patchwork-kill-'));
    const before = await chromium.launchPersistentContext(profile, await launchOptions());
    const form = await RequestPage.open(before, site.url);
    await form.start('mine');
    await form.writeItem('Words worth keeping');
    await form.state().getByText('Saved on this device').waitFor();
    const closed = new Promise((resolve) => before.on('close', resolve));
    killBrowserOf(profile);
    await closed;
    const after = await chromium.launchPersistentContext(profile, await launchOptions());
    contexts.push(after);
    const again = await RequestPage.open(after, site.url);
    await again.button('Continue').click();
    expect(await again.page.locator('#item-details').inputValue()).toBe('Words worth keeping');
  });

  test('two tabs show the same draft, and forgetting it in one empties both', async () => {
    const context = await newContext();
    const one = await RequestPage.open(context, site.url);
    await one.start('mine');
    await one.writeItem('From the first tab');
    await one.state().getByText('Saved on this device').waitFor();
    const two = await RequestPage.open(context, site.url);
    await two.button('Continue').click();
    await two.page.locator('#item-details').fill('From the second tab');
    await expect
      .poll(() => one.page.locator('#item-details').inputValue())
      .toBe('From the second tab');
    await two.button('Forget this draft').click();
    await one.page.getByText('Your draft is deleted from this device.').waitFor();
    await two.page.getByText('Your draft is deleted from this device.').waitFor();
    expect(await one.databases()).toEqual([]);
    await one.start('mine');
    await one.writeItem('A new start');
    await one.state().getByText('Saved on this device').waitFor();
    expect([...one.errors, ...two.errors]).toEqual([]);
  });

  test('both tabs are saved truthfully after the browser wiped the site’s data under them', async () => {
    const context = await newContext();
    const form = await RequestPage.open(context, site.url);
    await form.start('mine');
    await form.writeItem('Before the wipe');
    await form.state().getByText('Saved on this device').waitFor();
    const devtools = await context.newCDPSession(form.page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(site.url).origin,
      storageTypes: 'indexeddb',
    });
    await form.page.locator('#item-details').fill('After the wipe');
    await form.state().getByText('Saved on this device').waitFor();
    await form.visit();
    await form.button('Continue').click();
    expect(await form.page.locator('#item-details').inputValue()).toBe('After the wipe');
  });

  test('a full disk says "not saved", and "saved" means all of it once there is room', async () => {
    const context = await newContext();
    const form = await RequestPage.open(context, site.url);
    const devtools = await context.newCDPSession(form.page);
    const origin = new URL(site.url).origin;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await form.start('mine');
    await form.writeItem('Words for which there is no room');
    await form.state().getByText('Not saved: this device’s storage is full').waitFor();
    await form.page
      .locator('.request-alert')
      .getByText('Your words are only on this screen')
      .waitFor();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await form.page.locator('#item-town').fill('Lee');
    await form.state().getByText('Saved on this device').waitFor();
    await form.visit();
    await form.button('Continue').click();
    expect(await form.page.locator('#item-details').inputValue()).toBe(
      'Words for which there is no room',
    );
    expect(await form.page.locator('#item-town').inputValue()).toBe('Lee');
  });

  test('a write that the browser drops is told, and made good by the next one', async () => {
    const context = await newContext();
    await context.addInitScript(`
      const { add } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.add = function (...row) {
        const adding = add.apply(this, row);
        if (window.dropWrites) this.transaction.abort();
        return adding;
      };`);
    const form = await RequestPage.open(context, site.url);
    await form.start('mine');
    await form.writeItem('First words');
    await form.state().getByText('Saved on this device').waitFor();
    await form.page.evaluate('window.dropWrites = true');
    await form.page.locator('#item-details').fill('First words and more');
    await form.state().getByText('Not saved: this browser stopped saving').waitFor();
    await form.page.evaluate('window.dropWrites = false');
    await form.page.locator('#item-town').fill('Lee');
    await form.state().getByText('Saved on this device').waitFor();
    await form.visit();
    await form.button('Continue').click();
    expect(await form.page.locator('#item-details').inputValue()).toBe('First words and more');
  });

  test('a request written on a full disk still goes out', async () => {
    const context = await newContext();
    const form = await RequestPage.open(context, site.url);
    const devtools = await context.newCDPSession(form.page);
    await devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.url).origin,
      quotaSize: 1,
    });
    await form.fillIn('mine');
    await context.setOffline(true);
    await form.send();
    await form.page.getByText(/Keep this page open until it is sent/).waitFor();
    await context.setOffline(false);
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
  });

  test.each([
    [
      'refuses to open',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
    ['never answers', () => ({})],
  ])('storage that %s is told, and the request goes out from memory', async (_name, open) => {
    const context = await newContext();
    await context.addInitScript(`IDBFactory.prototype.open = ${String(open)};`);
    const form = await RequestPage.open(context, site.url);
    await form.fillIn('mine');
    expect(await form.state().innerText()).toContain('Nothing is kept on this device');
    await form.page.getByText('This browser does not let this page save.').waitFor();
    await form.send();
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
  });
});

describe('a shared device', () => {
  test('nothing touches the storage, from the first word to the receipt', async () => {
    const context = await newContext();
    const form = new RequestPage(await context.newPage(), site.url);
    const loaded: string[] = [];
    form.page.on('request', (request) => loaded.push(request.url()));
    await form.visit();
    await form.fillIn('shared');
    expect(await form.state().innerText()).toContain('Nothing is kept on this device');
    await context.setOffline(true);
    await form.send();
    await form.page.getByText(/Keep this page open/).waitFor();
    expect(await form.databases()).toEqual([]);
    await context.setOffline(false);
    await form.code().waitFor();
    expect(await form.databases()).toEqual([]);
    const kept = await form.page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]);
    expect(kept).toEqual([0, 0, '']);
    expect(loaded.filter((url) => url.includes('kept-draft'))).toEqual([]);
  });

  test('no field lets the browser remember what was typed', async () => {
    const form = await openForm();
    await form.start('shared');
    await form.writeItem('Private');
    expect(await autocompletes(form.page)).toEqual(['off']);
    await form.button('Put it on my list').click();
    await form.button('Continue').click();
    await form.page.getByLabel('Text', { exact: true }).check();
    expect(await autocompletes(form.page)).toEqual(['off']);
  });

  test('a person who changes their mind takes the words along and leaves none behind', async () => {
    const form = await openForm();
    await form.start('mine');
    await form.listItem('Changed my mind');
    expect(await form.databases()).toEqual([DRAFT]);
    await form.page.goBack();
    await form.start('shared');
    await form.page.locator('.request-card').getByText('Changed my mind').waitFor();
    await expect.poll(() => form.databases()).toEqual([]);
  });

  test('switching the language keeps every word in the page', async () => {
    const form = await openForm();
    await form.start('shared');
    await form.writeItem('Una palabra');
    await form.page.getByRole('link', { name: 'Español' }).click();
    await form.page.getByRole('heading', { name: '¿Qué le ayudaría? ¿Qué podría dar?' }).waitFor();
    expect(await form.page.locator('#item-details').inputValue()).toBe('Una palabra');
    expect(await form.databases()).toEqual([]);
  });
});

describe('moving about', () => {
  test('Back goes to the step before with every word, and Forward comes back', async () => {
    const form = await openForm();
    await form.start('mine');
    await form.listItem('Kept by Back');
    await form.button('Continue').click();
    await form.page.locator('#name').fill('Ana');
    await form.page.goBack();
    await form.page.locator('.request-card').getByText('Kept by Back').waitFor();
    await form.page.goForward();
    expect(await form.page.locator('#name').inputValue()).toBe('Ana');
    expect(form.page.url()).toBe(new URL('request/', site.url).href);
  });

  test('each step names the page and takes focus', async () => {
    const form = await openForm();
    const titles = [await form.page.title()];
    await form.fillIn('shared');
    titles.push(await form.page.title());
    expect(titles.map((title) => title.split(' · ')[0])).toEqual([
      'Ask and offer',
      'Check your answers',
    ]);
    expect(await form.page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Check your answers',
    );
  });

  test('mistakes are listed, take focus, and lead to their fields', async () => {
    const form = await openForm();
    await form.start('mine');
    await form.listItem('Anything');
    await form.button('Continue').click();
    await form.page.getByLabel('Call', { exact: true }).check();
    await form.page.locator('#phone').fill('413 555 01');
    await form.button('Continue').click();
    const summary = form.page.locator('.request-errors');
    await summary.getByText('Fix 1 thing to go on').waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await form.page.title()).toMatch(/^Error: /);
    await summary.getByRole('link').click();
    const phone = form.page.locator('#phone');
    expect(await phone.evaluate((element) => element === document.activeElement)).toBe(true);
    const describing = (await phone.getAttribute('aria-describedby')) ?? '';
    expect(await form.page.locator(`#${describing.split(' ').at(-1) ?? ''}`).innerText()).toContain(
      '413 555 0142',
    );
    expect(new URL(form.page.url()).hash).toBe('');
  });

  test('switching the language goes on with the saved draft at the same step', async () => {
    const form = await openForm();
    await form.start('mine');
    await form.listItem('Two languages');
    await form.state().getByText('Saved on this device').waitFor();
    await form.page.getByRole('link', { name: 'Español' }).click();
    await form.page.waitForURL(/\/es\/request\//);
    await form.page.locator('.request-card').getByText('Two languages').waitFor();
    expect(new URL(form.page.url()).hash).toBe('');
  });

  test('everything can be done with the keyboard', async () => {
    const form = await openForm();
    const { keyboard } = form.page;
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await keyboard.press('Tab');
        if (await form.page.locator(selector).evaluate((field) => field === document.activeElement))
          return;
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
    await form.page.waitForFunction(() => document.activeElement?.id === 'item-need');
    await keyboard.press('Space');
    await tabTo('#item-when');
    await keyboard.press('Space');
    await tabTo('.request-side .request-first');
    await keyboard.press('Enter');
    await form.page.waitForFunction(() => document.activeElement?.id === 'list-ask');
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
    const form = await openForm({ ...scheme });
    const check = async () => {
      const { violations } = await new AxeBuilder({ page: form.page })
        .include('.request')
        .analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
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
    await form.page.context().setOffline(true);
    await form.send();
    await form.button('Try again now').waitFor();
    found.push(...(await check()));
    await form.page.context().setOffline(false);
    await form.code().waitFor();
    found.push(...(await check()));
    expect(found).toEqual([]);
  });

  test('nothing is cut off or too small to press at 320 pixels', async () => {
    const form = await openForm({ viewport: { width: 320, height: 640 } });
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

describe('without scripts', () => {
  test.each([
    ['request/', 'en', 'A ride'],
    ['es/request/', 'es', 'Que me lleven'],
  ])(
    '%s posts the plain form and the service answers with a code',
    async (path, language, ride) => {
      const context = await newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(new URL(path, site.url).href);
      await page.locator('#ask-1-need').selectOption({ label: ride });
      await page.locator('#ask-1-when').selectOption('any');
      await page.locator('input[name=ways][value=navigator]').check();
      await page.locator('input[name=consent]').check();
      await page.locator('form button').click();
      await page
        .getByText(/[A-Z]+-\d{4}/)
        .first()
        .waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    },
  );

  test('the island leaves the plain form alone once somebody writes in it', async () => {
    const context = await newContext();
    const page = await context.newPage();
    let letIn: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => (letIn = resolve));
    await page.route(/RequestForm.*\.js/, async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto(new URL('request/', site.url).href, { waitUntil: 'commit' });
    await page.locator('#ask-1-details').fill('Typed while the scripts were loading');
    const loaded = page.waitForResponse(/RequestForm.*\.js/);
    letIn?.();
    await loaded;
    await page.waitForTimeout(500);
    expect(await page.locator('#ask-1-details').inputValue()).toBe(
      'Typed while the scripts were loading',
    );
    expect(await page.locator('.request-strip').count()).toBe(0);
  });
});

/** Which values `autocomplete` has in the form's fields. */
async function autocompletes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll('.request :is(input, textarea)');
    return [
      ...new Set([...fields].map((field) => field.getAttribute('autocomplete') ?? 'missing')),
    ];
  });
}

/** Parts that stick out of the window, and things to press that are under 44 pixels high. */
async function tooWideOrSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) found.push(`${wide} pixels too wide at ${document.title}`);
    for (const element of document.querySelectorAll(
      '.request-screen :is(a, button, label.request-option)',
    )) {
      const { height } = element.getBoundingClientRect();
      if (height > 0 && height < 43.9) found.push(`${height} pixels high: ${element.textContent}`);
    }
    return found;
  });
}

/** Kills the browser that runs in a profile, as a dead battery would. Only that one. */
function killBrowserOf(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!commandOf(pid).includes(profile)) continue;
    execFileSync('kill', ['-9', pid]);
    return;
  }
  throw new Error('The browser was not found');
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // It ended while we looked.
    return '';
  }
}
