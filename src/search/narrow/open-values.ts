// Ships to the browser.
import { addDays } from '../../time/calendar-day.ts';
import type { LocalClock } from '../../time/local-clock.ts';
import { doOverlap, goesOnAt, openingsOn, restOfToday, thisWeekend } from '../../time/openings.ts';
import type { FIXED_VALUES } from '../search-address.ts';
import type { TodayFacts } from './today-facts.ts';

type OpenValue = (typeof FIXED_VALUES.open)[number];

/**
 * Which of "now", "today" (what is left of it) and "weekend" an entry is open. Every entry is asked at the same instant;
 * entries that share one list of hours are worked out once.
 */
export function openValues(
  now: number,
  clock: LocalClock,
): (today: TodayFacts) => readonly OpenValue[] {
  const day = restOfToday(now, clock);
  const weekend = thisWeekend(now, clock);
  const yesterday = addDays(clock.dayAt(now), -1);
  const beforeWeekend = addDays(clock.dayAt(weekend.from), -1);
  const lastDay = clock.dayAt(weekend.until - 1);
  const known = new Map<unknown, readonly OpenValue[]>();

  const workOut = (facts: TodayFacts): readonly OpenValue[] => {
    const { event } = facts;
    // Most events have one date, and it is not this week.
    if (event && !event.repeats && !mayTouch(event, yesterday, lastDay)) return [];
    const soon = openingsOn(facts, yesterday, addDays(yesterday, 1), clock);
    const later = openingsOn(facts, beforeWeekend, lastDay, clock);
    const values: OpenValue[] = [];
    if (soon.some((opening) => goesOnAt(opening, now))) values.push('now');
    if (soon.some((opening) => doOverlap(opening, day))) values.push('today');
    if (later.some((opening) => doOverlap(opening, weekend))) values.push('weekend');
    return values;
  };

  return (facts) => {
    if (facts.shut ?? (!facts.hours && !facts.event)) return [];
    if (facts.closed || facts.event) return workOut(facts);
    const values = known.get(facts.hours) ?? workOut(facts);
    known.set(facts.hours, values);
    return values;
  };
}

function mayTouch(
  { starts = '', ends = '' }: NonNullable<TodayFacts['event']>,
  from: string,
  until: string,
): boolean {
  return starts.slice(0, 10) <= until && from <= (ends || starts).slice(0, 10);
}
