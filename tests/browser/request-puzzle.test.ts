import { beforeEach, expect, test } from 'vitest';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import { readSettings } from '../../src/inbox/operation/read-settings.ts';
import { BUILT_SITE } from '../site/built-site.ts';
import { aRequest, aSealedLetter, lettersIn, postJson } from '../inbox/inbox-place.ts';
import { loseSignal } from './lose-signal.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const told: InboxEvent[] = [];
const site = useSite(undefined, {
  perMinute: 2,
  proxies: 1,
  tell: (event) => told.push(event),
});
let senders = 0;

/** More posts than the service lets through, each from another address. */
beforeEach(async () => {
  const { network } = await readSettings(BUILT_SITE);
  for (let post = 0; post < 16; post += 1) {
    senders += 1;
    const address = `10.0.${senders >> 8}.${senders & 255}`;
    const letter = await aSealedLetter(aRequest({ network }));
    await postJson(site.url(), letter, { 'X-Forwarded-For': address });
  }
  expect(told.filter(({ event }) => event === 'under-attack').at(-1)).toMatchObject({ on: true });
});

const statusesOf = (form: RequestPage) => form.posts.map(({ status }) => status);
const idOf = (body = '') => (JSON.parse(body) as { id: string }).id;

test('a person who sends while the service is under attack gets a code', async () => {
  const form = await site.openForm();
  const refused: string[] = [];
  form.page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await form.fillIn('mine', 'A ride while many post');
  const headings = await watchHeadings(form);
  await form.send();
  await form.code().waitFor();
  await expect.poll(() => statusesOf(form)).toEqual([403, 201]);
  const [asked, solved] = form.posts.map(({ body }) => JSON.parse(body) as Record<string, string>);
  expect(solved).toEqual({ ...asked, altcha: expect.any(String) as string });
  const kept = (await lettersIn(site.database())).filter(({ id }) => id === asked?.['id']);
  expect(kept.map(({ code }) => code)).toEqual([await form.code().innerText()]);
  expect(JSON.stringify(kept)).not.toContain('altcha');
  // Nothing but "Sending" and then the code: a puzzle is no matter for a person.
  expect(await headings()).toEqual([
    'Check your answers',
    'Sending ...',
    'The form service has it',
  ]);
  expect(refused).toEqual([]);
  expect(form.errors).toEqual([]);
});

test('a request that waited for a signal solves its puzzle when the signal is back', async () => {
  const context = await site.newContext();
  const form = await RequestPage.open(context, site.url());
  await form.fillIn('mine');
  await loseSignal(form.page, ['seal-letter']);
  await form.send();
  await form.page.getByRole('heading', { name: /no signal/ }).waitFor();
  await context.setOffline(false);
  await form.code().waitFor();
  await expect.poll(() => statusesOf(form).filter((status) => status > 0)).toEqual([403, 201]);
  expect(new Set(form.posts.map(({ body }) => idOf(body))).size).toBe(1);
});

test('a signal lost between the puzzle and its solution costs nothing but a wait', async () => {
  const form = await site.openForm();
  await form.fillIn('mine');
  let lost = false;
  await form.page.route('**/v1/requests', async (route) => {
    if (lost || !route.request().postData()?.includes('altcha')) return route.fallback();
    lost = true;
    return route.abort('connectionreset');
  });
  await form.send();
  await form.button('Try again now').click();
  await form.code().waitFor();
  await expect.poll(() => statusesOf(form)).toEqual([403, 0, 403, 201]);
});

test('without the part that solves, the letter waits on the device and goes out later', async () => {
  const form = await site.openForm();
  await form.fillIn('mine');
  await form.page.route('**/solve-puzzle*', (route) => route.abort());
  await form.send();
  await form.button('Try again now').waitFor();
  expect(statusesOf(form)).toEqual([403]);
  await form.page.unroute('**/solve-puzzle*');
  // Browsers may remember for as long as a page lives that a part of it did not come.
  await form.visit();
  await form.code().waitFor();
  expect(form.stored()).toBe(1);
});

/** Follows what the page's heading says; answers every heading there was, in order. */
async function watchHeadings(form: RequestPage): Promise<() => Promise<string[]>> {
  const seen = await form.page.evaluateHandle(() => {
    const shown: string[] = [];
    const look = () => {
      const root = document.querySelector('.request-host')?.shadowRoot;
      const text = root?.querySelector('.request-screen h1')?.textContent;
      if (text && shown.at(-1) !== text) shown.push(text);
      requestAnimationFrame(look);
    };
    look();
    return shown;
  });
  return () => seen.jsonValue();
}
