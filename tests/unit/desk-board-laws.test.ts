import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Board } from '../../src/desk/board/board.ts';
import { pairKey, STATUSES } from '../../src/desk/board/board-state.ts';
import { openBoard } from '../../src/desk/board/open-board.ts';
import fc from '../fast-check.ts';

const LETTERS = ['letter-a', 'letter-b', 'letter-c'];
const PAIR_ENDS = [
  [0, 1],
  [0, 2],
  [2, 1],
] as const;

const deskNumber = fc.nat(2);
const letter = fc.constantFrom(...LETTERS);
const pair = fc.constantFrom(...PAIR_ENDS);
const Act = fc.oneof(
  fc.record({ kind: fc.constant('note'), letter }),
  fc.record({ kind: fc.constant('status'), letter, to: fc.constantFrom(...STATUSES) }),
  fc.record({ kind: fc.constant('hold'), letter }),
  fc.record({ kind: fc.constant('room'), letter, room: fc.nat(5) }),
  fc.record({ kind: fc.constant('pair'), pair }),
  fc.record({ kind: fc.constant('unpair'), pair }),
  fc.record({ kind: fc.constant('say'), pair }),
);
const Step = fc.record({ desk: deskNumber, act: Act, hears: fc.option(deskNumber) });

test('whatever three desks do and in whatever order they hear it: no note is lost, and the boards are equal', () => {
  fc.assert(
    fc.property(
      fc.array(Step, { maxLength: 25 }),
      fc.infiniteStream(fc.nat(1000)),
      (steps, luck) => {
        const desks = [0, 1, 2].map(openDesk);
        const written = play(desks, steps);
        deliverAll(desks, () => Number(luck.next().value));
        const [first, ...others] = desks.map(({ board }) => board.state());
        for (const other of others) expect(other).toEqual(first);
        for (const { letter: id, word } of written)
          expect(first?.letters.get(id)?.notes).toContain(word);
        // What a desk remembered step by step is what somebody reads who opens the board now.
        for (const { board } of desks) expect(copyOf(board).state()).toEqual(board.state());
      },
    ),
    { numRuns: 150 },
  );
});

test('a letter that one desk retired is gone on all, in whatever order they hear it', () => {
  fc.assert(
    fc.property(
      fc.array(Step, { maxLength: 15 }),
      deskNumber,
      fc.array(Step, { maxLength: 15 }),
      fc.infiniteStream(fc.nat(1000)),
      (before, who, after, luck) => {
        const desks = [0, 1, 2].map(openDesk);
        const words = play(desks, before);
        desks[who]?.board.retire(['letter-a'], []);
        words.push(...play(desks, after, before.length));
        deliverAll(desks, () => Number(luck.next().value));
        for (const { board } of desks) {
          const bytes = Buffer.from(Y.encodeStateAsUpdate(board.doc));
          expect(board.isRetired('letter-a')).toBe(true);
          expect(bytes.includes('letter-a')).toBe(false);
          for (const { letter: id, word } of words)
            expect(bytes.includes(word)).toBe(id !== 'letter-a');
          expect(board.state()).toEqual(desks[0]?.board.state());
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('a document of any values at all can be read', () => {
  const value = fc.anything({ withNullPrototype: false }).filter(isStorable);
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'room:1'));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (entries) => {
      const board = openBoard({ clock: () => 0, me: 'Ana' });
      for (const id of LETTERS) board.hold(id, 'Ana');
      board.pair({ letter: 'letter-a', item: 0 }, { letter: 'letter-b', item: 0 });
      for (const root of ['letters', 'pairs'])
        for (const tree of [...board.doc.getMap(root).values()])
          for (const [name, forged] of entries)
            if (tree instanceof Y.Map && name !== 'id') tree.set(name, forged);
      for (const root of ['letters', 'pairs', 'counted'])
        for (const [name, forged] of entries) board.doc.getMap(root).set(name, forged);
      expect([...board.state().letters.keys()].sort()).toEqual(LETTERS);
      expect(copyOf(board).state()).toEqual(board.state());
    }),
    { numRuns: 200 },
  );
});

function openDesk(number: number): Desk {
  const board = openBoard({ clock: () => number * 1000, me: `Navigator ${number}` });
  const sent: Uint8Array[] = [];
  board.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'heard') sent.push(update);
  });
  return { board, sent };
}

/** Plays the steps, and answers the words that were noted about letters that were not retired there yet. */
function play(desks: Desk[], steps: StepOf[], first = 0): { letter: string; word: string }[] {
  return steps.flatMap(({ desk, act, hears }, number) => {
    const here = desks[desk];
    if (!here) return [];
    const { board } = here;
    const other = hears === null ? undefined : desks[hears];
    if (other) Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other.board.doc), 'heard');
    if (act.kind !== 'note') {
      perform(board, act, number);
      return [];
    }
    const word = `Marked${first + number}.`;
    board.writeNotes(act.letter, (board.state().letters.get(act.letter)?.notes ?? '') + word);
    return [{ letter: act.letter, word }];
  });
}

function perform(board: Board, act: Exclude<ActOf, { kind: 'note' }>, number: number): void {
  if ('letter' in act) {
    if ('to' in act) board.setStatus(act.letter, act.to);
    else if ('room' in act) board.setRoom({ letter: act.letter, item: 0 }, act.room);
    else board.hold(act.letter, `Holder ${number}`);
    return;
  }
  const ask = { letter: LETTERS[act.pair[0]] ?? '', item: 0 };
  const offer = { letter: LETTERS[act.pair[1]] ?? '', item: 0 };
  if (act.kind === 'pair') board.pair(ask, offer);
  else if (act.kind === 'unpair') board.unpair(pairKey(ask, offer));
  else board.say(pairKey(ask, offer), 'ask', 'yes');
}

/** Every desk hears every change of the others, each in another order and some of them twice. */
function deliverAll(desks: Desk[], luck: () => number): void {
  const all = desks.flatMap(({ sent }) => sent);
  for (const { board } of desks)
    for (const update of [...all, ...all.slice(0, 3)]
      .map((one) => ({ one, order: luck() }))
      .sort((a, b) => a.order - b.order))
      Y.applyUpdate(board.doc, update.one, 'heard');
}

function copyOf(board: Board): Board {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
  return openBoard({ clock: () => 0, me: 'Reader', newDoc: () => doc });
}

/** What Yjs takes as a value. */
function isStorable(value: unknown): boolean {
  try {
    new Y.Doc().getMap('any').set('value', value);
    return true;
  } catch {
    return false;
  }
}

interface Desk {
  board: Board;
  /** Its own changes, one by one. */
  sent: Uint8Array[];
}
type StepOf = typeof Step extends fc.Arbitrary<infer T> ? T : never;
type ActOf = StepOf['act'];
