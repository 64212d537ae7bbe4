import { describe, expect, test } from 'vitest';
import { countedOf } from '../../src/desk/follow/count-letter.ts';
import { endsOn, runsOutIn, toRetire } from '../../src/desk/follow/ending.ts';
import type { LetterState } from '../../src/desk/board/board-state.ts';
import type { DeskLetter } from '../../src/desk/letters/desk-letter.ts';
import fc from '../fast-check.ts';
import { ITEM, letterOf, NOW, pairOf, stateOf, ZONE } from './desk-follow-letters.ts';

const DAY = 86_400_000;
const TERMS = { doneDays: 30, keptDays: 90, now: NOW, zone: ZONE };
const ago = (days: number): string => new Date(NOW - days * DAY).toISOString();
const board = (states: Record<string, LetterState>) => ({
  letters: new Map(Object.entries(states)),
});
const marked = (at: string, is = true) => ({ at, by: 'Ana', did: { kind: 'spam', is } as const });

describe('letters whose time has come', () => {
  test.each([
    ['done for 30 days', 60, stateOf({ status: 'done', statusAt: ago(30) }), true],
    ['done for 29 days', 60, stateOf({ status: 'done', statusAt: ago(29.9) }), false],
    ['open, and here for 89 days', 89.9, stateOf(), false],
    ['open, and here for 90 days', 90, stateOf({ status: 'matched', statusAt: ago(1) }), true],
    ['done, and here for 90 days', 90, stateOf({ status: 'done', statusAt: ago(1) }), true],
    ['spam for 30 days', 40, stateOf({ spam: true, log: [marked(ago(30))] }), true],
    ['spam since yesterday', 40, stateOf({ spam: true, log: [marked(ago(1))] }), false],
    ['no spam any more', 40, stateOf({ log: [marked(ago(35)), marked(ago(34), false)] }), false],
    [
      'done by a clock that stood in 1970',
      5,
      stateOf({ status: 'done', statusAt: '1970-01-01T00:00:00Z' }),
      false,
    ],
    ['done at a moment that is none', 5, stateOf({ status: 'done', statusAt: 'soon' }), false],
  ])('%s', (_name, days, state, goes) => {
    const letter = letterOf('one', { received: ago(days) });
    expect(toRetire([letter], board({ one: state }), TERMS)).toEqual(goes ? ['one'] : []);
  });

  test('without a promise an open letter stays for as long as it takes', () => {
    const letters = [letterOf('old', { received: ago(3000) }), letterOf('new')];
    expect(toRetire(letters, board({}), { ...TERMS, keptDays: undefined })).toEqual([]);
  });

  test('later news goes with its request, and a correction when its own time has come', () => {
    const request = letterOf('one', { received: ago(60) });
    const facts = { flagged: false, lock: 'sealed', code: 'ELM-1' } as const;
    const news = (id: string, about: string): DeskLetter => ({
      ...facts,
      id,
      received: ago(1),
      kind: 'news',
      news: { id, version: 2, network: 'example', about, code: 'MAPLE-one', news: 'no-longer' },
    });
    const letters = [request, news('later', 'one'), news('other', 'two')];
    const done = board({ one: stateOf({ status: 'done', statusAt: ago(31) }) });
    expect(toRetire(letters, done, TERMS)).toEqual(['one', 'later']);
    expect(
      toRetire(letters, board({ later: stateOf({ status: 'done', statusAt: ago(1) }) }), TERMS),
    ).toEqual([]);
  });

  test.each([
    ['before the letter came', Date.parse('2026-01-01T00:00:00Z')],
    ['in 1970', 0],
    ['in 2099', Date.parse('2099-01-01T00:00:00Z')],
    ['nowhere', NaN],
    ['at the end of time', Infinity],
  ])('a clock that stands %s deletes nothing', (_name, now) => {
    const letter = letterOf('one', { received: ago(100) });
    const state = stateOf({ status: 'done', statusAt: ago(60) });
    expect(toRetire([letter], board({ one: state }), TERMS)).toEqual(['one']);
    expect(toRetire([letter], board({ one: state }), { ...TERMS, now })).toEqual([]);
  });

  test('a letter without a day on which it came is never deleted', () => {
    const letters = [letterOf('one', { received: 'yesterday' }), letterOf('two')];
    const state = stateOf({ status: 'done', statusAt: ago(60) });
    expect(toRetire(letters, board({ one: state }), TERMS)).toEqual([]);
  });

  test('nothing goes before both its days, whatever the clocks of the desks said', () => {
    const moment = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(moment, fc.option(moment), fc.boolean(), (came, done, spam) => {
        const letter = letterOf('one', { received: ago(came) });
        const state = stateOf({
          status: done === null ? 'contacted' : 'done',
          ...(done === null ? {} : { statusAt: ago(done) }),
          spam,
        });
        const goes = toRetire([letter], board({ one: state }), TERMS).length > 0;
        const isDue = came >= 90 || (done !== null && Math.min(done, came) >= 30);
        expect(goes).toBe(isDue && came >= 0);
      }),
    );
  });
});

