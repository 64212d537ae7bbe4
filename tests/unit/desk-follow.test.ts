import { describe, expect, test } from 'vitest';
import { askDayOf, nextAskDay } from '../../src/desk/follow/due.ts';
import { orderLetters } from '../../src/desk/follow/order-letters.ts';
import { roomLeft } from '../../src/desk/follow/room-left.ts';
import { tagsAt } from '../../src/desk/follow/urgency.ts';
import type { LetterState, PairState } from '../../src/desk/board/board-state.ts';
import type { RequestItem } from '../../src/schema/request.ts';
import fc from '../fast-check.ts';
import { AGREED, ITEM, letterOf, NOW, pairOf, stateOf, ZONE } from './desk-follow-letters.ts';

const TAG_OF = tagsAt({ now: NOW, zone: ZONE });
const on = (day: string): RequestItem => ({ ...ITEM, when: 'day', day });
const tag = (
  change: Parameters<typeof letterOf>[1],
  state: Partial<LetterState> = {},
  pairs: PairState[] = [],
) => TAG_OF(letterOf('one', change), stateOf(state), pairs);

describe('what is urgent about a letter', () => {
  test.each([
    ['2026-11-20', { kind: 'late', day: '2026-11-20' }],
    ['2026-11-22', { kind: 'today' }],
    ['2026-11-23', { kind: 'tomorrow' }],
    ['2026-11-24', { kind: 'day', day: '2026-11-24' }],
    ['2026-11-28', { kind: 'day', day: '2026-11-28' }],
    ['2026-11-29', undefined],
  ])('something asked for %s', (day, expected) => {
    expect(tag({ items: [on(day)] })).toEqual(expected);
  });

  test('of several days it is the first, and an offer’s day is nobody’s need', () => {
    const items = [
      on('2026-11-26'),
      on('2026-11-24'),
      { ...on('2026-11-22'), side: 'offer' as const },
    ];
    expect(tag({ items })).toEqual({ kind: 'day', day: '2026-11-24' });
  });

  test('a new letter waits from the second day on, until somebody was in touch', () => {
    expect(tag({ received: '2026-11-21T15:00:00Z' })).toBeUndefined();
    const old = { received: '2026-11-20T15:00:00Z' };
    expect(tag(old)).toEqual({ kind: 'waits', days: 2 });
    expect(tag(old, { status: 'contacted' })).toBeUndefined();
    expect(tag(old, { firstContact: '2026-11-21T15:00:00Z' })).toBeUndefined();
  });

  test('a letter that only offers waits from the seventh day on', () => {
    const items = [{ ...ITEM, side: 'offer', facts: {} } as const];
    expect(tag({ items, received: '2026-11-16T15:00:00Z' })).toBeUndefined();
    expect(tag({ items, received: '2026-11-15T15:00:00Z' })).toEqual({ kind: 'waits', days: 7 });
    const both = [...items, ITEM];
    expect(tag({ items: both, received: '2026-11-20T15:00:00Z' })).toEqual({
      kind: 'waits',
      days: 2,
    });
  });

  test('a day that somebody set is said when it has come', () => {
    expect(tag({}, { due: '2026-11-23' })).toBeUndefined();
    expect(tag({}, { due: '2026-11-22' })).toEqual({ kind: 'checkToday' });
    expect(tag({}, { due: '2026-11-20' })).toEqual({ kind: 'checkLate', day: '2026-11-20' });
  });

  test('once both said yes it is asked whether it worked, and a passed day is not late', () => {
    const pair = pairOf('one', 'two', AGREED);
    expect(tag({ items: [on('2026-11-21')] }, {}, [pair])).toEqual({ kind: 'ask', pair: pair.key });
    const worked = pairOf('one', 'two', { ...AGREED, outcome: 'worked' });
    expect(tag({ items: [on('2026-11-21')] }, {}, [worked])).toBeUndefined();
    const failed = pairOf('one', 'two', { ...AGREED, outcome: 'did-not' });
    expect(tag({ items: [on('2026-11-21')] }, {}, [failed])).toEqual({
      kind: 'late',
      day: '2026-11-21',
    });
  });

  test('the letter that asks is asked about, not the one that offers', () => {
    const pair = pairOf('two', 'one', { ...AGREED, due: '2026-11-20' });
    expect(tag({ items: [{ ...ITEM, side: 'offer', facts: {} }] }, {}, [pair])).toBeUndefined();
  });

  test('somebody who was asked and says nothing is waited for', () => {
    const pair = pairOf('one', 'two', { askSaid: 'yes' });
    expect(tag({}, { status: 'contacted' }, [pair])).toEqual({ kind: 'answer', pair: pair.key });
    const refused = pairOf('one', 'two', { askSaid: 'no' });
    expect(tag({}, { status: 'contacted' }, [refused])).toBeUndefined();
  });

  test.each([{ status: 'done' as const }, { spam: true }])(
    'nothing is urgent about %o',
    (state) => {
      expect(tag({ items: [on('2026-11-20')] }, state)).toBeUndefined();
    },
  );
});

