import type { CalendarDay } from '../time/calendar-day.ts';
import { nextOccurrence } from '../time/occurrences.ts';
import type { Entry } from './entry.ts';

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

/** True of what somebody can be asked about. A guide has nobody; when somebody checked one, its date still grows old. */
export function canBeAsked(entry: Entry): boolean {
  return entry.kind !== 'guides' || entry.facts.checked !== undefined;
}
