import type { Entry } from '../../../directory/entry.ts';
import { daysBetween } from '../../../time/calendar-day.ts';
import type { CalendarDay } from '../../../time/calendar-day.ts';
import { nextOccurrence } from '../../../time/occurrences.ts';

const DAYS_OF_MONTH = 30.4;

/** True when a neighbor may still go there: it is not closed, not history, and not an event whose last date has passed. */
export function goesOn(entry: Entry, today: CalendarDay): boolean {
  if (entry.facts.status === 'closed') return false;
  if (entry.kind === 'groups') return entry.facts.state === 'active';
  return !isOver(entry, today);
}

/** True for an event without a date from today on. One told in words alone ("one Saturday a month") is never over. */
export function isOver(entry: Entry, today: CalendarDay): boolean {
  if (entry.kind !== 'events' || entry.facts.starts === undefined) return false;
  const { ends } = entry.facts;
  const isLasting = ends !== undefined && ends.slice(0, 10) >= today;
  return !isLasting && nextOccurrence(entry.facts, today) === undefined;
}

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
