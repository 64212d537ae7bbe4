import { describe, expect, test } from 'vitest';
import { AttackWatch } from '../../src/inbox/limits/attack-watch.ts';
import {
  KEY_MILLISECONDS,
  MOST_SENDERS,
  SenderBuckets,
} from '../../src/inbox/limits/sender-buckets.ts';
import { refill, takeToken } from '../../src/inbox/limits/token-bucket.ts';
import type { Bucket } from '../../src/inbox/limits/token-bucket.ts';
import type { InboxEvent } from '../../src/inbox/inbox-event.ts';
import fc from '../fast-check.ts';
import { handClock } from '../inbox/limits-clock.ts';

const MINUTE = 60_000;
const rules = fc.record({
  capacity: fc.integer({ min: 1, max: 200 }),
  perMinute: fc.integer({ min: 1, max: 200 }),
});
/** Milliseconds from one post to the next; a clock that nobody sets never goes back. */
const pauses = fc.array(fc.nat({ max: 2 * MINUTE }), { maxLength: 60 });
/** The same with a clock that leaps both ways. */
const jumps = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 });

describe('a bucket', () => {
  test('lets through at most what it holds and what flows in', () => {
    fc.assert(
      fc.property(rules, pauses, (rule, steps) => {
        let bucket: Bucket | undefined;
        let now = 0;
        let taken = 0;
        for (const step of steps) {
          now += step;
          const next = takeToken(rule, bucket, now);
          bucket = next.bucket;
          taken += Number(next.taken);
        }
        expect(taken).toBeLessThanOrEqual(rule.capacity + (now / MINUTE) * rule.perMinute + 1e-6);
      }),
    );
  });

  test('lets everybody through who keeps to the pace', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 50 }), (rule, posts) => {
        let bucket: Bucket | undefined;
        for (let post = 0; post < posts; post += 1) {
          const now = (post * MINUTE * 1.000001) / rule.perMinute;
          const next = takeToken(rule, bucket, now);
          bucket = next.bucket;
          expect(next.taken).toBe(true);
        }
      }),
    );
  });

  test('never holds more than it may, however its clock jumps', () => {
    fc.assert(
      fc.property(rules, jumps, (rule, steps) => {
        let bucket: Bucket | undefined;
        let now = 0;
        for (const step of steps) {
          now += step;
          bucket = takeToken(rule, bucket, now).bucket;
          expect(bucket.tokens).toBeGreaterThanOrEqual(0);
          expect(bucket.tokens).toBeLessThanOrEqual(rule.capacity);
        }
      }),
    );
  });

  test('locks nobody out, however its clock has jumped: a token comes in its time', () => {
    fc.assert(
      fc.property(rules, jumps, (rule, steps) => {
        let bucket: Bucket | undefined;
        let now = 0;
        for (const step of steps) {
          now += step;
          bucket = takeToken(rule, bucket, now).bucket;
        }
        expect(takeToken(rule, bucket, now + (MINUTE * 1.001) / rule.perMinute).taken).toBe(true);
      }),
    );
  });

  test('does not open by a clock that goes back', () => {
    const rule = { capacity: 1, perMinute: 1 };
    const empty = takeToken(rule, undefined, 5 * MINUTE).bucket;
    expect(takeToken(rule, empty, 0).taken).toBe(false);
    expect(refill(rule, empty, 0)).toEqual({ tokens: 0, at: 0 });
  });
});

