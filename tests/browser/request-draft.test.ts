import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchOptions } from './open-site.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const DRAFT = 'patchwork-draft-1';

describe('a device of one’s own', () => {
  test('a draft is offered again, continued where it was, and forgotten for good', async () => {
    const form = await site.openForm();
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
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    await form.start('mine');
    await form.writeItem('Old words');
    await form.state().getByText('Saved on this device').waitFor();
    await form.page.close();
    const later = await context.newPage();
    await later.clock.setFixedTime(Date.now() + 8 * 24 * 60 * 60 * 1000);
    const again = new RequestPage(later, site.url());
    await again.visit();
    await again.button('Start').waitFor();
    expect(await again.databases()).toEqual([]);
  });

  test('what was typed survives kill -9', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'patchwork-kill-'));
    const before = await chromium.launchPersistentContext(profile, await launchOptions());
    const form = await RequestPage.open(before, site.url());
    await form.start('mine');
    await form.writeItem('Words worth keeping');
    await form.state().getByText('Saved on this device').waitFor();
    const closed = new Promise((resolve) => before.on('close', resolve));
    killBrowserOf(profile);
    await closed;
    const after = await chromium.launchPersistentContext(profile, await launchOptions());
    site.closeLater(after);
    const again = await RequestPage.open(after, site.url());
    await again.button('Continue').click();
    expect(await again.page.locator('#item-details').inputValue()).toBe('Words worth keeping');
  });

  test('two tabs show the same draft, and forgetting it in one empties both', async () => {
    const context = await site.newContext();
    const one = await RequestPage.open(context, site.url());
    await one.start('mine');
    await one.writeItem('From the first tab');
    await one.state().getByText('Saved on this device').waitFor();
    const two = await RequestPage.open(context, site.url());
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
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    await form.start('mine');
    await form.writeItem('Before the wipe');
    await form.state().getByText('Saved on this device').waitFor();
    const devtools = await context.newCDPSession(form.page);
    await devtools.send('Storage.clearDataForOrigin', {
      origin: new URL(site.url()).origin,
      storageTypes: 'indexeddb',
    });
    await form.page.locator('#item-details').fill('After the wipe');
    await form.state().getByText('Saved on this device').waitFor();
    await form.visit();
    await form.button('Continue').click();
    expect(await form.page.locator('#item-details').inputValue()).toBe('After the wipe');
  });

  test('a full disk says "not saved", and "saved" means all of it once there is room', async () => {
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    const devtools = await context.newCDPSession(form.page);
    const origin = new URL(site.url()).origin;
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
    const context = await site.newContext();
    await context.addInitScript(`
      const { add } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.add = function (...row) {
        const adding = add.apply(this, row);
        if (window.dropWrites) this.transaction.abort();
        return adding;
      };`);
    const form = await RequestPage.open(context, site.url());
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
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    const devtools = await context.newCDPSession(form.page);
    await devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(site.url()).origin,
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
    const context = await site.newContext();
    await context.addInitScript(`IDBFactory.prototype.open = ${String(open)};`);
    const form = await RequestPage.open(context, site.url());
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
    const context = await site.newContext();
    const form = new RequestPage(await context.newPage(), site.url());
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
    const form = await site.openForm();
    await form.start('shared');
    await form.writeItem('Private');
    expect(await autocompletes(form.page)).toEqual(['off']);
    await form.button('Put it on my list').click();
    await form.button('Continue').click();
    await form.page.getByLabel('Text', { exact: true }).check();
    expect(await autocompletes(form.page)).toEqual(['off']);
  });

  test('a person who changes their mind takes the words along and leaves none behind', async () => {
    const form = await site.openForm();
    await form.start('mine');
    await form.listItem('Changed my mind');
    expect(await form.databases()).toEqual([DRAFT]);
    await form.page.goBack();
    await form.start('shared');
    await form.page.locator('.request-card').getByText('Changed my mind').waitFor();
    await expect.poll(() => form.databases()).toEqual([]);
  });

  test('the language link of the site’s header keeps every word too', async () => {
    const form = await site.openForm();
    await form.start('shared');
    await form.writeItem('Una palabra');
    await form.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: '/es/request/',
        id: 'outside',
      });
      link.textContent = 'Español';
      document.body.prepend(link);
    });
    await form.page.locator('#outside').click();
    await form.page.getByRole('heading', { name: '¿Qué le ayudaría? ¿Qué podría dar?' }).waitFor();
    expect(await form.page.locator('#item-details').inputValue()).toBe('Una palabra');
  });

  test('switching the language keeps every word in the page', async () => {
    const form = await site.openForm();
    await form.start('shared');
    await form.writeItem('Una palabra');
    await form.page.locator('.request-languages').getByText('Español').click();
    await form.page.getByRole('heading', { name: '¿Qué le ayudaría? ¿Qué podría dar?' }).waitFor();
    expect(await form.page.locator('#item-details').inputValue()).toBe('Una palabra');
    await form.page.locator('.request-languages').getByText('English').click();
    await form.page
      .getByRole('heading', { name: 'What would help? What could you give?' })
      .waitFor();
    expect(await form.page.locator('#item-details').inputValue()).toBe('Una palabra');
    expect(await form.databases()).toEqual([]);
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
