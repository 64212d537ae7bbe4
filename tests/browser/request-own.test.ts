import { describe, expect, test } from 'vitest';
import { loseSignal } from './lose-signal.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const OUTBOX = 'patchwork-outbox-1';

describe('two tabs', () => {
  test('who writes one request is not taken away from it when another one is received', async () => {
    const context = await site.newContext();
    const one = await RequestPage.open(context, site.url());
    await one.fillIn('mine', 'First');
    const two = await RequestPage.open(context, site.url());
    await two.button('Start a new one').click();
    await two.start('mine');
    await two.listItem('Second');
    await one.send();
    await one.code().waitFor();
    await two.page.locator('.request-card').getByText('Second').waitFor();
    expect(await two.code().count()).toBe(0);
    await two.goToCheck();
    await two.send();
    await two.code().waitFor();
    expect(await two.code().innerText()).not.toBe(await one.code().innerText());
  });

  test('a draft that the other tab sends cannot be written on, so no word is left behind', async () => {
    const context = await site.newContext();
    const one = await RequestPage.open(context, site.url());
    await one.fillIn('mine', 'Both see this');
    const two = await RequestPage.open(context, site.url());
    await two.button(/^Continue the draft/).click();
    await two.page.locator('.request-card').waitFor();
    await loseSignal(one.page, ['seal-letter']);
    await one.send();
    await one.page.getByRole('heading', { name: /no signal/ }).waitFor();
    await two.page.getByText('It has not been sent yet.').waitFor();
    expect(await two.page.locator('#list-ask').count()).toBe(0);
    await context.setOffline(false);
    await one.code().waitFor();
    await expect.poll(() => one.stored() + two.stored()).toBe(1);
  });
});

describe('asking again', () => {
  test('puts the draft that is open aside and loses none of it', async () => {
    const form = await site.openForm();
    await form.fillIn('mine', 'Soup again');
    await form.page.locator('#keepCopy').check();
    await form.send();
    await form.code().waitFor();
    await form.button('Write another one').click();
    await form.start('mine');
    await form.listItem('Begun meanwhile');
    await form.state().getByText('Saved on this device').waitFor();
    await form.page.goBack();
    await form.button(/^Ask the same again/).click();
    await form.page.locator('.request-card').getByText('Soup again').waitFor();
    await form.state().getByText('Saved on this device').waitFor();
    await form.visit();
    await expect.poll(() => form.heading().innerText()).toBe('You have 2 drafts here');
  });
});

describe('a shared device', () => {
  test('keeps nothing of a later word either', async () => {
    const form = await site.openForm();
    await form.fillIn('shared');
    await form.send();
    await form.code().waitFor();
    await form.button('Write another one').click();
    await form.button(/^Still need it/).click();
    await expect.poll(() => form.stored()).toBe(2);
    expect(await form.databases()).not.toContain(OUTBOX);
  });
});

test('a part of the page that does not arrive is said, and can be tried again', async () => {
  const form = await site.openForm();
  await form.page.route(/kept-draft.*\.js/, (route) => route.abort());
  await form.page.getByLabel(/Yes, keep my draft/).check();
  await form.button('Start').click();
  await form.page.getByText('A part of this page did not arrive').waitFor();
  await form.page.unroute(/kept-draft.*\.js/);
  await form.page.getByLabel(/Keep nothing/).check();
  await form.button('Start').click();
  await form.page.locator('#list-ask').waitFor();
});
