import { expect, test } from 'vitest';
import { openBoard } from '../../src/desk/board/open-board.ts';
import type { DeskLetter } from '../../src/desk/letters/desk-letter.ts';
import {
  endedOf,
  forgetOldCounted,
  retire,
  withItsNews,
} from '../../src/desk/session/retire-due.ts';
import { aLetter, onDesk } from './desk-letter-world.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T15:00:00Z');
const RULES = { zone: 'America/New_York', doneDays: 30, keptDays: 90, towns: [] };

const openHere = () => openBoard({ clock: () => NOW, me: 'Marked Ana' });
const cameAgo = (days: number): ReturnType<typeof onDesk> => ({
  ...onDesk(aLetter()),
  received: new Date(NOW - days * DAY).toISOString(),
});

test('of letters that the inbox lost, only those go whose end everybody knew of', () => {
  const board = openHere();
  const [fresh, done, spam, old, almost] = [1, 1, 1, 91, 89.5].map(cameAgo);
  if (!fresh || !done || !spam || !old || !almost) throw new Error('Five letters');
  const letters = [fresh, done, spam, old, almost];
  board.setStatus(done.id, 'done');
  board.setSpam(spam.id, true);
  const gone = letters.map(({ id }) => id);
  const ended = (now: number, rules = RULES) =>
    endedOf(letters, gone, rules, { now, settled: board.state() });
  expect(ended(NOW)).toEqual([done.id, spam.id, old.id, almost.id]);
  // A network that promised nothing, a letter that nobody opened here, and a clock that is years ahead.
  expect(ended(NOW, { ...RULES, keptDays: Number.MAX_SAFE_INTEGER })).toEqual([done.id, spam.id]);
  const unopened = endedOf(letters, ['closed'], RULES, { now: NOW, settled: board.state() });
  expect(unopened).toEqual([]);
  expect(ended(NOW + 3000 * DAY)).toEqual([]);
});

test('a letter that is deleted takes the later news about it along, and is counted once', () => {
  const board = openHere();
  const [letter, other] = [cameAgo(1), cameAgo(1)];
  const { network, version } = aLetter();
  const about = (of: DeskLetter, id: string): DeskLetter => ({
    kind: 'news',
    id,
    code: of.code,
    received: of.received,
    flagged: false,
    lock: 'sealed',
    news: { id, network, version, about: of.id, code: of.code, news: 'no-longer' },
  });
  const letters = [letter, other, about(letter, 'one'), about(other, 'two')];
  expect(withItsNews(letters, letter.id)).toEqual([letter.id, 'one']);
  for (let round = 0; round < 2; round += 1)
    retire(board, letters, withItsNews(letters, letter.id), RULES);
  expect(letters.map(({ id }) => board.isRetired(id))).toEqual([true, false, true, false]);
  expect(board.state().counted).toHaveLength(1);
});

test('what is counted is forgotten after two years, unless the clock is not believed', () => {
  const row = (key: string, month: string) => ({ key: key.repeat(32), month, items: [] });
  const months = ['2024-10', '2024-11', '2026-10'];
  const counted = months.map((month, at) => row(String(at), month));
  const left = (now: number) => {
    const board = openHere();
    board.retire(['a letter'], counted);
    forgetOldCounted(board, [], RULES, now);
    return board.state().counted.map(({ month }) => month);
  };
  expect(left(NOW).toSorted()).toEqual(['2024-11', '2026-10']);
  expect(left(NOW + 3000 * DAY).toSorted()).toEqual(months);
});
