import { expect, test } from 'vitest';
import type { LetterState, PairState } from '../../src/desk/board/board-state.ts';
import { pairKey, UNTOUCHED } from '../../src/desk/board/board-state.ts';
import type { DeskRequest } from '../../src/desk/letters/desk-letter.ts';
import type { Fit, Reason } from '../../src/desk/match/suggestion.ts';
import { FITS } from '../../src/desk/match/suggestion.ts';
import { openItems, sameItems } from '../../src/desk/page/fit/open-items.ts';
import { pairStart } from '../../src/desk/page/fit/pair-start.ts';
import { sayReason } from '../../src/desk/page/fit/say-reason.ts';
import { sayWarning } from '../../src/desk/page/fit/say-warning.ts';
import type { MessageWarning } from '../../src/desk/follow/message.ts';
import type { RequestItem } from '../../src/schema/request.ts';
import { DRIVE, EN, ES, letterOf, RIDE } from './desk-view-world.ts';

const reasonsOf = (fit: Fit): Reason[] => [
  { kind: 'need', fit, ask: 'rides', offer: 'food' },
  { kind: 'place', fit, ask: 'Lee', offer: 'Great Barrington', miles: 11 },
  { kind: 'place', fit, ask: 'Lee', offer: 'Lee' },
  { kind: 'place', fit, ask: '', offer: 'Lee' },
  { kind: 'time', fit, ask: RIDE, offer: { when: 'weekly', hours: 'Tuesdays 9 to 12' } },
  { kind: 'time', fit, past: true, ask: RIDE, offer: { when: 'any' } },
  { kind: 'language', fit, ask: 'es', offer: ['en'] },
  { kind: 'language', fit, ask: 'es', offer: [] },
  { kind: 'detail', fit, question: 'room', options: ['walker'] },
  { kind: 'detail', fit, question: 'seats', options: ['2'] },
  { kind: 'detail', fit, question: 'unknown', options: ['x'] },
  { kind: 'access', fit, text: 'step-free door' },
  { kind: 'room', fit, left: 1 },
  { kind: 'room', fit, left: 3 },
  { kind: 'money', fit, ask: 150 },
];

test.each(FITS)('every reason that fits "%s" has whole sentences in both languages', (fit) => {
  const marks = { yes: 'check', partly: 'half', no: 'empty', ask: 'ask' } as const;
  for (const props of [EN, ES]) {
    for (const reason of reasonsOf(fit)) {
      const said = sayReason(reason, props, 'Ana');
      expect(said.mark).toBe(marks[fit]);
      expect(said.label).toMatch(/:$/);
      expect(said.text).not.toBe('');
      expect(said.text).not.toMatch(/[{}]|undefined|NaN/);
    }
  }
});

test('reasons say what the picture says', () => {
  const said = (reason: Reason, name?: string) => {
    const { mark, label, text } = sayReason(reason, EN, name);
    return `${mark} ${label} ${text}`;
  };
  expect([
    said({ kind: 'need', fit: 'yes', ask: 'rides', offer: 'rides' }),
    said({ kind: 'place', fit: 'yes', ask: 'Stockbridge', offer: 'Lee', miles: 5.2 }),
    said({ kind: 'place', fit: 'yes', ask: 'Lee', offer: 'Lee', miles: 0 }),
    said({ kind: 'place', fit: 'partly', ask: 'Lee', offer: 'Great Barrington', miles: 11 }),
    said({
      kind: 'time',
      fit: 'yes',
      ask: RIDE,
      offer: { when: 'weekly', hours: 'Tuesdays 9 to 12' },
    }),
    said({ kind: 'language', fit: 'yes', ask: 'es', offer: ['es'] }),
    said({ kind: 'language', fit: 'no', ask: 'es', offer: ['en'] }, 'Ana'),
    said({ kind: 'language', fit: 'no', ask: 'es', offer: ['en'] }),
    said({ kind: 'detail', fit: 'ask', question: 'room', options: ['walker'] }),
  ]).toMatchInlineSnapshot(`
    [
      "check Same need: a ride",
      "check Near: Stockbridge and Lee, about 5 miles",
      "check Near: both Lee",
      "half A bit far: Lee and Great Barrington, about 11 miles",
      "check Time: “Tuesdays 9 to 12” holds Tuesday, November 24, be there by 10 am",
      "check Language: both Spanish",
      "empty Language: English only. Ana asks for Spanish",
      "empty Language: English only. Asked for: Spanish",
      "ask Ask first: does a walker fit the car?",
    ]
  `);
});

