import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import { DAY, earliestMoment, judgeClock } from '../../src/inbox/operation/judge-clock.ts';
import { createSweeper, sweepOld } from '../../src/inbox/operation/sweeper.ts';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import fc from '../fast-check.ts';
import { aRequest, makePlace, openAt, SETTINGS } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const HOUR = DAY / 24;
const KEEP = 30;

describe('whether a clock is believed', () => {
  test.each([
    ['an hour later', NOON + HOUR, 'believed'],
    ['a week later, to the millisecond', NOON + 7 * DAY, 'believed'],
    ['a millisecond more than a week later', NOON + 7 * DAY + 1, 'doubted'],
    ['a week earlier', NOON - 7 * DAY, 'believed'],
    ['a millisecond more than a week earlier', NOON - 7 * DAY - 1, 'doubted'],
    ['in 1970', 0, 'doubted'],
    ['in 2099', Date.parse('2099-01-01T00:00:00Z'), 'doubted'],
  ] as const)('%s', (_when, now, kind) => {
    expect(judgeClock(now, { at: NOON }, 0).kind).toBe(kind);
  });

  test('the first time is doubted, without a number of days', () => {
    expect(judgeClock(NOON, {}, HOUR)).toEqual({
      kind: 'doubted',
      seen: { at: undefined, doubted: HOUR },
    });
  });

  test('a jump is told in whole days, to either side', () => {
    expect(judgeClock(NOON + 8.5 * DAY, { at: NOON }, 0)).toMatchObject({ days: 8 });
    expect(judgeClock(NOON - 8.5 * DAY, { at: NOON }, 0)).toMatchObject({ days: -8 });
  });

  test('after a day of running it is believed, and what was seen before is left behind', () => {
    expect(judgeClock(NOON + 9 * DAY, { at: NOON }, DAY - 1).kind).toBe('doubted');
    expect(judgeClock(NOON + 9 * DAY, { at: NOON }, DAY)).toEqual({
      kind: 'believed',
      seen: { at: NOON + 9 * DAY },
    });
  });

  test('while it is doubted nothing that was seen changes, and the running time never shrinks', () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    const ran = fc.integer({ min: 0, max: DAY - 1 });
    fc.assert(
      fc.property(time, time, ran, ran, (now, at, before, running) => {
        const verdict = judgeClock(now, { at, doubted: before }, running);
        if (verdict.kind === 'believed') expect(Math.abs(now - at)).toBeLessThanOrEqual(7 * DAY);
        else expect(verdict.seen).toEqual({ at, doubted: Math.max(before, running) });
      }),
    );
  });

  test('a letter is never dated more than a week before what was seen', () => {
    expect(earliestMoment({ at: NOON })).toBe(NOON - 7 * DAY);
    expect(earliestMoment({})).toBe(0);
  });
});

