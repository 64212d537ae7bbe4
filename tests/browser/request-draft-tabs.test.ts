import { describe, expect, test } from 'vitest';
import { clearSiteData, deleteDatabases } from './draft-faults.ts';
import { continueDraft, detailsOf, readAgain, saysSaved, writeDraft } from './draft-form.ts';
import { openModules, useModules } from './draft-modules.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

// As in request-draft-failures.test.ts: y-indexeddb 9.0.12 alone first, then the form.
const modules = useModules();
const site = useSite();

describe('data that is deleted while a page is open', () => {
  test('y-indexeddb alone says "synced" and never saves again', async () => {
    const context = await modules.newContext();
    const page = await openModules(context);
    const other = await openModules(context);
    await page.evaluate(async () => {
      await window.modules.openPlain('plain');
      await window.modules.typePlain('Before ');
    });
    await deleteDatabases(other);
    const seen = await page.evaluate(async () => {
      const { typePlain, plainSays, names } = window.modules;
      await typePlain('after');
      return { ...plainSays(), names: await names() };
    });
    expect(seen).toEqual({ words: 'Before after', synced: true, names: [] });
  });

  test('y-indexeddb alone says that it has deleted before the browser did', async () => {
    const context = await modules.newContext();
    const page = await openModules(context);
    const other = await openModules(context);
    const seen = await page.evaluate(async () => {
      const { IndexeddbPersistence, Y, names } = window.modules;
      const provider = new IndexeddbPersistence('plain', new Y.Doc());
      await provider.whenSynced;
      // A page that does not let go, as one of other code would.
      const holding = indexedDB.open('plain');
      await new Promise((resolve) => (holding.onsuccess = resolve));
      await provider.clearData();
      return names();
    });
    expect(seen).toEqual(['plain']);
    await other.close();
  });

  test.each([
    ['another tab', deleteDatabases],
    ['the browser’s settings', clearSiteData],
  ])(
    'the form tells when %s did it, writes nothing unasked, and saves the next word',
    async (_name, wipe) => {
      const context = await site.newContext();
      const form = await RequestPage.open(context, site.url());
      await writeDraft(form, 'Before the wipe');
      const other = await context.newPage();
      await other.goto(site.url());
      await wipe(other);
      await form.state().getByText('Not saved: this site’s data was deleted').waitFor();
      await form.page.waitForTimeout(6000);
      expect(await form.databases()).toEqual([]);
      await form.page.locator('#item-details').fill('After the wipe');
      await saysSaved(form);
      expect(await readAgain(form)).toBe('After the wipe');
      expect(form.errors).toEqual([]);
    },
  );
});

describe('two tabs', () => {
  test('y-indexeddb alone shows neither what the other writes', async () => {
    const context = await modules.newContext();
    const pages = [await openModules(context), await openModules(context)];
    const seen = [];
    for (const page of pages) await page.evaluate(() => window.modules.openPlain('plain'));
    for (const page of pages) await page.evaluate(() => window.modules.typePlain('Words '));
    for (const page of pages) seen.push(await page.evaluate(() => window.modules.plainSays()));
    expect(seen).toEqual([
      { words: 'Words ', synced: true },
      { words: 'Words ', synced: true },
    ]);
  });

  test('of the form show every word of both while both write', async () => {
    const context = await site.newContext();
    const one = await RequestPage.open(context, site.url());
    await writeDraft(one, 'Bread');
    const two = await RequestPage.open(context, site.url());
    await continueDraft(two);
    await one.page.locator('#item-details').press('End');
    await Promise.all([
      one.page.locator('#item-details').pressSequentially(' and milk', { delay: 20 }),
      two.page.locator('#item-town').pressSequentially('Pittsfield', { delay: 20 }),
    ]);
    await two.page.locator('#item-details').press('End');
    await two.page.locator('#item-details').pressSequentially(' and eggs');
    for (const form of [one, two]) {
      await expect.poll(() => detailsOf(form)).toBe('Bread and milk and eggs');
      expect(await form.page.locator('#item-town').inputValue()).toBe('Pittsfield');
      await saysSaved(form);
    }
    expect(await readAgain(two)).toBe('Bread and milk and eggs');
    expect(await two.page.locator('#item-town').inputValue()).toBe('Pittsfield');
  });

  test('of the form are both empty once one of them forgets the draft', async () => {
    const context = await site.newContext();
    const one = await RequestPage.open(context, site.url());
    await writeDraft(one, 'From the first tab');
    const two = await RequestPage.open(context, site.url());
    await continueDraft(two);
    await two.page.locator('#item-details').fill('From the second tab');
    await expect.poll(() => detailsOf(one)).toBe('From the second tab');
    await two.button('Forget this draft').click();
    await two.button('Yes, delete it').click();
    await one.page.getByText('Your draft is deleted from this device.').waitFor();
    await two.page.getByText('Your draft is deleted from this device.').waitFor();
    expect(await one.databases()).toEqual([]);
    await writeDraft(one, 'A new start');
    expect([...one.errors, ...two.errors]).toEqual([]);
  });
});

test('a private window keeps nothing after it is closed, and the form says so before it asks', async () => {
  const first = await site.newContext();
  const form = await RequestPage.open(first, site.url());
  await form.page.getByText(/A private window keeps nothing after you close it/).waitFor();
  await writeDraft(form, 'In a private window');
  await first.close();
  const again = await site.openForm();
  await again.button('Start').waitFor();
  expect(await again.databases()).toEqual([]);
});
