import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/outbox/memory-store.ts';
import { aRequest, idOf, refusingStore, world } from './outbox-world.ts';

const REQUEST = aRequest(1);
const DAY = 24 * 60 * 60 * 1000;

describe('one letter', () => {
  test('shows the code once the service has stored the request', async () => {
    const { tab, form } = world();
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
    expect(form.stored.size).toBe(1);
  });

  test('is on the disk before its first try', async () => {
    const { tab, store } = world({
      answer: () => {
        kept = store.all();
        return new Response('', { status: 503 });
      },
    });
    let kept: ReturnType<typeof store.all> | undefined;
    await tab.send(REQUEST);
    expect(await kept).toMatchObject([{ id: idOf(1), tries: 0 }]);
  });

  test('waits without a signal and says so', async () => {
    const { tab, weather } = world();
    weather.push('down');
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'waiting', cause: 'no-signal', tries: 1 });
    expect(tab.waiting()).toBe(1);
  });

  test('sends the same bytes at every try and is stored once when the answer was lost', async () => {
    const { tab, form, weather } = world();
    weather.push('lost', 'gateway', 'captcha', 'lost');
    await tab.send(REQUEST);
    while (tab.state().kind === 'waiting') await tab.retry();
    expect(form.counts).toMatchObject({ posts: 5, mismatches: 0 });
    expect(new Set(form.bodies).size).toBe(1);
    expect(form.stored.size).toBe(1);
    expect(tab.state().kind).toBe('received');
  });

  test('is sealed once, however often and wherever Send is pressed', async () => {
    let packed = 0;
    const counted = aRequest(1, () => void (packed += 1));
    const { tab, openTab, weather, form } = world();
    weather.push('down', 'down', 'down');
    await Promise.all([tab.send(counted), openTab().send(counted), tab.send(counted)]);
    await openTab().send(counted);
    expect(packed).toBe(1);
    expect(new Set(form.bodies).size).toBe(1);
  });

  test('is refused, and nothing is kept or sent, when it cannot be sealed', async () => {
    const { tab, store, form } = world();
    await tab.send({ ...REQUEST, pack: () => Promise.reject(new Error('no key')) });
    expect(tab.state()).toMatchObject({ kind: 'refused', reason: 'notSealed' });
    expect(await store.all()).toEqual([]);
    expect(form.counts.posts).toBe(0);
    expect(tab.waiting()).toBe(0);
    await tab.send(REQUEST);
    expect(tab.state().kind).toBe('received');
  });

  test('keeps its id, code and time once it is received, and nothing of what was sent', async () => {
    const { tab, store, time } = world();
    await tab.send(REQUEST);
    expect(await store.all()).toEqual([
      {
        id: idOf(1),
        kind: 'request',
        result: { kind: 'received', code: 'CODE-1', at: expect.closeTo(time.now, -2) as number },
      },
    ]);
  });

  test('has a code of its own when the service gives none', async () => {
    const { tab } = world({
      service: { kind: 'formspree', address: 'https://formspree.example/f/x' },
      answer: () => Response.json({ ok: true, next: '/thanks' }),
    });
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'received', code: 'CAFE-5034' });
  });

  test('stops when the service says no, and tells why', async () => {
    const { tab, timers, weather } = world({
      answer: () =>
        Response.json({ errors: [{ path: 'consent', error: 'consent' }] }, { status: 422 }),
    });
    weather.push('good');
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({
      kind: 'refused',
      reason: 'answers',
      errors: [{ path: 'consent', error: 'consent' }],
    });
    expect(timers).toEqual([]);
  });

  test('may be sealed and sent again under its id after it was refused', async () => {
    const answers = [new Response('', { status: 422 })];
    const { tab, form } = world({
      answer: (body) => answers.shift() ?? form.answer('good', body, 0),
    });
    await tab.send(REQUEST);
    expect(tab.state().kind).toBe('refused');
    await tab.send(REQUEST);
    expect(tab.state().kind).toBe('received');
  });

  test('stops when its bytes were made for a service that the network has left', async () => {
    const store = memoryStore();
    const before = world({ store });
    before.weather.push('down');
    await before.tab.send(REQUEST);
    const after = world({
      store,
      service: { kind: 'formspree', address: 'https://formspree.example/f/x' },
    });
    after.wait(60_000);
    await after.tab.load();
    expect(after.tab.state()).toMatchObject({ kind: 'refused', reason: 'notStored' });
    expect(after.form.counts.posts).toBe(0);
  });

  test('is not stored when the disk refuses, says so, and is sent all the same', async () => {
    const { tab, weather } = world({ store: refusingStore() });
    weather.push('down');
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'waiting', stored: false });
    await tab.retry();
    expect(tab.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
    expect(tab.receipts()).toHaveLength(1);
  });

  test('goes on after the page was closed: the next page sends what waits', async () => {
    const { tab, openTab, weather } = world();
    weather.push('down');
    await tab.send(REQUEST);
    tab.close();
    const next = openTab();
    await next.load();
    expect(next.state().kind).toBe('received');
  });

  test('is not sent any more once it was thrown away', async () => {
    const { tab, form, weather, store } = world();
    weather.push('down');
    await tab.send(REQUEST);
    await tab.forget();
    await tab.retry();
    expect(tab.state()).toEqual({ kind: 'empty' });
    expect(form.stored.size).toBe(0);
    expect(await store.all()).toEqual([]);
  });

  test('stays away when it was thrown away while it was on its way', async () => {
    const { tab, store } = world({
      answer: (body) => {
        void tab.forget(idOf(1));
        return Response.json({ id: (JSON.parse(body) as { id: string }).id, code: 'CODE-1' });
      },
    });
    await tab.send(REQUEST);
    expect(tab.state()).toEqual({ kind: 'empty' });
    expect(await store.all()).toEqual([]);
  });
});

