import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Board } from '../../src/desk/board/board.ts';
import { UNTOUCHED } from '../../src/desk/board/board-state.ts';
import { letterHash } from '../../src/desk/board/letter-hash.ts';
import { openBoard } from '../../src/desk/board/open-board.ts';

const ASK = 'b9f6e0c2-0d0e-4a53-8e64-6f3d7a7b1c11';
const OFFER = '0c4f1b8e-55e1-4c58-9c43-1a1a1a1a1a1a';

test.each<[string, (tree: Y.Map<unknown>) => void]>([
  ['a number as status', (tree) => tree.set('status', 7)],
  ['an unknown status', (tree) => tree.set('status', { to: 'lost', at: '2026-11-23T09:00:00Z' })],
  ['a status without a time', (tree) => tree.set('status', { to: 'done' })],
  ['a time that is none', (tree) => tree.set('status', { to: 'done', at: 'MarkedNow' })],
  ['notes that are a map', (tree) => tree.set('notes', new Y.Map())],
  ['a log that is a text', (tree) => tree.set('log', new Y.Text('x'))],
  [
    'log lines that are none',
    (tree) => {
      pushLines(tree, [null, 7, 'x', {}, { did: { kind: 'x' } }]);
    },
  ],
  ['a key of all objects', (tree) => tree.set('__proto__', { status: 'done' })],
  ['room for no item', (tree) => tree.set('room:__proto__', 3)],
  ['room without end', (tree) => tree.set('room:1', Infinity)],
  [
    'codes without end',
    (tree) =>
      tree.set(
        'sheet',
        Array.from({ length: 9999 }, () => 'K1'),
      ),
  ],
  ['an endless holder', (tree) => tree.set('holder', 'x'.repeat(1e6))],
  ['a map as holder', (tree) => tree.set('holder', new Y.Map())],
  ['spam that is a word', (tree) => tree.set('spam', 'yes')],
  ['a day that is none', (tree) => tree.set('due', '2026-13-77')],
])('%s is as if nobody had touched it, and hides no other letter', (_name, forge) => {
  const [ana, mallory] = [desk(), desk()];
  for (const letter of [ASK, OFFER]) mallory.setSpam(letter, true);
  for (const letter of [ASK, OFFER]) mallory.setSpam(letter, false);
  const tree = mallory.doc.getMap('letters').get(letterHash(ASK));
  if (!(tree instanceof Y.Map)) throw new Error('There is no letter');
  forge(tree);
  meet(ana, mallory);
  expect({ ...stateOf(ana, ASK), log: [] }).toEqual(UNTOUCHED);
  expect(stateOf(ana, OFFER).log).toHaveLength(2);
  // It can still be worked with.
  ana.writeNotes(ASK, 'MarkedNote');
  ana.setStatus(ASK, 'contacted');
  expect(stateOf(ana, ASK)).toMatchObject({ notes: 'MarkedNote', status: 'contacted' });
});

test('trees that stand under a wrong key, and what is no tree, are left out', () => {
  const board = desk();
  board.hold(OFFER, 'Ana');
  board.doc.getMap('letters').set('__proto__', 'x');
  board.doc.getMap('letters').set(letterHash('another'), new Y.Map([['id', ASK]]));
  board.doc.getMap('letters').set(letterHash('long'), new Y.Map([['id', 'x'.repeat(1e5)]]));
  board.doc.getMap('pairs').set('x', 7);
  board.doc.getMap('pairs').set('y', new Y.Map([['mark', `${letterHash(ASK)}.0~x`]]));
  board.doc.getMap('pairs').set('z', new Y.Map([['mark', 9]]));
  board.doc.getMap('counted').set('x', { month: 'never', items: [] });
  board.doc.getMap('counted').set('__proto__', { month: '2026-11', items: [{ side: 'x' }] });
  expect([...board.state().letters.keys()]).toEqual([OFFER]);
  expect(board.state().pairs).toEqual([]);
  expect(board.state().counted).toEqual([]);
  board.retire([], []);
  board.forgetCounted('2026-12');
  expect([...board.doc.getMap('counted').keys()]).toEqual([]);
});

test('notes without end are cut when shown, and nothing of them is lost by writing', () => {
  const board = desk();
  board.writeNotes(ASK, 'x'.repeat(100_500));
  expect(stateOf(board, ASK).notes).toHaveLength(100_000);
  board.writeNotes(ASK, `y${stateOf(board, ASK).notes.slice(1)}`);
  const tree = board.doc.getMap('letters').get(letterHash(ASK));
  const notes: unknown = tree instanceof Y.Map ? tree.get('notes') : undefined;
  expect(String(notes)).toBe(`y${'x'.repeat(100_499)}`);
});

function desk(): Board {
  return openBoard({ clock: () => 0, me: 'Ana' });
}

function meet(...boards: Board[]): void {
  for (const from of boards)
    for (const to of boards) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

function stateOf(board: Board, letter: string) {
  return board.state().letters.get(letter) ?? UNTOUCHED;
}

function pushLines(tree: Y.Map<unknown>, lines: unknown[]): void {
  const log = tree.get('log');
  if (log instanceof Y.Array) log.push(lines);
}
