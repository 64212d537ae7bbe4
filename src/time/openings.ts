// Ships to the browser. When something is open: opening hours and events as spans of real time.
import type { OpeningHours } from '../schema/hours.ts';
import { addDays, weekdayOf } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { LocalClock } from './local-clock.ts';
import { isInSeason, isInWeeks, nightsOf, occurrencesOf } from './occurrences.ts';
import type { Timed } from './occurrences.ts';

/** When something takes place; with neither hours nor event nobody knows. */
export type Times = {
  hours?: readonly OpeningHours[];
  event?: Timed;
  /** Never open, whatever the rest says. */
  shut?: true;
  /** Nothing begins on these days, both included. */
  closed?: { from: CalendarDay; until: CalendarDay };
};

/** From an instant up to another one, in milliseconds of Unix time. */
export type Stretch = { from: number; until: number };

/** One opening. It belongs to the day it begins on, also after midnight: season, weeks and closures ask that day. */
export type Opening = Stretch & {
  day: CalendarDay;
  /** False when begin or end is only known to the day: it takes place that day, but nobody can say "now". */
  exact: boolean;
};

/** The openings that begin on the days from `from` to `until`, both included, in order of time. */
export function openingsOn(
  times: Times,
  from: CalendarDay,
  until: CalendarDay,
  clock: LocalClock,
): Opening[] {
  const { hours = [], event, shut, closed } = times;
  if (shut) return [];
  const all = [
    ...openingsOfHours(hours, from, until, clock),
    ...(event ? openingsOfEvent(event, from, until, clock) : []),
  ];
  return all
    .filter(({ day }) => closed === undefined || day < closed.from || closed.until < day)
    .filter((opening) => opening.from < opening.until)
    .sort((a, b) => a.from - b.from);
}

/** True while an opening surely goes on. */
export function goesOnAt({ from, until, exact }: Opening, instant: number): boolean {
  return exact && from <= instant && instant < until;
}

/** True when two stretches have any time in common. */
export function doOverlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.until && b.from < a.until;
}

/** What is left of the day. */
export function restOfToday(instant: number, clock: LocalClock): Stretch {
  return { from: instant, until: clock.instantOf(clock.dayAt(instant), '24:00') };
}

/** Saturday and Sunday that are next, or what is left of them. */
export function thisWeekend(instant: number, clock: LocalClock): Stretch {
  const today = clock.dayAt(instant);
  const weekday = new Date(today).getUTCDay();
  const saturday = addDays(today, weekday === 0 ? -1 : 6 - weekday);
  return {
    from: Math.max(instant, clock.instantOf(saturday, '00:00')),
    until: clock.instantOf(addDays(saturday, 1), '24:00'),
  };
}

function openingsOfHours(
  hours: readonly OpeningHours[],
  from: CalendarDay,
  until: CalendarDay,
  clock: LocalClock,
): Opening[] {
  const openings: Opening[] = [];
  for (let day = from; hours.length > 0 && day <= until; day = clock.dayAfter(day)) {
    const weekday = weekdayOf(day);
    for (const { days, weeks, season, opens, closes } of hours) {
      if (!days.includes(weekday) || !isInWeeks(weeks, day) || !isInSeason(season, day)) continue;
      openings.push({
        day,
        exact: true,
        from: clock.instantOf(day, opens),
        // "22:00" to "02:00" closes on the next day.
        until: clock.instantOf(closes <= opens ? clock.dayAfter(day) : day, closes),
      });
    }
  }
  return openings;
}

/** Longer than a day, or with a time unknown, an event is one opening for each of its days, none of them exact. */
function openingsOfEvent(
  event: Timed,
  from: CalendarDay,
  until: CalendarDay,
  clock: LocalClock,
): Opening[] {
  const { starts = '', ends = '' } = event;
  const [begins, closes] = [starts.slice(11), ends.slice(11)];
  const nights = nightsOf(event);
  const exact =
    begins !== '' && closes !== '' && (nights < 1 || (nights === 1 && closes <= begins));
  return occurrencesOf(event, addDays(from, -nights), until).flatMap((first) => {
    const last = addDays(first, nights);
    const opening = (day: CalendarDay, end: CalendarDay) => ({
      day,
      exact,
      from: clock.instantOf(day, (day === first && begins) || '00:00'),
      until: clock.instantOf(end, (end === last && closes) || '24:00'),
    });
    if (exact) return [opening(first, last)];
    const openings: Opening[] = [];
    const end = last < until ? last : until;
    for (let day = first < from ? from : first; day <= end; day = clock.dayAfter(day))
      openings.push(opening(day, day));
    return openings;
  });
}