describe('a result', () => {
  test('shows again in the next page until it is put away; the receipt stays', async () => {
    const { tab, openTab } = world();
    await tab.send(REQUEST);
    const next = openTab();
    await next.load();
    expect(next.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
    await next.putAway();
    expect(next.state()).toEqual({ kind: 'empty' });
    expect(next.receipts()).toMatchObject([{ id: idOf(1), code: 'CODE-1', how: 'received' }]);
    const last = openTab();
    await last.load();
    expect(last.state()).toEqual({ kind: 'empty' });
    expect(last.receipts()).toHaveLength(1);
  });

  test('leaves nothing when it is a refusal that is put away', async () => {
    const { tab, store } = world({ answer: () => new Response('', { status: 413 }) });
    await tab.send(REQUEST);
    await tab.putAway();
    expect(tab.state()).toEqual({ kind: 'empty' });
    expect(await store.all()).toEqual([]);
  });

  test('is forgotten by hand, one or all, with a true answer', async () => {
    const { tab, store } = world();
    await tab.send(REQUEST);
    await tab.send(aRequest(2));
    expect(await tab.forget(idOf(1))).toBe(true);
    expect(tab.receipts().map(({ id }) => id)).toEqual([idOf(2)]);
    expect(await tab.forget()).toBe(true);
    expect(await store.all()).toEqual([]);
    const stuck = world({ store: { ...memoryStore(), erase: () => Promise.resolve(false) } });
    await stuck.tab.send(REQUEST);
    expect(await stuck.tab.forget()).toBe(false);
  });

  test('is forgotten after 30 days', async () => {
    const { tab, openTab, wait, store } = world();
    await tab.send(REQUEST);
    wait(29 * DAY);
    const young = openTab();
    await young.load();
    expect(young.receipts()).toHaveLength(1);
    wait(2 * DAY);
    const next = openTab();
    await next.load();
    expect(next.state()).toEqual({ kind: 'empty' });
    expect(next.receipts()).toEqual([]);
    expect(await store.all()).toEqual([]);
  });
});
