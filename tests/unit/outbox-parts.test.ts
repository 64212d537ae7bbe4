import { describe, expect, test } from 'vitest';
import { nextLetter } from '../../src/outbox/delivery-order.ts';
import { memoryStore } from '../../src/outbox/memory-store.ts';
import { askedPause, nextPause } from '../../src/outbox/next-pause.ts';
import { oldItems } from '../../src/outbox/old-items.ts';
import type { OutboxItem, WaitingItem } from '../../src/outbox/outbox-item.ts';
import fc from '../fast-check.ts';
import { storeContract } from '../outbox-store-contract.ts';
import { idOf } from './outbox-world.ts';

describe('nextPause', () => {
  test('doubles from 5 seconds to 5 minutes', () => {
    expect([1, 2, 3, 20].map((tries) => nextPause(tries))).toEqual([5000, 10_000, 20_000, 300_000]);
  });
  test('obeys the service within a second and an hour', () => {
    expect([nextPause(1, 0), nextPause(9, 40), nextPause(1, 90_000)]).toEqual([
      1000, 40_000, 3_600_000,
    ]);
  });
});

describe('askedPause', () => {
  const now = Date.UTC(2026, 10, 22, 10);
  const of = (asked?: string) =>
    askedPause(new Headers(asked ? { 'retry-after': asked } : {}), now);
  test('reads seconds and HTTP dates', () => {
    expect(of('120')).toBe(120);
    expect(of('Sun, 22 Nov 2026 10:01:30 GMT')).toBe(90);
    expect(of('Sun, 22 Nov 2026 09:00:00 GMT')).toBe(0);
  });
  test('takes nonsense for nothing', () => {
    expect([of(), of('soon'), of('later, please')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('nextLetter', () => {
  const item = (number: number, more: Partial<WaitingItem> = {}): WaitingItem => ({
    id: idOf(number),
    kind: 'request',
    way: 'post',
    url: '',
    headers: {},
    bytes: new Uint8Array(),
    made: number,
    tries: 0,
    ...more,
  });
  const order = (items: OutboxItem[]): number[] => {
    const tried = new Set<string>();
    for (;;) {
      const next = nextLetter(items, tried);
      if (!next) return [...tried].map((id) => Number(id.slice(-12)));
      tried.add(next.id);
    }
  };

  test('is the oldest, and after three tries the one that rested longest', () => {
    expect(order([item(3), item(1), item(2)])).toEqual([1, 2, 3]);
    expect(order([item(1, { tries: 2, lastTry: 9 }), item(2)])).toEqual([1, 2]);
    const stuck = [item(1, { tries: 7, lastTry: 99 }), item(2, { tries: 3, lastTry: 50 })];
    expect(order([...stuck, item(3)])).toEqual([3, 2, 1]);
  });

  test('is never mail, nor news before older news about the same request', () => {
    const about = idOf(9);
    const older = item(1, { kind: 'news', about, tries: 5, lastTry: 50 });
    expect(
      order([older, item(2, { kind: 'news', about }), item(3), item(4, { way: 'mail' })]),
    ).toEqual([3, 1]);
  });

  test('gives every letter its turn, whatever failed before', () => {
    const letters = fc.uniqueArray(
      fc.record({ number: fc.integer({ min: 1, max: 99 }), tries: fc.nat(5), lastTry: fc.nat(99) }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(letters, (all) => {
        const items = all.map(({ number, ...more }) => item(number, more));
        expect(order(items).sort()).toEqual(all.map(({ number }) => number).sort());
      }),
    );
  });
});

test('oldItems never names a letter that waits', () => {
  const waiting: OutboxItem = {
    id: idOf(1),
    kind: 'news',
    about: idOf(2),
    way: 'post',
    url: '',
    headers: {},
    bytes: new Uint8Array(),
    made: 0,
    tries: 0,
  };
  const ended = (number: number, at: number, about?: string): OutboxItem => ({
    id: idOf(number),
    kind: about ? 'news' : 'request',
    about,
    result: { kind: 'received', code: '', at },
  });
  const month = 31 * 24 * 60 * 60 * 1000;
  const items = [waiting, ended(2, 0), ended(3, month, idOf(2)), ended(4, month)];
  expect(oldItems(items, month)).toEqual([idOf(2), idOf(3)]);
});

test('the store in memory keeps the contract of stores', async () => {
  await storeContract(memoryStore, expect);
});
