import { describe, expect, test } from 'vitest';
import { loseSignal } from './lose-signal.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const site = useSite();
const OUTBOX = 'patchwork-outbox-1';

describe('sending', () => {
  test('a request ends with a code, and the draft is gone from the device', async () => {
    const form = await site.openForm();
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
    const form = await site.openForm();
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
    const form = await site.openForm();
    await form.fillIn('mine', 'secret words');
    await form.send();
    await form.code().waitFor();
    expect(form.page.url()).toBe(new URL('request/', site.url()).href);
    expect(await form.page.evaluate(() => JSON.stringify(history.state))).not.toContain('secret');
  });

  test('the post carries no cookie, no referrer and no header of its own', async () => {
    const form = await site.openForm();
    await form.fillIn('mine');
    const posted = form.page.waitForRequest((request) => request.method() === 'POST');
    await form.send();
    const headers = await (await posted).allHeaders();
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  test('what the service does not accept can be changed and sent again', async () => {
    const form = await site.openForm();
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
    const form = await site.openForm();
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
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    await form.fillIn('mine');
    await loseSignal(form.page, ['seal-letter']);
    await form.send();
    await form.page.getByText('It has not been sent yet.').waitFor();
    await expect.poll(() => form.heading().innerText()).toBe('Waiting on this device: no signal');
    await form.button('Try again now').click();
    await form.page.getByText(/2 times/).waitFor();
    await context.setOffline(false);
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
    expect(new Set(form.posts.map(({ body }) => body)).size).toBe(1);
  });

  test('a part that does not come leaves the rest of the form as it is', async () => {
    const form = await site.openForm();
    await form.page.route('**/HandOver.*', (route) => route.abort('internetdisconnected'));
    const lost = form.page.waitForEvent('requestfailed', (request) =>
      /HandOver/.test(request.url()),
    );
    await form.fillIn('mine');
    await lost;
    await form.send();
    await form.code().waitFor();
    await expect.poll(() => form.stored()).toBe(1);
  });

  test('a page that was closed goes on where it was', async () => {
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    await form.fillIn('mine');
    await loseSignal(form.page, ['seal-letter']);
    await form.send();
    await form.page.getByRole('heading', { name: /no signal/ }).waitFor();
    await form.page.close();
    await context.setOffline(false);
    const later = await RequestPage.open(context, site.url());
    await later.code().waitFor();
    await expect.poll(() => later.stored()).toBe(1);
    await expect.poll(() => later.databases()).toEqual([OUTBOX]);
  });

  test('an answer that was lost on the way does not store the request twice', async () => {
    const form = await site.openForm();
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
    const context = await site.newContext();
    const one = await RequestPage.open(context, site.url());
    await one.fillIn('mine');
    await one.page.locator('#consent').check();
    const two = await RequestPage.open(context, site.url());
    await two.button(/^Continue the draft/).click();
    await two.goToCheck();
    await two.page.locator('#consent').check();
    // Pressed in the same moment, without waiting for either: a tab that hears of the other's sending first
    // has no button any more, and that is right too.
    await Promise.all(
      [one, two].map(({ page }) =>
        page.evaluate(() => {
          const form = document.querySelector('.request-host')?.shadowRoot;
          form?.querySelector<HTMLButtonElement>('button.request-first')?.click();
        }),
      ),
    );
    await one.code().waitFor();
    await two.code().waitFor();
    await expect.poll(() => one.stored() + two.stored()).toBe(1);
    expect(await one.code().innerText()).toBe(await two.code().innerText());
  });

  test('a request can be thrown away, after one more question', async () => {
    const context = await site.newContext();
    const form = await RequestPage.open(context, site.url());
    await form.fillIn('mine');
    await loseSignal(form.page, ['seal-letter']);
    await form.send();
    await form.button('Throw this letter away').click();
    await form.button('Yes, delete it').click();
    await form.button('Start').waitFor();
    expect(await form.databases()).toEqual([]);
  });
});