describe('what the desk says of the end', () => {
  test('the day is the network’s own, not the one in Greenwich', () => {
    const letter = { received: '2026-11-01T15:00:00Z' };
    const state = stateOf({ status: 'done', statusAt: '2026-11-21T03:00:00Z' });
    expect(endsOn(letter, state, TERMS)).toBe('2026-12-20');
  });

  test('an open letter ends on the day that was promised, or on none', () => {
    const letter = { received: '2026-11-01T15:00:00Z' };
    expect(endsOn(letter, stateOf(), TERMS)).toBe('2027-01-30');
    expect(endsOn(letter, stateOf(), { ...TERMS, keptDays: undefined })).toBeUndefined();
  });

  test.each([
    [82, stateOf(), undefined],
    [83, stateOf(), 7],
    [89.5, stateOf(), 0],
    [95, stateOf(), 0],
    [89, stateOf({ status: 'done', statusAt: ago(1) }), undefined],
    [89, stateOf({ spam: true }), undefined],
  ])('a letter of %d days ago is marked', (days, state, left) => {
    expect(runsOutIn({ received: ago(days) }, state, TERMS)).toBe(left);
  });

  test('without a promise nothing runs out', () => {
    const terms = { ...TERMS, keptDays: undefined };
    expect(runsOutIn({ received: ago(500) }, stateOf(), terms)).toBeUndefined();
  });
});

describe('what stays of a letter', () => {
  const world = { zone: ZONE, areaOf: (town: string) => (town === 'Lee' ? 'south' : '') };
  const hash = (id: string): string => `hash of ${id}`;

  test('is its month, needs, areas, what worked, and the hours until somebody was in touch', () => {
    const letter = letterOf('one', {
      received: '2026-11-01T03:00:00Z',
      name: 'Jo Marked',
      items: [ITEM, { ...ITEM, side: 'offer', town: 'Main and Marked Street', facts: {} }],
    });
    const state = stateOf({ firstContact: '2026-11-02T04:30:00Z', notes: 'Marked' });
    const pairs = [pairOf('one', 'two', { outcome: 'worked' }), pairOf('three', 'one')];
    const counted = countedOf(letter, state, pairs, world, hash);
    expect(counted).toEqual({
      key: 'hash of one',
      month: '2026-10',
      hours: 25,
      items: [
        { side: 'ask', need: 'rides', area: 'south', met: true },
        { side: 'offer', need: 'rides', area: '', met: false },
      ],
    });
    expect(JSON.stringify(counted)).not.toContain('Marked');
  });

  test('is without hours when nobody was in touch, and never below none', () => {
    expect(countedOf(letterOf('one'), stateOf(), [], world, hash)).not.toHaveProperty('hours');
    const early = stateOf({ firstContact: '1970-01-01T00:00:00Z' });
    expect(countedOf(letterOf('one'), early, [], world, hash).hours).toBe(0);
  });
});
