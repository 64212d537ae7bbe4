import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Exchanged } from '../../src/desk/sharing/exchange.ts';
import { keepInTouch } from '../../src/desk/sharing/keep-in-touch.ts';
import { FROM_OTHERS } from '../../src/desk/sharing/share-store.ts';

const SHARED: Exchanged = { kind: 'shared', at: '2026-11-22T12:00:00.000Z', closed: 0 };
const OFFLINE: Exchanged = { kind: 'waiting', why: 'offline' };

/** Nobody listens. */
const unheard = (): void => undefined;
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A board in touch with an inbox that answers what it is told, on a clock that the test moves. */
function open(answer: Exchanged | Error = SHARED) {
  const world = { answer, visible: true, asked: 0, told: [] as string[], failed: [] as unknown[] };
  const signals: Record<'online' | 'shown', () => void> = { online: unheard, shown: unheard };
  let timer: { run: () => void; ms: number } | undefined;
  const doc = new Y.Doc();
  let during: (() => void) | undefined;
  const touch = keepInTouch({
    doc,
    exchange: {
      exchange: () => {
        world.asked += 1;
        during?.();
        return world.answer instanceof Error
          ? Promise.reject(world.answer)
          : Promise.resolve(world.answer);
      },
    },
    page: {
      isVisible: () => world.visible,
      onOnline: (heard) => {
        signals.online = heard;
        return () => (signals.online = unheard);
      },
      onShown: (heard) => {
        signals.shown = heard;
        return () => (signals.shown = unheard);
      },
    },
    schedule: (run, ms) => {
      const mine = { run, ms };
      timer = mine;
      return () => {
        if (timer === mine) timer = undefined;
      };
    },
    random: () => 1,
    tell: ({ kind }) => world.told.push(kind),
    fail: (error) => world.failed.push(error),
  });
  return {
    world,
    signals,
    touch,
    doc,
    pause: () => timer?.ms,
    onExchange: (run: () => void) => {
      during = run;
    },
    /** Lets the pause end. */
    wait: async () => {
      const due = timer;
      timer = undefined;
      due?.run();
      await settle();
    },
  };
}

const write = (doc: Y.Doc, origin?: string) => {
  doc.transact(() => {
    doc.getText('one').insert(0, 'x');
  }, origin);
};

test('it asks at once, then every minute while somebody looks', async () => {
  const { world, pause, wait, signals } = open();
  await settle();
  expect(world).toMatchObject({ asked: 1, told: ['asking', 'shared'] });
  expect(pause()).toBe(60_000);
  await wait();
  expect(world.asked).toBe(2);
  world.visible = false;
  signals.shown();
  expect(pause()).toBeUndefined();
  world.visible = true;
  signals.shown();
  await settle();
  expect(world.asked).toBe(3);
});

test('a change goes out two seconds after the last one, those of others do not', async () => {
  const { world, pause, wait, doc, signals, onExchange } = open();
  await settle();
  write(doc, FROM_OTHERS);
  expect(pause()).toBe(60_000);
  expect(world.told.at(-1)).toBe('shared');
  write(doc);
  expect(world.told.at(-1)).toBe('asking');
  write(doc);
  expect(pause()).toBe(2000);
  await wait();
  expect(world.asked).toBe(2);
  expect(world.told.at(-1)).toBe('shared');
  expect(pause()).toBe(60_000);
  // What is written while it asks is not forgotten.
  onExchange(() => {
    onExchange(() => undefined);
    write(doc);
  });
  await wait();
  expect(pause()).toBe(2000);
  expect(world.told.at(-1)).toBe('asking');
  // And goes out at once when the page is put away.
  world.visible = false;
  signals.shown();
  await settle();
  expect(world.asked).toBe(4);
  expect(pause()).toBeUndefined();
});

test('after failures it waits longer and longer, until the signal is back', async () => {
  const { world, pause, wait, doc, signals } = open(OFFLINE);
  await settle();
  const pauses = [];
  for (let count = 0; count < 8; count += 1) {
    pauses.push(pause());
    await wait();
  }
  expect(pauses).toEqual([5000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
  write(doc);
  expect(pause()).toBe(300_000);
  world.answer = SHARED;
  signals.online();
  await settle();
  expect(world.told.slice(-2)).toEqual(['asking', 'shared']);
  expect(pause()).toBe(60_000);
});

test('a device that fails is told, and tried again', async () => {
  const { world, pause } = open(new Error('disk'));
  await settle();
  expect(world).toMatchObject({ failed: [{ message: 'disk' }], told: ['asking'] });
  expect(pause()).toBe(5000);
});

test('after it was stopped nothing is asked or told', async () => {
  const { world, touch, doc, signals, pause } = open();
  touch.stop();
  await settle();
  write(doc);
  signals.online();
  await touch.now();
  expect(world).toMatchObject({ asked: 1, told: ['asking'] });
  expect(pause()).toBeUndefined();
});
