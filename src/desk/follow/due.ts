// Ships to the browser, on the navigators' desk only.
import type { RequestItem } from '../../schema/request.ts';
import { addDays, dayAt, daysBetween } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { LetterState, PairState } from '../board/board-state.ts';

const WEEK = 7;

/** True when both ends agreed: only then may they hear of each other. */
export function bothSaidYes({
  askSaid,
  offerSaid,
}: Pick<PairState, 'askSaid' | 'offerSaid'>): boolean {
  return askSaid === 'yes' && offerSaid === 'yes';
}

/**
 * Day to ask "did it work?": what somebody set, else the day after the ask's day, else a week after both said yes. Nothing
 * before both said yes, and nothing once it is known, unless it happens every week.
 * @param state of the ask's letter, whose log tells when they agreed.
 */
export function askDayOf(
  pair: PairState,
  item: Pick<RequestItem, 'when' | 'day'>,
  { log }: Pick<LetterState, 'log'>,
  zone: string,
): CalendarDay | undefined {
  if (!bothSaidYes(pair) || pair.outcome === 'did-not') return undefined;
  if (pair.outcome === 'worked' && !(pair.weekly && pair.due !== undefined)) return undefined;
  if (pair.due !== undefined) return pair.due;
  const said = log.findLast(
    ({ did }) => did.kind === 'said' && did.pair === pair.key && did.answer === 'yes',
  );
  const agreed = dayAt(new Date(said?.at ?? pair.madeAt), zone);
  const week = addDays(agreed, WEEK);
  if (item.when !== 'day' || item.day === undefined) return week;
  // A day that had passed when they agreed says nothing about when it happens.
  return item.day < agreed ? week : addDays(item.day, 1);
}

/** The next day to ask about what happens every week, after `today`; nothing for what happens once. */
export function nextAskDay(
  { weekly, outcome, due }: PairState,
  today: CalendarDay,
): CalendarDay | undefined {
  if (!weekly || outcome === 'did-not') return undefined;
  if (due === undefined) return addDays(today, WEEK);
  const weeks = Math.floor(daysBetween(due, today) / WEEK) + 1;
  return addDays(due, WEEK * Math.max(1, weeks));
}
