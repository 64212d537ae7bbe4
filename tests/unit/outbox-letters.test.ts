import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/outbox/memory-store.ts';
import type { KeptItem } from '../../src/outbox/read-kept-item.ts';
import { readKeptItem } from '../../src/outbox/read-kept-item.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import version1 from '../fixtures/outbox-version-1.json' with { type: 'json' };
import { aRequest, idOf, INBOX, MAIL, someNews, world } from './outbox-world.ts';

describe('several letters', () => {
  test('wait together and go out oldest first', async () => {
    const { tab, weather, form } = world();
    weather.push('down', 'down');
    await tab.send(aRequest(1));
    await tab.send(aRequest(2));
    expect(tab.waiting()).toBe(2);
    await tab.send(aRequest(3));
    expect(tab.waiting()).toBe(0);
    expect([...form.stored.keys()]).toEqual([1, 2, 3].map(idOf));
  });

  test('cost one post while the service is down', async () => {
    const { tab, weather, form } = world();
    weather.push(...Array<'down'>(9).fill('down'));
    for (const number of [1, 2, 3, 4]) await tab.send(aRequest(number));
    expect(form.counts.posts).toBe(4);
    await tab.retry();
    expect(form.counts.posts).toBe(5);
  });

  test('do not stop each other: what fails again and again lets the others go first', async () => {
    const { tab, form, passPause } = world({
      answer: (body) =>
        body.includes(idOf(1)) ? new Response('', { status: 500 }) : form.answer('good', body, 0),
    });
    await tab.send(aRequest(1));
    await tab.send(aRequest(2));
    await tab.send(aRequest(3));
    for (let pause = 0; pause < 3; pause += 1) await passPause(tab);
    expect([...form.stored.keys()]).toEqual([2, 3].map(idOf));
    expect(tab.waiting()).toBe(1);
  });

  test('go on past one that was refused', async () => {
    const { tab, form, weather } = world({
      answer: (body) => {
        if (weather.shift() === 'down') throw new TypeError('Failed to fetch');
        if (body.includes(idOf(1))) return new Response('', { status: 422 });
        return form.answer('good', body, 0);
      },
    });
    weather.push('down');
    await tab.send(aRequest(1));
    await tab.send(aRequest(2));
    expect([...form.stored.keys()]).toEqual([idOf(2)]);
    expect(tab.waiting()).toBe(0);
  });

  test('the page is about the one it sent last, then about the newest result', async () => {
    const { tab, openTab, weather } = world();
    await tab.send(aRequest(1));
    weather.push('down');
    await tab.send(aRequest(2));
    expect(tab.current()?.id).toBe(idOf(2));
    const next = openTab();
    weather.push('down');
    await next.load();
    expect(next.current()?.id).toBe(idOf(2));
    await next.retry();
    expect(next.state()).toMatchObject({ kind: 'received', code: 'CODE-2' });
    await next.putAway();
    expect(next.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
  });

  test('one that is put away while it waits goes on waiting, and shows in the next page', async () => {
    const { tab, openTab, weather } = world();
    weather.push('down');
    await tab.send(aRequest(1));
    await tab.putAway();
    expect(tab.state()).toEqual({ kind: 'empty' });
    expect(tab.waiting()).toBe(1);
    await tab.retry();
    expect(tab.state()).toEqual({ kind: 'empty' });
    const next = openTab();
    await next.load();
    expect(next.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
  });
});

describe('news', () => {
  test('stands in the receipt of its request, with a state of its own', async () => {
    const { tab, weather } = world();
    await tab.send(aRequest(1));
    await tab.putAway();
    weather.push('down');
    await tab.send(someNews(11, 1, 'still-needed'));
    expect(tab.state()).toEqual({ kind: 'empty' });
    expect(tab.receipts()).toMatchObject([
      { id: idOf(1), news: 'still-needed', newsState: { kind: 'waiting', cause: 'no-signal' } },
    ]);
    await tab.retry();
    expect(tab.receipts()).toMatchObject([
      { news: 'still-needed', newsState: { kind: 'received', code: 'CODE-11' } },
    ]);
  });

  test('never overtakes earlier news about the same request; the latest shows', async () => {
    const { tab, form, weather, passPause } = world();
    await tab.send(aRequest(1));
    weather.push('down', 'gateway', 'gateway', 'gateway');
    await tab.send(someNews(11, 1, 'still-needed'));
    await tab.send(someNews(12, 1, 'no-longer'));
    await passPause(tab);
    await passPause(tab);
    expect(tab.receipts()).toMatchObject([
      { news: 'no-longer', newsState: { kind: 'waiting', cause: 'service' } },
    ]);
    await passPause(tab);
    expect([...form.stored.keys()]).toEqual([1, 11, 12].map(idOf));
    expect(tab.receipts()).toMatchObject([
      { news: 'no-longer', newsState: { kind: 'received', code: 'CODE-12' } },
    ]);
  });

  test('that cannot be sealed says so in the receipt, and is not sent', async () => {
    const { tab, form } = world();
    await tab.send(aRequest(1));
    const pack = () => Promise.reject(new Error('no key'));
    await tab.send({ ...someNews(11, 1, 'no-longer'), pack });
    expect(tab.receipts()).toMatchObject([{ newsState: { kind: 'refused', reason: 'notSealed' } }]);
    expect(form.counts.posts).toBe(1);
  });

  test('goes with its receipt', async () => {
    const { tab, store } = world();
    await tab.send(aRequest(1));
    await tab.send(someNews(11, 1, 'no-longer'));
    expect(await tab.forget(idOf(1))).toBe(true);
    expect(await store.all()).toEqual([]);
  });
});

describe('a letter by mail', () => {
  test('is never fetched: the person opens it, and says when they sent it', async () => {
    const { tab, openTab, form, store } = world({ service: MAIL });
    await tab.send(aRequest(1));
    expect(tab.state()).toMatchObject({ kind: 'by-mail', url: /^mailto:help@example.org\?/ });
    expect(tab.waiting()).toBe(1);
    const next = openTab();
    await next.load();
    await next.retry();
    expect(form.counts.posts).toBe(0);
    await next.mailed();
    const code = receiptCode(idOf(1));
    expect(next.state()).toMatchObject({ kind: 'mailed', code });
    expect(next.receipts()).toMatchObject([{ id: idOf(1), code, how: 'mailed' }]);
    expect(JSON.stringify(await store.all())).not.toContain('mailto');
  });

  test('does not keep posts from going out, nor is a posted letter said to be mailed', async () => {
    const store = memoryStore();
    await world({ store, service: MAIL }).tab.send(aRequest(1));
    const { tab, weather } = world({ store, service: INBOX });
    weather.push('down');
    await tab.send(aRequest(2));
    await tab.mailed();
    expect(tab.state().kind).toBe('waiting');
    await tab.retry();
    expect(tab.state().kind).toBe('received');
    expect(tab.waiting()).toBe(1);
  });
});

describe('an outbox of version 1', () => {
  // Written by the outbox of 22 November 2026: bytes as a list of numbers, because JSON has no others.
  const items = version1.map(({ bytes, ...item }) => ({
    ...item,
    bytes: Uint8Array.from(bytes),
  })) as KeptItem[];

  test('is delivered with the bytes it kept, and its receipt shows', async () => {
    const store = memoryStore();
    for (const item of items) await store.add(readKeptItem(item));
    const { tab, form, time } = world({ store });
    time.now = Date.UTC(2026, 10, 23);
    await tab.load();
    expect(form.counts.posts).toBe(1);
    expect(form.bodies).toEqual([new TextDecoder().decode(bytesOf(items, idOf(1)))]);
    expect(tab.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
    expect(tab.receipts().map(({ code }) => code)).toEqual(['CODE-1', 'MAPLE-4127']);
  });

  test('keeps what was refused, to be put away', () => {
    const refused = items.map(readKeptItem).find(({ result }) => result?.kind === 'refused');
    expect(refused).toEqual({
      id: idOf(3),
      kind: 'request',
      result: { kind: 'refused', reason: 'answers', errors: [], at: expect.any(Number) as number },
    });
  });
});

function bytesOf(items: readonly KeptItem[], id: string): Uint8Array {
  const item = items.find((each) => each.id === id);
  if (!item || !('bytes' in item)) throw new Error('no bytes');
  return item.bytes;
}
