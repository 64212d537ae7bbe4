import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Board } from '../../src/desk/board/board.ts';
import { pairKey, UNTOUCHED } from '../../src/desk/board/board-state.ts';
import { letterHash } from '../../src/desk/board/letter-hash.ts';
import { openBoard } from '../../src/desk/board/open-board.ts';

const ASK = 'b9f6e0c2-0d0e-4a53-8e64-6f3d7a7b1c11';
const OFFER = '0c4f1b8e-55e1-4c58-9c43-1a1a1a1a1a1a';
const PAIR = pairKey({ letter: ASK, item: 0 }, { letter: OFFER, item: 1 });
const START = Date.UTC(2026, 10, 23, 9);

test('two desks that never met keep both their words about one letter', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  ana.writeNotes(ASK, 'MarkedA called');
  ana.hold(ASK, 'Ana');
  ben.writeNotes(ASK, 'MarkedB wrote');
  ben.setStatus(ASK, 'contacted');
  ben.setSheet(ASK, ['K4', 'M2']);
  meet(ana, ben);
  const state = stateOf(ana, ASK);
  expect(state.notes).toContain('MarkedA called');
  expect(state.notes).toContain('MarkedB wrote');
  expect(state).toMatchObject({ status: 'contacted', holder: 'Ana', sheet: ['K4', 'M2'] });
  expect(state.log.map(({ by, did }) => `${by} ${did.kind}`).sort()).toEqual([
    'Ana held',
    'Ben sheet',
    'Ben status',
  ]);
  expect(ben.state()).toEqual(ana.state());
});

test('each desk makes the very same tree of a letter, so that the page of today and of next year do', () => {
  const board = desk('Ana');
  const updates: Uint8Array[] = [];
  board.doc.on('update', (update) => updates.push(update));
  board.hold(ASK, 'Ana');
  expect(Buffer.from(updates[0] ?? []).toString('hex')).toMatchInlineSnapshot(
    `"0104f8b0c1bad1e3e504002701076c657474657273203939373163313735303538373863323731383266383637646336343534663936012800f8b0c1bad1e3e5040002696401772462396636653063322d306430652d346135332d386536342d3666336437613762316331312700f8b0c1bad1e3e50400056e6f746573022700f8b0c1bad1e3e50400036c6f670000"`,
  );
});

test('the first contact is the earliest of all desks, and stays when a letter is put back', () => {
  const [ana, ben] = [desk('Ana', START + 5000), desk('Ben', START)];
  ana.setStatus(ASK, 'contacted');
  ben.setStatus(ASK, 'matched');
  meet(ana, ben);
  expect(stateOf(ana, ASK).firstContact).toBe(new Date(START).toISOString());
  ana.setStatus(ASK, 'new');
  expect(stateOf(ana, ASK)).toMatchObject({
    status: 'new',
    firstContact: new Date(START).toISOString(),
  });
  expect(stateOf(ana, ASK).statusAt).toBeUndefined();
});

test('the status and its time go together', () => {
  const [ana, ben] = [desk('Ana', START), desk('Ben', START + 9000)];
  ana.setStatus(ASK, 'contacted');
  ben.setStatus(ASK, 'done');
  meet(ana, ben);
  const { status, statusAt } = stateOf(ana, ASK);
  expect(statusAt).toBe(new Date(status === 'done' ? START + 9000 : START).toISOString());
});

test('the same pair made on two desks is one pair, with what each heard', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  for (const board of [ana, ben]) pairUp(board);
  ana.say(PAIR, 'ask', 'yes');
  ben.say(PAIR, 'offer', 'no');
  ben.setOutcome(PAIR, 'did-not');
  ben.setPairDue(PAIR, '2026-12-01');
  meet(ana, ben);
  expect(ana.state().pairs).toEqual([
    expect.objectContaining({
      key: PAIR,
      askSaid: 'yes',
      offerSaid: 'no',
      outcome: 'did-not',
      weekly: true,
      takes: 2,
      due: '2026-12-01',
    }),
  ]);
  expect(ben.state()).toEqual(ana.state());
});

