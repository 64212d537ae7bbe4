// Ships to the browser, on the navigators' desk only.
import { addDays, daysBetween, daysIn } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { LetterState, PairState } from '../board/board-state.ts';
import type { DeskRequest } from '../letters/desk-letter.ts';
import type { DeskClock } from './desk-clock.ts';
import { askDayOf, bothSaidYes } from './due.ts';

/** Days after which a letter that nobody answered is said to wait. Who only offers something can wait longer. */
const WAITED = { asks: 2, offers: 7 };
/** Further away, a weekday's name would not say which week. */
const NEAR = 6;

/** Why a letter is urgent, as data: keys of `words.desk.list.tags`. */
export type Tag =
  /** The day of something asked has passed, and nobody agreed to it. */
  | { readonly kind: 'late'; readonly day: CalendarDay }
  | { readonly kind: 'today' | 'tomorrow' }
  /** Within the next days. */
  | { readonly kind: 'day'; readonly day: CalendarDay }
  /** Both said yes, and its time has come. */
  | { readonly kind: 'ask'; readonly pair: string }
  /** The day that somebody set to look again. */
  | { readonly kind: 'checkLate'; readonly day: CalendarDay }
  | { readonly kind: 'checkToday' }
  /** Whole days since it came; nobody was in touch. */
  | { readonly kind: 'waits'; readonly days: number }
  /** Somebody was asked and has not answered. */
  | { readonly kind: 'answer'; readonly pair: string };

/**
 * The one thing that is most urgent about a letter; nothing when there is none.
 * @param pairs all pairs of the board, or those of this letter.
 */
export type TagOf = (
  letter: DeskRequest,
  state: LetterState,
  pairs: readonly PairState[],
) => Tag | undefined;

/** What is urgent at a moment. Made once for many letters: asking a zone for its days begins slowly. */
export function tagsAt({ now, zone }: DeskClock): TagOf {
  const dayOf = daysIn(zone);
  const today = dayOf(new Date(now));
  return (letter, state, pairs) => {
    if (state.status === 'done' || state.spam) return undefined;
    const own = pairs.filter(
      ({ ask, offer }) => ask.letter === letter.id || offer.letter === letter.id,
    );
    const dated = tagOfDay(letter, own, today);
    if (dated && dated.kind !== 'day') return dated;
    return (
      tagOfAsking(letter, state, own, { today, zone }) ??
      tagOfCheck(state.due, today) ??
      dated ??
      tagOfWaiting(letter, state, { today, dayOf }) ??
      tagOfAnswer(own)
    );
  };
}

/** The nearest day of what is asked and not settled yet. Once both said yes, a day that passed is no longer late. */
function tagOfDay(
  { id, request }: DeskRequest,
  pairs: readonly PairState[],
  today: CalendarDay,
): Tag | undefined {
  const [day] = request.items
    .flatMap(({ side, when, day: asked }, item) => {
      if (side !== 'ask' || when !== 'day' || asked === undefined) return [];
      const own = pairs.filter(({ ask }) => ask.letter === id && ask.item === item);
      if (own.some(({ outcome }) => outcome === 'worked')) return [];
      return asked < today && own.some(isAgreed) ? [] : asked;
    })
    .toSorted();
  if (day === undefined) return undefined;
  if (day < today) return { kind: 'late', day };
  if (day === today) return { kind: 'today' };
  if (day === addDays(today, 1)) return { kind: 'tomorrow' };
  return daysBetween(today, day) <= NEAR ? { kind: 'day', day } : undefined;
}

/** On the letter that asks: one of the two is enough. */
function tagOfAsking(
  { id, request }: DeskRequest,
  state: LetterState,
  pairs: readonly PairState[],
  { today, zone }: { readonly today: CalendarDay; readonly zone: string },
): Tag | undefined {
  const due = pairs.find((pair) => {
    const item = pair.ask.letter === id ? request.items[pair.ask.item] : undefined;
    const day = item && askDayOf(pair, item, state, zone);
    return day !== undefined && day <= today;
  });
  return due && { kind: 'ask', pair: due.key };
}

function tagOfCheck(due: CalendarDay | undefined, today: CalendarDay): Tag | undefined {
  if (due === undefined || due > today) return undefined;
  return due === today ? { kind: 'checkToday' } : { kind: 'checkLate', day: due };
}

/** Somebody asks for something in it. */
export function asks({ request }: DeskRequest): boolean {
  return request.items.some(({ side }) => side === 'ask');
}

function tagOfWaiting(
  letter: DeskRequest,
  { status, firstContact }: LetterState,
  { today, dayOf }: { readonly today: CalendarDay; readonly dayOf: (at: Date) => CalendarDay },
): Tag | undefined {
  if (status !== 'new' || firstContact !== undefined) return undefined;
  const days = daysBetween(dayOf(new Date(letter.received)), today);
  return days >= (asks(letter) ? WAITED.asks : WAITED.offers) ? { kind: 'waits', days } : undefined;
}

function tagOfAnswer(pairs: readonly PairState[]): Tag | undefined {
  const waiting = pairs.find(
    ({ askSaid, offerSaid, outcome }) =>
      outcome === 'open' &&
      [askSaid, offerSaid].includes('waiting') &&
      ![askSaid, offerSaid].includes('no'),
  );
  return waiting && { kind: 'answer', pair: waiting.key };
}

function isAgreed(pair: PairState): boolean {
  return bothSaidYes(pair) && pair.outcome === 'open';
}
