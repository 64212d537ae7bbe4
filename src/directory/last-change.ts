import { latestDay } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Entry } from './entry.ts';
import { evidenceDay } from './evidence-day.ts';

/** The day an entry's facts last changed, as the history knows it; nothing without a history. */
export type ChangedOn = (entry: Entry) => CalendarDay | undefined;

/** The day an entry's page last said something new: from the history, else the day somebody last looked at its facts. */
export function lastChange(entry: Entry, changedOn: ChangedOn): CalendarDay | undefined {
  return changedOn(entry) ?? evidenceDay(entry);
}

/**
 * The day on which any of these last changed, by the history; without one, the newest day on which somebody looked at
 * the facts of one. Neither when no entry has a day.
 */
export function lastChangeAmong(
  entries: readonly Entry[],
  changedOn: ChangedOn,
): { changed?: CalendarDay; newest?: CalendarDay } {
  const changed = latestDay(entries.map(changedOn));
  if (changed !== undefined) return { changed };
  const newest = latestDay(entries.map(evidenceDay));
  return newest === undefined ? {} : { newest };
}