test('how often a pair happens and how much it takes can be said later, by either desk', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  pairUp(ana);
  meet(ana, ben);
  ana.setPairHow(PAIR, { weekly: false, takes: 2 });
  ben.setPairHow(PAIR, { weekly: true, takes: 3 });
  meet(ana, ben);
  for (const board of [ana, ben])
    expect(board.state().pairs).toMatchObject([{ weekly: false, takes: 3 }]);
});

test('taking a pair apart wins over an answer that came at the same time, and it can be made again', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  pairUp(ana);
  meet(ana, ben);
  ana.unpair(PAIR);
  ben.say(PAIR, 'ask', 'yes');
  meet(ana, ben);
  expect(ana.state().pairs).toEqual([]);
  expect(ben.state().pairs).toEqual([]);
  pairUp(ben);
  pairUp(ana);
  meet(ana, ben);
  expect(ana.state().pairs).toMatchObject([{ key: PAIR, askSaid: 'waiting' }]);
  expect(ben.state()).toEqual(ana.state());
});

test('both letters of a pair remember what became of it', () => {
  const board = desk('Ana');
  pairUp(board);
  board.say(PAIR, 'offer', 'yes');
  board.unpair(PAIR);
  const deeds = [
    { kind: 'paired', pair: PAIR },
    { kind: 'said', pair: PAIR, side: 'offer', answer: 'yes' },
    { kind: 'unpaired', pair: PAIR },
  ];
  for (const letter of [ASK, OFFER])
    expect(stateOf(board, letter).log.map(({ did }) => did)).toEqual(deeds);
});

test('what changes nothing writes nothing', () => {
  const board = desk('Ana');
  board.setRoom({ letter: OFFER, item: 1 }, 3);
  pairUp(board);
  const before = board.state();
  let heard = 0;
  board.subscribe(() => (heard += 1));
  board.setStatus(ASK, 'new');
  board.hold(ASK, '');
  board.setSpam(ASK, false);
  board.writeNotes(ASK, '');
  board.setSheet(ASK, []);
  board.setDue(ASK, undefined);
  board.setRoom({ letter: OFFER, item: 1 }, 3);
  pairUp(board);
  board.say(PAIR, 'ask', 'waiting');
  board.setOutcome(PAIR, 'open');
  board.setPairDue(PAIR, undefined);
  board.setPairHow(PAIR, { weekly: true, takes: 2 });
  board.unpair('no~pair');
  expect(heard).toBe(0);
  expect(board.state()).toBe(before);
});

test('room and due days can be taken back', () => {
  const board = desk('Ana');
  board.setRoom({ letter: OFFER, item: 1 }, 3);
  board.setDue(OFFER, '2026-12-24');
  expect(stateOf(board, OFFER)).toMatchObject({ room: { 1: 3 }, due: '2026-12-24' });
  board.setRoom({ letter: OFFER, item: 1 }, undefined);
  board.setDue(OFFER, undefined);
  expect(stateOf(board, OFFER).room).toEqual({});
  expect(stateOf(board, OFFER).due).toBeUndefined();
});

test('the log shows its last 200 lines', () => {
  const board = desk('Ana');
  for (let turn = 0; turn < 210; turn += 1) board.setSpam(ASK, turn % 2 === 0);
  expect(stateOf(board, ASK).log).toHaveLength(200);
});

test('a letter that is retired leaves no word and no id in the document, and never comes back', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  markEverything(ana);
  meet(ana, ben);
  // Ben goes offline and writes more; Ana retires the letter.
  ben.writeNotes(ASK, `${stateOf(ben, ASK).notes} MarkedLate`);
  ben.hold(ASK, 'MarkedHolder2');
  ben.setSheet(ASK, ['MarkedSheet2']);
  const counted = [countedRow(ASK)];
  ana.retire([ASK], counted);
  expectNothingOf(ana, ASK);
  expect(ana.isRetired(ASK)).toBe(true);
  expect(ana.state().pairs).toEqual([]);
  meet(ana, ben);
  for (const board of [ana, ben]) {
    expectNothingOf(board, ASK);
    expect(board.isRetired(ASK)).toBe(true);
    expect(board.isRetired(OFFER)).toBe(false);
    expect(board.state().letters.has(ASK)).toBe(false);
    expect(board.state().counted).toEqual(counted);
    // Somebody drops the letter again, out of an old file.
    board.writeNotes(ASK, 'MarkedAgain');
    board.setStatus(ASK, 'contacted');
    pairUp(board);
    expectNothingOf(board, ASK);
    expect(board.state().pairs).toEqual([]);
  }
  expect(ben.state()).toEqual(ana.state());
});

