import type { Entry } from '../../../directory/entry.ts';
import { daysBetween } from '../../../time/calendar-day.ts';
import type { CalendarDay } from '../../../time/calendar-day.ts';

const DAYS_OF_MONTH = 30.4;

/** "Lee Food Pantry (Lee)". */
export function nameOf({ facts, town }: Entry): string {
  return town === undefined || facts.title.includes(town.name)
    ? facts.title
    : `${facts.title} (${town.name})`;
}

/** "7 months", "2 years". */
export function sayAge(from: CalendarDay, today: CalendarDay): string {
  const months = Math.floor(daysBetween(from, today) / DAYS_OF_MONTH);
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}
