import { describe, expect, test } from 'vitest';
import {
  blockDatabase,
  IS_MISSING,
  loseConnections,
  NEVER_ANSWERS,
  REFUSES_TO_OPEN,
  REMEMBERS_CONNECTIONS,
  setQuota,
  THROWS_WHEN_ASKED,
} from './draft-faults.ts';
import { readAgain, saysSaved, writeDraft } from './draft-form.ts';
import { openModules, useModules } from './draft-modules.ts';
import { loseSignal } from './lose-signal.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

// Each failure of y-indexeddb 9.0.12 is shown first with y-indexeddb alone, then with the form.
const modules = useModules();
const site = useSite();

describe('a full disk', () => {
  test('y-indexeddb alone says "synced" with nothing on the disk', async () => {
    const page = await modules.openPage();
    await setQuota(page, 1);
    const seen = await page.evaluate(async () => {
      const { openPlain, typePlain, plainSays, rows } = window.modules;
      await openPlain('plain');
      await typePlain('Words');
      return { ...plainSays(), rows: (await rows('plain')).length };
    });
    expect(seen).toEqual({ words: 'Words', synced: true, rows: 0 });
  });

  test('the form says "not saved", and "saved" means all of it once there is room', async () => {
    const form = await site.openForm();
    await setQuota(form.page, 1);
    await form.start('mine');
    await form.writeItem('Words for which there is no room');
    await form.state().getByText('Not saved: this device’s storage is full').waitFor();
    await form.page
      .locator('.request-alert')
      .getByText('Your words are only on this screen')
      .waitFor();
    await setQuota(form.page);
    await form.page.locator('#item-town').fill('Lee');
    await saysSaved(form);
    expect(await readAgain(form)).toBe('Words for which there is no room');
    expect(form.errors).toEqual([]);
    expect(await form.page.locator('#item-town').inputValue()).toBe('Lee');
  });

  test('a request written on a full disk still goes out', async () => {
    const form = await site.openForm();
    await setQuota(form.page, 1);
    await form.fillIn('mine');
    await loseSignal(form.page, ['seal-letter']);
    await form.send();
    await form.page.getByText(/Keep this page open until it is sent/).waitFor();
    await form.page.context().setOffline(false);
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
  });
});

describe('a write that the browser drops', () => {
  const DROPS_WRITES = `
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...row) {
      const adding = add.apply(this, row);
      if (window.dropWrites) this.transaction.abort();
      return adding;
    };`;

  test('y-indexeddb alone goes on as if nothing were missing, and the words after it are lost too', async () => {
    const context = await modules.newContext();
    await context.addInitScript(DROPS_WRITES);
    const page = await openModules(context);
    const seen = await page.evaluate(async () => {
      const { openPlain, typePlain, plainSays } = window.modules;
      await openPlain('plain');
      await typePlain('one ');
      Object.assign(window, { dropWrites: true });
      await typePlain('two ');
      Object.assign(window, { dropWrites: false });
      await typePlain('three ');
      const before = plainSays();
      await openPlain('plain');
      return { before, after: plainSays() };
    });
    expect(seen.before).toEqual({ words: 'one two three ', synced: true });
    expect(seen.after).toEqual({ words: 'one ', synced: true });
  });

  test('the form tells it, and makes it good with the next one', async () => {
    const context = await site.newContext();
    await context.addInitScript(DROPS_WRITES);
    const form = await RequestPage.open(context, site.url());
    await writeDraft(form, 'First words');
    await form.page.evaluate('window.dropWrites = true');
    await form.page.locator('#item-details').fill('First words and more');
    await form.state().getByText('Not saved: this browser stopped saving').waitFor();
    await form.page.evaluate('window.dropWrites = false');
    await form.page.locator('#item-town').fill('Lee');
    await saysSaved(form);
    expect(await readAgain(form)).toBe('First words and more');
  });
});

describe.each([
  ['refuses to open', REFUSES_TO_OPEN],
  ['never answers', NEVER_ANSWERS],
  ['throws when it is asked for', THROWS_WHEN_ASKED],
  ['is missing', IS_MISSING],
])('storage that %s', (_name, script) => {
  test('y-indexeddb alone says nothing, for ever', async () => {
    const context = await modules.newContext();
    await context.addInitScript(script);
    const page = await openModules(context);
    const seen = await page.evaluate(async () => {
      const { openPlain, typePlain, plainSays } = window.modules;
      const opened = await openPlain('plain').catch(() => 'threw');
      await typePlain('Words');
      return { opened, ...plainSays() };
    });
    expect(seen).toEqual({ opened: false, words: 'Words', synced: false });
  });

  test('the form tells it, and the request goes out from memory', async () => {
    const context = await site.newContext();
    await context.addInitScript(script);
    const form = await RequestPage.open(context, site.url());
    await form.fillIn('mine');
    expect(await form.state().innerText()).toContain('Nothing is kept on this device');
    await form.page.getByText('This browser does not let this page save.').waitFor();
    await form.send();
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
  });
});

describe('a database that another page blocks', () => {
  test('y-indexeddb alone waits for ever', async () => {
    const context = await modules.newContext();
    const page = await openModules(context);
    await blockDatabase(await openModules(context), 'plain');
    expect(await page.evaluate(() => window.modules.openPlain('plain'))).toBe(false);
  });

  test('the form opens all the same, and the next draft is kept', async () => {
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    await writeDraft(form, 'Behind a closed door');
    const name = await form.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return databases.find((database) => database.name?.startsWith('patchwork-draft'))?.name;
    });
    await form.page.goto(new URL('about/', site.url()).href);
    const other = await context.newPage();
    await other.goto(site.url());
    await blockDatabase(other, name ?? '');
    await form.visit();
    await form.page.getByRole('heading', { name: 'A draft here cannot be opened' }).waitFor();
    await form.button('Start a new one').click();
    await writeDraft(form, 'A new one');
    await other.close();
    expect(await readAgain(form)).toBe('A new one');
    expect(form.errors).toEqual([]);
  });
});

describe('a lost connection', () => {
  test('y-indexeddb alone says "synced" and stops saving', async () => {
    const context = await modules.newContext();
    await context.addInitScript(REMEMBERS_CONNECTIONS);
    const page = await openModules(context);
    await page.evaluate(async () => {
      const { openPlain, typePlain } = window.modules;
      await openPlain('plain');
      await typePlain('Before ');
    });
    await loseConnections(page, { told: true });
    const seen = await page.evaluate(async () => {
      const { typePlain, plainSays, openPlain } = window.modules;
      await typePlain('after');
      const before = plainSays();
      await openPlain('plain');
      return { before, after: plainSays() };
    });
    expect(seen.before).toEqual({ words: 'Before after', synced: true });
    expect(seen.after).toEqual({ words: 'Before ', synced: true });
  });

  test('the form opens a new one, and "saved" means all of it', async () => {
    const context = await site.newContext();
    await context.addInitScript(REMEMBERS_CONNECTIONS);
    const form = await RequestPage.open(context, site.url());
    await writeDraft(form, 'Before');
    await loseConnections(form.page, { told: false });
    await form.page.locator('#item-details').fill('Before and after');
    await saysSaved(form);
    await loseConnections(form.page, { told: true });
    await form.state().getByText('Not saved: this browser stopped saving').waitFor();
    await saysSaved(form);
    await form.page.locator('#item-details').pressSequentially(', and after that');
    await saysSaved(form);
    expect(await readAgain(form)).toBe('Before and after, and after that');
    expect(form.errors).toEqual([]);
  });
});
