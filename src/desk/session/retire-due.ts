// Ships to the browser, on the navigators' desk only.
import type { Board } from '../board/board.ts';
import { UNTOUCHED } from '../board/board-state.ts';
import type { BoardState, CountedLetter } from '../board/board-state.ts';
import { letterHash } from '../board/letter-hash.ts';
import type { DeskProps } from '../desk-props.ts';
import { areasOf } from '../follow/areas-of.ts';
import { countedOf } from '../follow/count-letter.ts';
import { toRetire } from '../follow/ending.ts';
import { dayAt } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { DeskLetter } from '../letters/desk-letter.ts';

const DAY = 86_400_000;
/** Reports go back so far at the most. */
const COUNTED_MONTHS = 24;

/** The network's own rules of ending and counting. */
export type EndingRules = Pick<DeskProps, 'zone' | 'doneDays' | 'keptDays' | 'towns'>;

/**
 * Takes letters whose time has come off the board, with what is counted of them. Gives back which.
 * @param settled the board's letters as far as this desk acts on them.
 */
export function retireDue(
  board: Board,
  letters: readonly DeskLetter[],
  rules: EndingRules,
  { now, settled }: { readonly now: number; readonly settled: Pick<BoardState, 'letters'> },
): readonly string[] {
  const due = toRetire(letters, settled, { ...rules, now });
  retire(board, letters, due, rules);
  return due;
}

/**
 * Of letters that the inbox no longer has, those whose end everybody knew of: done, spam, or as old as was promised. The
 * others may have been lost with an older backup of the inbox, and what lies here may be the only copy.
 * @param settled as for `retireDue`.
 */
export function endedOf(
  letters: readonly DeskLetter[],
  gone: readonly string[],
  rules: EndingRules,
  { now, settled }: { readonly now: number; readonly settled: Pick<BoardState, 'letters'> },
): readonly string[] {
  // The inbox has a clock of its own: it may be a day ahead of this one.
  const ended = new Set(toRetire(letters, settled, { ...rules, doneDays: 0, now: now + DAY }));
  return gone.filter((letter) => ended.has(letter));
}

/** A letter and the later news about it. */
export function withItsNews(letters: readonly DeskLetter[], id: string): readonly string[] {
  const own = letters.find((letter) => letter.id === id);
  const names = [id, own?.kind === 'request' ? own.request.id : id];
  const news = letters.filter(
    (letter) => letter.kind === 'news' && names.includes(letter.news.about),
  );
  return [id, ...news.map((letter) => letter.id)];
}

/** Takes counted rows off the board that are older than the longest report. Only a clock that other dates bear out is believed. */
export function forgetOldCounted(
  board: Board,
  letters: readonly DeskLetter[],
  { zone }: Pick<EndingRules, 'zone'>,
  now: number,
): void {
  const before = monthBefore(dayAt(new Date(now), zone), COUNTED_MONTHS);
  const known = [
    ...letters.map(({ received }) => received.slice(0, before.length)),
    ...board.state().counted.map(({ month }) => month),
  ];
  if (known.some((month) => month >= before)) board.forgetCounted(before);
}

/** "2024-11" for a day of November 2026 and 24 months. */
function monthBefore(day: CalendarDay, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Takes these letters off the board, with what is counted of them. Nobody counts tests and spam. */
export function retire(
  board: Board,
  letters: readonly DeskLetter[],
  gone: readonly string[],
  { zone, towns }: Pick<EndingRules, 'zone' | 'towns'>,
): void {
  if (gone.length === 0) return;
  const out = new Set(gone);
  const areaOf = areasOf(towns);
  const { letters: states, pairs } = board.state();
  const counted: CountedLetter[] = [];
  for (const letter of letters) {
    if (!out.has(letter.id) || letter.kind !== 'request') continue;
    const state = states.get(letter.id) ?? UNTOUCHED;
    if (state.spam) continue;
    counted.push(countedOf(letter, state, pairs, { zone, areaOf }, letterHash));
  }
  board.retire(gone, counted);
}
