import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveryTo } from '../../src/delivery/delivery.ts';
import { memoryStore } from '../../src/outbox/memory-store.ts';
import { nextPause } from '../../src/outbox/next-pause.ts';
import { Outbox } from '../../src/outbox/outbox.ts';
import type { OutboxStore } from '../../src/outbox/outbox-store.ts';
import type { Request } from '../../src/schema/request.ts';

const REQUEST: Request = {
  id: '0b9fb3a0-7b1f-4a63-9f55-2f1f0f3f8a11',
  version: 1,
  network: 'example',
  language: 'en',
  items: [{ side: 'ask', need: 'rides', details: 'To the clinic', when: 'any', town: 'Lee' }],
  contact: { ways: ['navigator'], times: [] },
  consent: true,
};

/** What a network can do to one post. `lost` is the worst: stored, and the answer never arrives. */
type Weather = 'good' | 'down' | 'lost' | 'busy' | 'gateway';

describe('the outbox', () => {
  test('shows the code once the service has stored the request', async () => {
    const { tab, service } = world();
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
    expect(service.stored.size).toBe(1);
  });

  test('waits without a signal and says so', async () => {
    const { tab, weather } = world();
    weather.push('down');
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'waiting', cause: 'no-signal', tries: 1 });
  });

  test('sends the same bytes at every try and is stored once when the answer was lost', async () => {
    const { tab, service, weather } = world();
    weather.push('lost', 'gateway', 'lost');
    await tab.send(REQUEST);
    while (tab.state().kind === 'waiting') await tab.retry();
    expect(service.posts).toBe(4);
    expect(service.stored.size).toBe(1);
    expect(service.mismatches).toBe(0);
    expect(tab.state().kind).toBe('received');
  });

  test('keeps nothing of what was sent once it is received', async () => {
    const { tab, store } = world();
    await tab.send(REQUEST);
    const [receipt] = await store.all();
    expect(receipt?.bytes).toHaveLength(0);
    expect(JSON.stringify(receipt)).not.toContain('clinic');
  });

  test('stops when the service says no, and tells why', async () => {
    const { tab } = world({
      answer: () =>
        Response.json({ errors: [{ path: 'consent', error: 'consent' }] }, { status: 422 }),
    });
    await tab.send(REQUEST);
    expect(tab.state()).toEqual({
      kind: 'refused',
      reason: 'answers',
      errors: [{ path: 'consent', error: 'consent' }],
    });
  });

  test('tries again by itself after the pause the service asked for', async () => {
    const { tab, weather, timers } = world();
    weather.push('busy');
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'waiting', cause: 'service' });
    expect(timers.map(({ ms }) => ms)).toEqual([7000]);
    timers[0]?.run();
    await settled(tab);
    expect(tab.state().kind).toBe('received');
  });

  test('says that words are not stored when the disk refuses, and still sends them', async () => {
    const { tab, weather } = world({ store: refusingStore() });
    weather.push('down');
    await tab.send(REQUEST);
    expect(tab.state()).toMatchObject({ kind: 'waiting', stored: false });
    await tab.retry();
    expect(tab.state().kind).toBe('received');
  });

  test('goes on after the page was closed: the next page sends what waits', async () => {
    const first = world();
    first.weather.push('down');
    await first.tab.send(REQUEST);
    const next = first.openTab();
    await next.load();
    expect(next.state().kind).toBe('received');
  });

  test('shows a receipt again until it is forgotten', async () => {
    const { tab, openTab, store } = world();
    await tab.send(REQUEST);
    const next = openTab();
    await next.load();
    expect(next.state()).toMatchObject({ kind: 'received', code: 'CODE-1' });
    expect(await next.forget()).toBe(true);
    expect(next.state()).toEqual({ kind: 'empty' });
    expect(await store.all()).toEqual([]);
  });

  test('forgets a receipt after a week', async () => {
    const { tab, openTab, wait } = world();
    await tab.send(REQUEST);
    wait(8 * 24 * 60 * 60 * 1000);
    const next = openTab();
    await next.load();
    expect(next.state()).toEqual({ kind: 'empty' });
  });

  test('does not send what was thrown away while it waited', async () => {
    const { tab, service, weather } = world();
    weather.push('down');
    await tab.send(REQUEST);
    await tab.forget();
    await tab.retry();
    expect(tab.state()).toEqual({ kind: 'empty' });
    expect(service.stored.size).toBe(0);
  });

  test('stores once, whatever the network does and however many tabs press Send', async () => {
    const weathers = fc.array(fc.constantFrom<Weather>('good', 'down', 'lost', 'busy', 'gateway'), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(weathers, fc.integer({ min: 1, max: 4 }), async (forecast, tabs) => {
        const { service, weather, openTab } = world();
        weather.push(...forecast);
        const all = Array.from({ length: tabs }, openTab);
        await Promise.all(all.map((tab) => tab.send(REQUEST)));
        for (let round = 0; round < 20; round += 1)
          await Promise.all(all.map((tab) => tab.retry()));
        expect(service.stored.size).toBe(1);
        expect(service.mismatches).toBe(0);
        expect(service.mostOpen).toBe(1);
        expect(all.map((tab) => tab.state().kind)).toEqual(all.map(() => 'received'));
      }),
    );
  });
});

