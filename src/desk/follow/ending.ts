// Ships to the browser, on the navigators' desk only.
import { dayAt } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { BoardState, LetterState } from '../board/board-state.ts';
import { UNTOUCHED } from '../board/board-state.ts';
import type { DeskLetter } from '../letters/desk-letter.ts';
import type { DeskClock } from './desk-clock.ts';

const DAY = 86_400_000;
/** Days before its end from which an open letter is marked. */
const WARNED = 7;
/** A clock that stands further than this after the last letter is not believed: it would delete every one. */
const UNBELIEVED = 2 * 366 * DAY;

/** How long a letter stays, and what time it is. */
export interface EndingTerms extends DeskClock {
  /** Days after "done". */
  readonly doneDays: number;
  /** Days after it came; absent = the network promises none. */
  readonly keptDays?: number | undefined;
}

/**
 * The ids of the letters whose time has come: done for long enough, or here for as long as was promised to neighbors,
 * whatever their state. Later news about one of them goes with it. A clock that stands before a letter came keeps it; one
 * that stands two years after the last letter, or nowhere, deletes nothing.
 * @param letters requests, news and corrections together.
 */
export function toRetire(
  letters: readonly DeskLetter[],
  { letters: states }: Pick<BoardState, 'letters'>,
  terms: EndingTerms,
): string[] {
  if (!isBelieved(letters, terms.now)) return [];
  const over = new Set(
    letters
      .filter((letter) => isOver(letter, states.get(letter.id) ?? UNTOUCHED, terms))
      .map(({ id }) => id),
  );
  return letters
    .filter(
      (letter) => over.has(letter.id) || (letter.kind === 'news' && over.has(letter.news.about)),
    )
    .map(({ id }) => id);
}

/** ISO day on which a letter is deleted everywhere, as things stand; nothing when it may stay. */
export function endsOn(
  letter: Pick<DeskLetter, 'received'>,
  state: LetterState,
  terms: Omit<EndingTerms, 'now'>,
): CalendarDay | undefined {
  const end = endOf(letter, state, terms);
  return end === undefined ? undefined : dayAt(new Date(end), terms.zone);
}

/**
 * Whole days until an open letter is deleted because of what was promised, from 7 down to 0. Nothing while there is more
 * time, and for letters that are done or spam.
 */
export function runsOutIn(
  letter: Pick<DeskLetter, 'received'>,
  state: LetterState,
  terms: EndingTerms,
): number | undefined {
  if (state.status === 'done' || state.spam) return undefined;
  const end = endOf(letter, state, terms);
  if (end === undefined) return undefined;
  const days = Math.max(0, Math.floor((end - terms.now) / DAY));
  return days <= WARNED ? days : undefined;
}

function isOver(letter: DeskLetter, state: LetterState, terms: EndingTerms): boolean {
  const end = endOf(letter, state, terms);
  return end !== undefined && terms.now >= end && terms.now >= Date.parse(letter.received);
}

/** The moment of the end in milliseconds since 1970; nothing when there is none, or nobody can tell when it came. */
function endOf(
  { received }: Pick<DeskLetter, 'received'>,
  state: LetterState,
  { doneDays, keptDays }: Pick<EndingTerms, 'doneDays' | 'keptDays'>,
): number | undefined {
  const came = Date.parse(received);
  if (Number.isNaN(came)) return undefined;
  const ends = [
    ...doneMoments(state).map((done) => Math.max(done, came) + doneDays * DAY),
    ...(keptDays === undefined ? [] : [came + keptDays * DAY]),
  ];
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** When it was marked done, and when as a test or spam. What another desk's wrong clock wrote cannot be before it came. */
function doneMoments({ status, statusAt, spam, log }: LetterState): number[] {
  const marked = log.findLast(({ did }) => did.kind === 'spam' && did.is)?.at;
  return [
    ...(status === 'done' && statusAt !== undefined ? [Date.parse(statusAt)] : []),
    ...(spam && marked !== undefined ? [Date.parse(marked)] : []),
  ].filter((moment) => !Number.isNaN(moment));
}

function isBelieved(letters: readonly DeskLetter[], now: number): boolean {
  const came = letters.map(({ received }) => Date.parse(received)).filter((at) => at <= now);
  return Number.isFinite(now) && now - Math.max(...came) <= UNBELIEVED;
}