describe('the order of letters', () => {
  test('is due, then waiting the longest, asks before offers, then the newest', () => {
    const items = [{ ...ITEM, side: 'offer', facts: {} } as const];
    const letters = [
      letterOf('offers 8', { items, received: '2026-11-14T15:00:00Z' }),
      letterOf('offers 9', { items, received: '2026-11-13T15:00:00Z' }),
      letterOf('new', { received: '2026-11-22T16:00:00Z' }),
      letterOf('waits 2', { received: '2026-11-20T15:00:00Z' }),
      letterOf('waits 9', { received: '2026-11-13T15:00:00Z' }),
      letterOf('tuesday', { items: [on('2026-11-24')] }),
      letterOf('late', { items: [on('2026-11-21')] }),
      letterOf('very late', { items: [on('2026-11-11')] }),
      letterOf('older', { received: '2026-11-21T16:00:00Z' }),
    ];
    const ordered = orderLetters(letters, { letters: new Map(), pairs: [] }, TAG_OF);
    expect(ordered.map(({ id }) => id)).toEqual([
      'very late',
      'late',
      'tuesday',
      'waits 9',
      'waits 2',
      'offers 9',
      'offers 8',
      'new',
      'older',
    ]);
  });

  test('is the same whatever order they came in', () => {
    const letters = ['a', 'b', 'c', 'd'].map((id) => letterOf(id));
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: 4 }), (mixed) => {
        const ordered = orderLetters(
          mixed,
          { letters: new Map(), pairs: [pairOf('d', 'd')] },
          TAG_OF,
        );
        expect(ordered.map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
      }),
    );
  });
});

describe('the day to ask "did it work?"', () => {
  const said = (at: string, pair: PairState) => ({
    at,
    by: 'Ana',
    did: { kind: 'said', pair: pair.key, side: 'ask', answer: 'yes' } as const,
  });

  test.each([
    ['the day after its day', on('2026-11-24'), {}, '2026-11-25'],
    ['a week later where there is no day', ITEM, {}, '2026-11-28'],
    ['a week later where the day had passed', on('2026-11-01'), {}, '2026-11-28'],
    ['the day that somebody set', ITEM, { due: '2026-12-24' }, '2026-12-24'],
  ])('is %s', (_name, item, change, day) => {
    const pair = pairOf('one', 'two', { ...AGREED, ...change });
    const state = stateOf({ log: [said('2026-11-21T15:00:00Z', pair)] });
    expect(askDayOf(pair, item, state, ZONE)).toBe(day);
  });

  test('counts from the pair where no log tells who said yes when', () => {
    expect(askDayOf(pairOf('one', 'two', AGREED), ITEM, stateOf(), ZONE)).toBe('2026-11-27');
  });

  test.each([
    { askSaid: 'yes' as const },
    { ...AGREED, outcome: 'worked' as const },
    { ...AGREED, outcome: 'worked' as const, due: '2026-11-24' },
    { ...AGREED, outcome: 'did-not' as const, due: '2026-11-24', weekly: true },
  ])('is none for %o', (change) => {
    expect(askDayOf(pairOf('one', 'two', change), ITEM, stateOf(), ZONE)).toBeUndefined();
  });

  test('comes each week again for what happens every week', () => {
    const worked = { ...AGREED, outcome: 'worked' as const, weekly: true, due: '2026-11-20' };
    const pair = pairOf('one', 'two', worked);
    expect(nextAskDay(pair, '2026-11-20')).toBe('2026-11-27');
    expect(nextAskDay(pair, '2026-11-27')).toBe('2026-12-04');
    expect(nextAskDay(pair, '2026-11-18')).toBe('2026-11-27');
    expect(nextAskDay(pairOf('one', 'two', { weekly: true }), '2026-11-18')).toBe('2026-11-25');
    expect(askDayOf({ ...pair, due: '2026-11-27' }, ITEM, stateOf(), ZONE)).toBe('2026-11-27');
  });

  test('does not come again for what happens once, or did not work', () => {
    expect(nextAskDay(pairOf('one', 'two'), '2026-11-20')).toBeUndefined();
    const failed = pairOf('one', 'two', { weekly: true, outcome: 'did-not' });
    expect(nextAskDay(failed, '2026-11-20')).toBeUndefined();
  });
});

describe('what is left of an offer', () => {
  const OFFER = { letter: 'offer', item: 0 };
  const seats = { branch: 'ride' as const };
  const left = (changes: Partial<PairState>[], room = 3) =>
    roomLeft(
      OFFER,
      seats,
      { room: { 0: room } },
      changes.map((change, at) => pairOf(`ask ${at}`, 'offer', change)),
    );

  test.each([
    ['an open pair takes one', [{}], 2],
    ['a yes of one side takes one', [{ offerSaid: 'yes' as const }], 2],
    ['two that agreed take one', [AGREED], 2],
    ['a no frees it', [{ offerSaid: 'no' as const }, { askSaid: 'no' as const }], 3],
    ['what did not work frees it', [{ ...AGREED, outcome: 'did-not' as const }], 3],
    ['what is done frees it', [{ ...AGREED, outcome: 'worked' as const }], 3],
    [
      'what goes on every week keeps it',
      [{ ...AGREED, outcome: 'worked' as const, weekly: true }],
      2,
    ],
    ['too many pairs leave nothing, not less', [{}, {}, {}, {}], 0],
  ])('%s', (_name, changes, expected) => {
    expect(left(changes)).toBe(expected);
  });

  test('is not known until somebody says how much there is', () => {
    expect(roomLeft(OFFER, seats, { room: {} }, [])).toBeUndefined();
  });

  test('is only what pairs of the same thing leave', () => {
    const other = pairOf('ask', 'offer', { offer: { letter: 'offer', item: 1 } });
    expect(roomLeft(OFFER, seats, { room: { 0: 3 } }, [other, pairOf('ask', 'another')])).toBe(3);
  });

  test('is dollars of money, and given money does not come back', () => {
    const money = { branch: 'money' as const, amount: 200 };
    const given = pairOf('ask', 'offer', { ...AGREED, outcome: 'worked', takes: 50 });
    const failed = pairOf('other', 'offer', { ...AGREED, outcome: 'did-not', takes: 100 });
    expect(roomLeft(OFFER, money, { room: {} }, [given, failed])).toBe(150);
    expect(roomLeft(OFFER, money, { room: { 0: 80 } }, [given])).toBe(30);
  });
});
