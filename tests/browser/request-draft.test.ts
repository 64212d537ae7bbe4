import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { continueDraft, detailsOf, writeDraft } from './draft-form.ts';
import { loseSignal } from './lose-signal.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const DRAFT = 'patchwork-draft';
const DAY = 24 * 60 * 60 * 1000;
/** In the code of Yjs, whatever the file is called in which it is served. */
const YJS = 'Yjs was already imported';

describe('a device of one’s own', () => {
  test('a draft is offered again, continued where it was, and forgotten for good', async () => {
    const form = await site.openForm();
    await writeDraft(form, 'Half a sentence');
    await form.visit();
    expect(await form.heading().innerText()).toBe('You have a draft here');
    expect(await form.page.locator('body').innerText()).not.toContain('Half a sentence');
    await continueDraft(form);
    expect(await detailsOf(form)).toBe('Half a sentence');
    await form.button('Forget this draft').click();
    await form.button('Yes, delete it').click();
    await form.page.getByText('Your draft is deleted from this device.').waitFor();
    expect(await form.databases()).toEqual([]);
    await form.visit();
    await form.button('Start').waitFor();
  });

  test('two drafts lie next to each other, and one is forgotten without the other', async () => {
    const form = await site.openForm();
    await writeDraft(form, 'For me');
    await form.visit();
    await form.button('Start a new one').click();
    await form.start('mine');
    await form.listItem('For my mother');
    await form.visit();
    expect(await form.heading().innerText()).toBe('You have 2 drafts here');
    const mine = form.page.getByRole('listitem').filter({ hasText: 'Nothing on its list yet' });
    const hers = form.page.getByRole('listitem').filter({ hasText: '1 thing on its list' });
    await hers.getByRole('button', { name: /^Forget the draft/ }).click();
    await form.button('Yes, delete it').click();
    await hers.waitFor({ state: 'detached' });
    await mine.getByRole('button', { name: /^Continue/ }).click();
    expect(await detailsOf(form)).toBe('For me');
    expect(await form.databases()).toEqual([DRAFT]);
  });

  test('a draft of more than a week ago is deleted unread', async () => {
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    await writeDraft(form, 'Old words');
    await form.page.close();
    const later = await context.newPage();
    await later.clock.setFixedTime(Date.now() + 8 * DAY);
    const again = new RequestPage(later, site.url());
    await again.visit();
    await again.button('Start').waitFor();
    expect(await again.databases()).toEqual([]);
  });

  test('a draft that version 1 of the form wrote is offered, whole', async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.goto(site.url());
    const writtenAt = await seedVersion1(page);
    await page.clock.setFixedTime(writtenAt + DAY);
    const form = new RequestPage(page, site.url());
    await form.visit();
    await continueDraft(form);
    expect(await detailsOf(form)).toBe('Food for 4');
    const listed = form.page.locator('.request-card');
    await listed.getByText('To the clinic in Pittsfield, with a walker').waitFor();
    expect(await listed.count()).toBe(2);
    expect(await form.databases()).toEqual([DRAFT]);
  });
});

describe('a shared device', () => {
  test('nothing touches the storage, from the first word to the receipt', async () => {
    const context = await site.newContext();
    const form = new RequestPage(await context.newPage(), site.url());
    const loading: Promise<string>[] = [];
    form.page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) loading.push(answer.text());
    });
    await form.visit();
    await form.fillIn('shared');
    expect(await form.state().innerText()).toContain('Nothing is kept on this device');
    await loseSignal(form.page, ['seal-letter']);
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
    const scripts = await Promise.all(loading);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((script) => script.includes(YJS))).toEqual([]);
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

  test('the language link of the site’s header keeps every word, there and back', async () => {
    const form = await site.openForm();
    await form.start('shared');
    await form.writeItem('Una palabra');
    const header = form.page.getByRole('banner');
    await header.getByRole('link', { name: 'Español' }).click();
    await form.page.getByRole('heading', { name: '¿Qué le ayudaría? ¿Qué podría dar?' }).waitFor();
    expect(await detailsOf(form)).toBe('Una palabra');
    await header.getByRole('link', { name: 'English' }).click();
    await form.page
      .getByRole('heading', { name: 'What would help? What could you give?' })
      .waitFor();
    expect(await detailsOf(form)).toBe('Una palabra');
    expect(await form.databases()).toEqual([]);
  });
});

/** Which values `autocomplete` has in the form's fields. */
async function autocompletes(page: Page): Promise<string[]> {
  const values = await page
    .locator('.request :is(input, textarea)')
    .evaluateAll((fields) =>
      fields.map((field) => field.getAttribute('autocomplete') ?? 'missing'),
    );
  return [...new Set(values)];
}

/** Puts the rows that version 1 wrote where it kept them; answers when it did, in ms since 1970. */
async function seedVersion1(page: Page): Promise<number> {
  const file = new URL('../fixtures/draft-version-1.json', import.meta.url);
  const { updates } = JSON.parse(readFileSync(file, 'utf8')) as { updates: string[] };
  await page.evaluate(async (rows) => {
    const opening = indexedDB.open('patchwork-draft-1:patchwork-western-mass');
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('updates', { autoIncrement: true });
      opening.result.createObjectStore('custom');
    };
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const transaction = opening.result.transaction('updates', 'readwrite');
    for (const row of rows)
      transaction
        .objectStore('updates')
        .add(Uint8Array.from(atob(row), (byte) => byte.charCodeAt(0)));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    opening.result.close();
  }, updates);
  return 1_764_000_000_000;
}