describe('buckets of senders', () => {
  const RULE = { capacity: 2, perMinute: 2 };
  const open = () => {
    const time = handClock();
    return { time, senders: new SenderBuckets({ ...time, rule: RULE }) };
  };
  const takeAll = (senders: SenderBuckets, address: string) => {
    while (senders.take(address)) {
      // Until it is empty.
    }
  };

  test('are one for each sender', () => {
    const { time, senders } = open();
    takeAll(senders, '192.0.2.1');
    expect(senders.take('192.0.2.1')).toBe(false);
    expect(senders.take('192.0.2.2')).toBe(true);
    time.pass(MINUTE / 2);
    expect(senders.take('192.0.2.1')).toBe(true);
  });

  test('are one for everybody whose address is not known', () => {
    const { senders } = open();
    takeAll(senders, 'not an address');
    expect(senders.take(undefined)).toBe(false);
    expect(senders.names()).toHaveLength(1);
  });

  test('are found again by a short hash alone, another one each hour', () => {
    const { time, senders } = open();
    const address = '192.0.2.77';
    senders.take(address);
    const before = senders.names();
    expect(before).toEqual([expect.stringMatching(/^[\w-]{16}$/)]);
    time.jump(KEY_MILLISECONDS);
    senders.take(address);
    expect(senders.names()).toHaveLength(1);
    expect(senders.names()).not.toEqual(before);
  });

  test('are gone after an hour although nobody posts any more', () => {
    const { time, senders } = open();
    senders.take('192.0.2.1');
    time.pass(KEY_MILLISECONDS - 1);
    expect(senders.names()).toHaveLength(1);
    time.pass(1);
    expect(senders.names()).toEqual([]);
    senders.take('192.0.2.1');
    time.pass(KEY_MILLISECONDS / 2);
    expect(senders.names()).toHaveLength(1);
  });

  test('begin anew when the clock went back, rather than with a key that would live too long', () => {
    const { time, senders } = open();
    senders.take('192.0.2.1');
    const before = senders.names();
    time.jump(-5000);
    senders.take('192.0.2.1');
    expect(senders.names()).not.toEqual(before);
  });

  test('have other names in another process', () => {
    const names = [open(), open()].map(({ senders }) => {
      senders.take('192.0.2.1');
      return senders.names();
    });
    expect(names[0]).not.toEqual(names[1]);
  });

  test('are at most ten thousand; whoever was idle longest is dropped', () => {
    const { senders } = open();
    takeAll(senders, '192.0.2.1');
    const idle = '192.0.2.2';
    takeAll(senders, idle);
    for (let sender = 0; sender < MOST_SENDERS - 2; sender += 1)
      senders.take(`10.${sender >> 16}.${(sender >> 8) & 255}.${sender & 255}`);
    // Looked at once more, so the other one is idle longest.
    expect(senders.take('192.0.2.1')).toBe(false);
    expect(senders.names()).toHaveLength(MOST_SENDERS);
    senders.take('198.51.100.1');
    expect(senders.names()).toHaveLength(MOST_SENDERS);
    expect(senders.take('192.0.2.1')).toBe(false);
    expect(senders.take(idle)).toBe(true);
  });
});

describe('the watch over all posts', () => {
  const CAPACITY = 80;
  const open = () => {
    const time = handClock();
    const told: InboxEvent[] = [];
    const watch = new AttackWatch({
      ...time,
      rule: { capacity: CAPACITY, perMinute: CAPACITY },
      tell: (event) => told.push(event),
    });
    return { time, watch, told: () => told.map((event) => 'on' in event && event.on) };
  };
  const flood = (watch: AttackWatch, posts = CAPACITY + 1) =>
    Array.from({ length: posts }, () => watch.admits()).filter(Boolean).length;

  test('lets a burst through, then begins once and ends once', () => {
    const { time, watch, told } = open();
    expect(flood(watch)).toBe(CAPACITY);
    expect(flood(watch, 500)).toBe(0);
    expect(told()).toEqual([true]);
    time.pass(MINUTE / 2);
    expect(watch.admits()).toBe(true);
    expect(told()).toEqual([true, false]);
  });

  test('ends by itself when nobody posts any more', () => {
    const { time, watch, told } = open();
    flood(watch);
    time.pass(MINUTE);
    expect(told()).toEqual([true, false]);
    time.pass(10 * MINUTE);
    expect(told()).toEqual([true, false]);
  });

  test('stays on while the attack goes on, and lets none of it through', () => {
    const { time, watch, told } = open();
    flood(watch);
    let through = 0;
    for (let second = 0; second < 600; second += 1) {
      through += flood(watch, 3);
      time.pass(1000);
    }
    expect(through).toBe(0);
    expect(told()).toEqual([true]);
    time.pass(MINUTE);
    expect(told()).toEqual([true, false]);
  });

  test('tells beginnings and ends in turn, whatever comes when', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ posts: fc.nat({ max: 200 }), wait: fc.nat({ max: MINUTE }) })),
        (waves) => {
          const { time, watch, told } = open();
          for (const { posts, wait } of waves) {
            flood(watch, posts);
            time.pass(wait);
          }
          time.pass(2 * MINUTE);
          const events = told();
          expect(events).toEqual(events.map((_event, index) => index % 2 === 0));
          expect(events.length % 2).toBe(0);
        },
      ),
      { numRuns: 50 },
    );
  });
});
