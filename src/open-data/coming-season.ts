import type { Season } from '../schema/hours.ts';
import { addDays } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';

/** The season that runs on a day or is the next to come, both days included. */
export function comingSeason(
  season: Season,
  today: CalendarDay,
): { from: CalendarDay; until: CalendarDay } {
  const year = Number(today.slice(0, 4));
  const spansNewYear = season.from > season.until;
  for (let first = year - 1; ; first += 1) {
    const from = firstOf(first, season.from);
    const until = lastOf(spansNewYear ? first + 1 : first, season.until);
    // A season of one leap day has no day in most years.
    if (from <= until && until >= today) return { from, until };
  }
}

/** The first day of a year from a month-day on: in most years 29 February is 1 March. */
function firstOf(year: number, monthDay: string): CalendarDay {
  const last = lastOf(year, monthDay);
  return last.slice(5) < monthDay ? addDays(last, 1) : last;
}

/** The last day of a year up to a month-day: in most years 29 February is 28 February. */
function lastOf(year: number, monthDay: string): CalendarDay {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(Math.min(day, daysInMonth))}`;
}
