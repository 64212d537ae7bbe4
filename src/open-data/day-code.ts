import type { Day } from '../schema/vocabulary.ts';

/** A weekday in a rule of iCalendar: "MO" (RFC 5545 §3.3.10). */
export function dayCode(day: Day): string {
  return day.slice(0, 2).toUpperCase();
}
