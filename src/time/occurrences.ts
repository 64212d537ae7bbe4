// Ships to the browser.
import type { Event, Repeats } from '../schema/event.ts';
import type { Season } from '../schema/hours.ts';
import { addDays, daysBetween, isLastOfMonth, weekdayOf, weekOfMonth } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';

/** An event as far as its dates go. */
export type Timed = Pick<Event, 'starts' | 'ends' | 'repeats' | 'cancelled'>;

/** Days after its first one on which an event ends: 1 of a dance until two in the morning. */
export function nightsOf({ starts = '', ends }: Pick<Timed, 'starts' | 'ends'>): number {
  return ends === undefined ? 0 : Math.max(0, daysBetween(starts.slice(0, 10), ends.slice(0, 10)));
}

/** Days on which an event happens, from `from` to `until` (both included), in order; cancelled days are left out. */
export function occurrencesOf(event: Timed, from: CalendarDay, until: CalendarDay): CalendarDay[] {
  if (event.starts === undefined) return [];
  const first = event.starts.slice(0, 10);
  const days: CalendarDay[] = [];
  for (let day = from < first ? first : from; day <= until; day = addDays(day, 1)) {
    if (happensOn(event, first, day)) days.push(day);
  }
  const cancelled = new Set(event.cancelled.map((cancellation) => cancellation.date));
  return days.filter((day) => !cancelled.has(day));
}

/**
 * The first day from `from` on. It looks 400 days ahead (as many for each year of a rule of years), counted from the
 * first date when that is still to come.
 */
export function nextOccurrence(event: Timed, from: CalendarDay): CalendarDay | undefined {
  const first = event.starts?.slice(0, 10) ?? from;
  const years = event.repeats?.every === 'year' ? event.repeats.interval : 1;
  return occurrencesOf(event, from, addDays(from < first ? first : from, 400 * years))[0];
}

/** True when the rule itself makes the first date; an editor's slip otherwise. */
export function startsOnItsRule(event: Timed): boolean {
  if (event.starts === undefined || event.repeats === undefined) return true;
  const first = event.starts.slice(0, 10);
  return event.repeats.also.includes(first) || followsRule(event.repeats, first, first);
}

/** True when a day lies in a season, which may span the new year. */
export function isInSeason(season: Season | undefined, day: CalendarDay): boolean {
  if (season === undefined) return true;
  const monthDay = day.slice(5);
  return season.from <= season.until
    ? season.from <= monthDay && monthDay <= season.until
    : monthDay >= season.from || monthDay <= season.until;
}

/** True when a day is one of the asked-for weeks of its month; -1 is the last. */
export function isInWeeks(weeks: readonly number[] | undefined, day: CalendarDay): boolean {
  if (weeks === undefined) return true;
  return weeks.includes(weekOfMonth(day)) || (weeks.includes(-1) && isLastOfMonth(day));
}

function happensOn(event: Timed, first: CalendarDay, day: CalendarDay): boolean {
  const rule = event.repeats;
  if (rule === undefined) return day === first;
  if (rule.except.includes(day)) return false;
  return rule.also.includes(day) || followsRule(rule, first, day);
}

function followsRule(rule: Repeats, first: CalendarDay, day: CalendarDay): boolean {
  if (rule.until !== undefined && day > rule.until) return false;
  if (!isInSeason(rule.season, day)) return false;
  const days = rule.days ?? [weekdayOf(first)];
  if (!days.includes(weekdayOf(day))) return false;
  switch (rule.every) {
    case 'week':
      return daysBetween(sundayBefore(first), sundayBefore(day)) % (7 * rule.interval) === 0;
    case 'month':
      return monthsBetween(first, day) % rule.interval === 0 && isInWeeks(rule.weeks, day);
    case 'year':
      return (
        monthsBetween(first, day) % (12 * rule.interval) === 0 &&
        isInWeeks(rule.weeks ?? [weekOfMonth(first)], day)
      );
  }
}

function sundayBefore(day: CalendarDay): CalendarDay {
  return addDays(day, -new Date(day).getUTCDay());
}

function monthsBetween(from: CalendarDay, until: CalendarDay): number {
  const months = (day: CalendarDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(until) - months(from);
}