describe('nextPause', () => {
  test('doubles from 5 seconds to 5 minutes', () => {
    expect([1, 2, 3, 20].map((tries) => nextPause(tries))).toEqual([5000, 10_000, 20_000, 300_000]);
  });
  test('obeys the service within a second and five minutes', () => {
    expect([nextPause(1, 0), nextPause(1, 40), nextPause(1, 90_000)]).toEqual([
      1000, 40_000, 300_000,
    ]);
  });
});

/** One browser with one store and one lock, and a form service that keeps one request for one id. */
function world({
  store = memoryStore(),
  answer,
}: { store?: OutboxStore; answer?: () => Response } = {}) {
  const weather: Weather[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  const service = {
    stored: new Map<string, string>(),
    posts: 0,
    mismatches: 0,
    open: 0,
    mostOpen: 0,
  };
  let now = Date.UTC(2026, 10, 22);
  let lock: Promise<void> = Promise.resolve();

  const store201 = (body: string): Response => {
    const { id } = JSON.parse(body) as Request;
    const before = service.stored.get(id);
    if (before !== undefined && before !== body) {
      service.mismatches += 1;
      return Response.json({}, { status: 409 });
    }
    service.stored.set(id, body);
    return Response.json({ id, code: 'CODE-1' }, { status: before === undefined ? 201 : 200 });
  };
  const post: typeof fetch = async (_url, init) => {
    service.posts += 1;
    service.open += 1;
    service.mostOpen = Math.max(service.mostOpen, service.open);
    const body = await new Response(init?.body).text();
    service.open -= 1;
    if (answer) return answer();
    switch (weather.shift() ?? 'good') {
      case 'good':
        return store201(body);
      case 'lost':
        store201(body);
        throw new TypeError('Failed to fetch');
      case 'down':
        throw new TypeError('Failed to fetch');
      case 'busy':
        return new Response('', { status: 429, headers: { 'retry-after': '7' } });
      case 'gateway':
        return new Response('<html></html>', { status: 502 });
    }
  };
  const openTab = (): Outbox =>
    new Outbox({
      network: 'example',
      store,
      delivery: deliveryTo({ kind: 'inbox', address: 'https://forms.example/v1/requests' }),
      fetch: post,
      clock: () => (now += 1),
      locks: (_name, work) => {
        lock = lock.then(work);
        return lock;
      },
      schedule: (run, ms) => {
        timers.push({ run, ms });
        return () => undefined;
      },
    });
  const wait = (ms: number) => {
    now += ms;
  };
  return { tab: openTab(), openTab, store, service, weather, timers, wait };
}

/** A durable store whose disk is full. */
function refusingStore(): OutboxStore {
  return {
    ...memoryStore(),
    durable: true,
    put: () => Promise.reject(new Error('QuotaExceededError')),
  };
}

function settled(tab: Outbox): Promise<void> {
  return new Promise((resolve) => {
    const stop = tab.subscribe(() => {
      if (tab.state().kind === 'sending') return;
      stop();
      resolve();
    });
  });
}
