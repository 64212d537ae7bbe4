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
import { RequestPage } from './request-page.ts';

const leaving = useLeaving();

describe('afterwards', () => {
  test('"Back" shows the site’s first page, and the form’s steps are out of the history', async () => {
    const context = await leaving.newContext();
    const page = await context.newPage();
    await page.goto(leaving.url());
    await page
      .getByRole('link', { name: /Ask or offer/ })
      .first()
      .click();
    const form = new RequestPage(page, leaving.url());
    await form.heading().waitFor();
    await form.fillIn('mine', leaving.words);
    await leave(page);
    await page.waitForURL(WEATHER);
    const entries = await historyOf(page);
    expect(entries.map(({ url }) => url)).toEqual([leaving.url(), leaving.url(), WEATHER]);
    expect(entries[1]?.title).toBe('One moment');
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toBe(leaving.url());
    expect(await everythingOn(page)).not.toContain(leaving.words);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('nothing of the form is in the history when no step was taken', async () => {
    const context = await leaving.newContext();
    const page = await context.newPage();
    await page.goto(leaving.url());
    await page.goto(new URL('request/', leaving.url()).href);
    await leave(page);
    await page.waitForURL(WEATHER);
    expect((await historyOf(page)).map(({ url }) => url)).toEqual([leaving.url(), WEATHER]);
  });

  test('browsers that do not tell their history show an empty form after "Back"', async () => {
    const context = await leaving.newContext();
    await context.addInitScript('delete window.navigation');
    const form = await leaving.openDraft(context);
    await leave(form.page);
    await form.page.waitForURL(WEATHER);
    await form.page.goBack();
    await form.button('Start').waitFor();
    expect(await everythingOn(form.page)).not.toContain(leaving.words);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
  });

  test('a page that the browser woke up as it was starts anew', async () => {
    const form = await leaving.openDraft(await leaving.newContext());
    await stayOnBlank(form);
    const loaded = form.page.waitForEvent('load');
    await form.page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await loaded;
    expect(await everythingOn(form.page)).not.toContain(leaving.words);
  });

  test('the other tabs leave too, and bring nothing back', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    const other = await RequestPage.open(context, leaving.url());
    await other
      .button(/Continue/)
      .first()
      .click();
    await other.page.locator('#item-details').waitFor();
    await form.page.bringToFront();
    await leave(form.page);
    await form.page.waitForURL(WEATHER);
    await other.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
    expect([...form.errors, ...other.errors]).toEqual([]);
  });

  test('a word that is being saved while one leaves is not kept', async () => {
    const context = await leaving.newContext();
    const form = await leaving.openDraft(context);
    await form.page.locator('#item-details').pressSequentially(' and this too', { delay: 1 });
    await pressShift(form.page, 3);
    await form.page.waitForURL(WEATHER);
    expect(await databasesOf(context, leaving.url())).toEqual([]);
    const again = await RequestPage.open(context, leaving.url());
    await again.button('Start').waitFor();
  });

  test('a memory-only page that is brought back by "Back" starts anew', async () => {
    const form = await leaving.openForm();
    await form.start('shared');
    await form.writeItem(leaving.words);
    const loaded = form.page.waitForEvent('load');
    await form.page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      document.documentElement.dataset['blank'] = String(document.body.hidden);
    });
    expect(await form.page.locator('html').getAttribute('data-blank')).toBe('true');
    await form.page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await loaded;
    await form.button('Start').waitFor();
    expect(await everythingOn(form.page)).not.toContain(leaving.words);
  });
});