test('a pair that was made offline with a letter that was retired meanwhile is not shown, and names nobody', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  ben.hold(OFFER, 'Ben');
  meet(ana, ben);
  pairUp(ben);
  ana.retire([ASK], []);
  meet(ana, ben);
  for (const board of [ana, ben]) {
    expect(board.state().pairs).toEqual([]);
    expectNothingOf(board, ASK);
    expect(stateOf(board, OFFER).log.map(({ did }) => did.kind)).toEqual(['held', 'paired']);
  }
  expect(ben.state()).toEqual(ana.state());
  ana.retire([], []);
  expect([...ana.doc.getMap('pairs').keys()]).toEqual([]);
});

test('a letter that nobody touched is retired too, and both desks count it once', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  for (const board of [ana, ben]) board.retire([ASK], [countedRow(ASK)]);
  meet(ana, ben);
  expect(ana.isRetired(ASK)).toBe(true);
  expect(ana.state().counted).toEqual([countedRow(ASK)]);
  ana.forgetCounted('2026-11');
  expect(ana.state().counted).toHaveLength(1);
  ana.forgetCounted('2026-12');
  expect(ana.state().counted).toEqual([]);
  expect(ana.isRetired(ASK)).toBe(true);
});

test('words that arrive before the room for them wait, and fall away when the letter is retired', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  const changes: Uint8Array[] = [];
  ben.doc.on('update', (update) => changes.push(update));
  ben.writeNotes(ASK, 'MarkedLate');
  ana.retire([ASK], []);
  for (const change of changes.reverse()) Y.applyUpdate(ana.doc, change);
  expectNothingOf(ana, ASK);
  const cara = desk('Cara');
  for (const change of changes) Y.applyUpdate(cara.doc, change);
  expect(stateOf(cara, ASK).notes).toBe('MarkedLate');
});

test('only what changed is made anew', () => {
  const board = desk('Ana');
  pairUp(board);
  const before = board.state();
  expect(board.state()).toBe(before);
  board.hold('c', 'Ana');
  const after = board.state();
  expect(after.letters.get(ASK)).toBe(before.letters.get(ASK));
  expect(after.counted).toBe(before.counted);
});

test('a listener hears each change once, also of others, until it stops', () => {
  const [ana, ben] = [desk('Ana'), desk('Ben')];
  let heard = 0;
  const stop = ana.subscribe(() => {
    heard += 1;
    ana.state();
  });
  ana.hold(ASK, 'Ana');
  const own = heard;
  ben.hold(OFFER, 'Ben');
  Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc));
  expect(heard).toBe(own + 1);
  stop();
  ana.hold(ASK, 'Ben');
  expect(heard).toBe(own + 1);
});

function desk(me: string, at = START): Board {
  return openBoard({ clock: () => at, me });
}

function meet(...boards: Board[]): void {
  for (const from of boards)
    for (const to of boards) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

function stateOf(board: Board, letter: string) {
  return board.state().letters.get(letter) ?? UNTOUCHED;
}

function pairUp(board: Board): void {
  board.pair({ letter: ASK, item: 0 }, { letter: OFFER, item: 1 }, { weekly: true, takes: 2 });
}

function markEverything(board: Board): void {
  board.writeNotes(ASK, 'MarkedNotes');
  board.hold(ASK, 'MarkedHolder');
  board.setSheet(ASK, ['MarkedSheet']);
  board.setDue(ASK, '2026-12-01');
  pairUp(board);
  board.say(PAIR, 'ask', 'yes');
}

function expectNothingOf(board: Board, letter: string): void {
  const bytes = Buffer.from(Y.encodeStateAsUpdate(board.doc));
  expect(bytes.includes('Marked')).toBe(false);
  expect(bytes.includes(letter)).toBe(false);
  expect(JSON.stringify([...board.state().letters])).not.toContain(letter);
}

function countedRow(letter: string) {
  return {
    key: letterHash(letter),
    month: '2026-11',
    items: [{ side: 'ask', need: 'rides', area: '', met: true }] as const,
    hours: 3,
  };
}