describe('the sweeper', () => {
  let place: Place;
  let store: InboxStore;
  let now: number;
  let ran: number;
  let told: InboxEvent[];

  beforeEach(async () => {
    place = await makePlace();
    store = createSqliteStore(place.database);
    [now, ran, told] = [NOON, 1000, []];
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const open = (changes: Partial<Parameters<typeof createSweeper>[0]> = {}) =>
    createSweeper({
      store,
      keepDays: KEEP,
      clock: () => new Date(now),
      ran: () => ran,
      tell: (event) => told.push(event),
      ...changes,
    });
  const keepFrom = async (days: number) => {
    const letter = aRequest();
    const received = new Date(NOON - days * DAY).toISOString();
    await store.keep({ letter, received, flagged: false });
    return letter.id;
  };
  const ids = async () => (await store.letters()).map(({ id }) => id);
  const see = (at: number) =>
    store.remember('last-seen', JSON.stringify({ at: new Date(at).toISOString() }));
  /** Both clocks go on, with a look every hour. */
  const pass = async (sweeper: ReturnType<typeof open>, hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) {
      [now, ran] = [now + HOUR, ran + HOUR];
      await sweeper.look();
    }
  };

  test('deletes what is too old at each look, and tells how many', async () => {
    await see(NOON - HOUR);
    await keepFrom(KEEP + 1);
    const soon = await keepFrom(KEEP - 0.02);
    const young = await keepFrom(0);
    const sweeper = open();
    await sweeper.look();
    expect(await ids()).toEqual([soon, young]);
    expect(told).toEqual([{ event: 'swept', letters: 1 }]);
    await pass(sweeper, 1);
    expect(await ids()).toEqual([young]);
    await pass(sweeper, 5);
    expect(told).toHaveLength(2);
  });

  test('deletes old notes too', async () => {
    await see(NOON);
    const received = new Date(NOON - (KEEP + 1) * DAY).toISOString();
    await store.keepNote({ id: crypto.randomUUID(), sealed: 'old', received });
    await store.keepNote({
      id: crypto.randomUUID(),
      sealed: 'young',
      received: new Date(NOON).toISOString(),
    });
    await open().look();
    expect((await store.notes()).map(({ sealed }) => sealed)).toEqual(['young']);
  });

  test('without a number of days it deletes nothing and remembers nothing', async () => {
    const old = await keepFrom(9000);
    await open({ keepDays: undefined }).look();
    await sweepOld(store, undefined, new Date(NOON), (event) => told.push(event));
    expect(await ids()).toEqual([old]);
    expect(await store.recall('last-seen')).toBeUndefined();
  });

  test('on an inbox that never saw it, it waits a day before it deletes anything', async () => {
    await keepFrom(KEEP + 5);
    const sweeper = open();
    await sweeper.look();
    await pass(sweeper, 23);
    expect(await ids()).toHaveLength(1);
    expect(told).toEqual([]);
    await pass(sweeper, 1);
    expect(await ids()).toEqual([]);
  });

  test('a laptop that wakes up in 2099 deletes nothing for a day, and nothing at all when the clock is mended', async () => {
    await see(NOON);
    const letter = await keepFrom(1);
    const sweeper = open();
    await sweeper.look();
    now = Date.parse('2099-01-01T00:00:00Z');
    await sweeper.look();
    await pass(sweeper, 23);
    expect(await ids()).toEqual([letter]);
    expect(told).toEqual([{ event: 'clock-jumped', days: 26337 }]);
    now = NOON + DAY;
    await pass(sweeper, 48);
    expect(await ids()).toEqual([letter]);
    expect(told).toHaveLength(1);
  });

  test('a holiday is believed after a day of running, also in parts and by several processes', async () => {
    await see(NOON - 20 * DAY);
    await keepFrom(KEEP + 1);
    const first = open();
    await first.look();
    await pass(first, 10);
    const [second, third] = [open(), open()];
    await Promise.all([second.look(), third.look()]);
    for (let hour = 0; hour < 13; hour += 1) {
      [now, ran] = [now + HOUR, ran + HOUR];
      await Promise.all([second.look(), third.look()]);
    }
    expect(await ids()).toHaveLength(1);
    await pass(second, 1);
    expect(await ids()).toEqual([]);
    expect(told.map(({ event }) => event)).toEqual([
      'clock-jumped',
      'clock-jumped',
      'clock-jumped',
      'swept',
    ]);
  });

  test('a clock that goes back deletes nothing, and letters keep a date near the last that was seen', async () => {
    await see(NOON);
    const letter = await keepFrom(0);
    const sweeper = open();
    now = 0;
    await sweeper.look();
    expect(sweeper.now().getTime()).toBe(NOON - 7 * DAY);
    expect(told).toEqual([{ event: 'clock-jumped', days: -20779 }]);
    now = NOON + HOUR;
    await sweeper.look();
    expect(sweeper.now().getTime()).toBe(now);
    now = NOON - DAY;
    expect(sweeper.now().getTime()).toBe(now);
    await sweeper.look();
    expect(await ids()).toEqual([letter]);
  });

  test.each(['', 'yesterday', '{"at":"soon"}', '{"doubted":-5}', '[]'])(
    'what is remembered as %j counts as nothing',
    async (remembered) => {
      await store.remember('last-seen', remembered);
      await keepFrom(KEEP + 1);
      await open().look();
      expect(await ids()).toHaveLength(1);
      expect(told).toEqual([]);
    },
  );

  test('a store that fails is told, and the next look does it', async () => {
    await see(NOON);
    await keepFrom(KEEP + 1);
    let failing = true;
    const sweeper = open({
      store: {
        ...store,
        sweep: (before) =>
          failing ? Promise.reject(new StoreError('disk I/O error')) : store.sweep(before),
      },
    });
    await sweeper.look();
    expect(told).toEqual([{ event: 'sweep-failed', reason: 'disk I/O error' }]);
    failing = false;
    await sweeper.look();
    expect(await ids()).toEqual([]);
  });

  test('an error that is not the store’s goes on to whoever ends the process', async () => {
    const sweeper = open({
      store: { ...store, recall: () => Promise.reject(new RangeError('ours')) },
    });
    await expect(sweeper.look()).rejects.toThrow(RangeError);
  });
});

test('the server looks when it opens and every hour', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const place = await makePlace({}, { ...SETTINGS, keepDays: KEEP });
  const store = createSqliteStore(place.database);
  const keepOld = () =>
    store.keep({
      letter: aRequest(),
      received: new Date(Date.now() - (KEEP + 1) * DAY).toISOString(),
      flagged: false,
    });
  await store.remember('last-seen', JSON.stringify({ at: new Date().toISOString() }));
  await keepOld();
  const told: InboxEvent[] = [];
  const server = await openAt(place, { tell: (event) => told.push(event) });
  expect(await store.letters()).toEqual([]);
  await keepOld();
  vi.advanceTimersByTime(HOUR);
  await expect.poll(() => store.letters()).toEqual([]);
  expect(told).toEqual([
    { event: 'swept', letters: 1 },
    { event: 'swept', letters: 1 },
  ]);
  vi.useRealTimers();
  await server.close();
  await store.close();
  await place.remove();
});