function pairOf(ask: DeskRequest, offer: DeskRequest, more: Partial<PairState> = {}): PairState {
  const ends = { ask: { letter: ask.id, item: 0 }, offer: { letter: offer.id, item: 0 } };
  return {
    key: pairKey(ends.ask, ends.offer),
    ...ends,
    madeAt: '2026-11-22T10:00:00Z',
    madeBy: 'Marked Jo',
    askSaid: 'waiting',
    offerSaid: 'waiting',
    outcome: 'open',
    weekly: false,
    takes: 1,
    ...more,
  };
}

function openAmong(letters: Record<string, Partial<LetterState>>, pairs: PairState[]): string[] {
  const states = Object.entries(letters).map(
    ([id, state]) => [id, { ...UNTOUCHED, ...state }] as const,
  );
  const board = { letters: new Map(states), pairs, counted: [] };
  return openItems([asking, giving], board).map(({ ref }) => ref.letter);
}
const asking = letterOf('asking', [RIDE]);
const giving = letterOf('giving', [DRIVE]);

test('what is done, spam, paired or full is not suggested', () => {
  expect(openAmong({}, [])).toEqual(['asking', 'giving']);
  expect(openAmong({ asking: { status: 'done' } }, [])).toEqual(['giving']);
  expect(openAmong({ giving: { spam: true } }, [])).toEqual(['asking']);
  expect(openAmong({}, [pairOf(asking, giving)])).toEqual(['giving']);
  expect(openAmong({ giving: { room: { 0: 1 } } }, [pairOf(asking, giving)])).toEqual([]);
  expect(openAmong({}, [pairOf(asking, giving, { outcome: 'did-not' })])).toEqual([
    'asking',
    'giving',
  ]);
});

test('the matcher is only made anew when something open changed', () => {
  const board = { letters: new Map<string, LetterState>(), pairs: [], counted: [] };
  const before = openItems([asking, giving], board);
  const noted = new Map([['asking', { ...UNTOUCHED, notes: 'Marked' }]]);
  expect(sameItems(before, openItems([asking, giving], { ...board, letters: noted }))).toBe(true);
  const full = new Map([['giving', { ...UNTOUCHED, room: { 0: 2 } }]]);
  expect(sameItems(before, openItems([asking, giving], { ...board, letters: full }))).toBe(false);
  expect(sameItems(before, before.slice(1))).toBe(false);
});

test('a new pair takes what is asked of money, and one time of anything else', () => {
  const open = (item: RequestItem, left?: number) => ({
    ref: { letter: 'a', item: 0 },
    item,
    language: 'en',
    access: '',
    ...(left === undefined ? {} : { left }),
  });
  expect(pairStart(open(RIDE), open(DRIVE, 5))).toEqual({ weekly: false, takes: 1 });
  expect(pairStart(open({ ...RIDE, when: 'weekly' }), open(DRIVE)).weekly).toBe(true);
  const ask: RequestItem = { ...RIDE, branch: 'money', amount: 300 };
  const offer: RequestItem = { ...DRIVE, branch: 'money', amount: 500 };
  expect(pairStart(open(ask), open(offer, 200)).takes).toBe(200);
  expect(pairStart(open(ask), open(offer)).takes).toBe(300);
});

test('every warning before a call has a whole sentence in both languages', () => {
  const warnings: MessageWarning[] = [
    { kind: 'interpreter', language: 'pt' },
    { kind: 'by-code', code: 'MAPLE-4127' },
    { kind: 'instead', name: 'Marked Lou', how: 'at the library' },
    { kind: 'instead', name: '', how: 'at the library' },
    { kind: 'never', times: 'after 5 pm' },
    { kind: 'times', times: ['mornings', 'evenings'] },
    { kind: 'only-words', words: 'It’s Marked Jo' },
    { kind: 'say-nothing' },
    { kind: 'no-voicemail' },
    { kind: 'not-agreed' },
  ];
  for (const props of [EN, ES]) {
    for (const warning of warnings) {
      expect(sayWarning(warning, props)).not.toMatch(/[{}]|undefined|^$/);
    }
  }
});
