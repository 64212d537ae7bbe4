import { timedOf } from '../directory/closed-days.ts';
import type { EntryOf } from '../directory/entry.ts';
import { addDays, instantOf } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { nextOccurrence, nightsOf, occurrencesOf } from '../time/occurrences.ts';
import type { Reader } from './reader.ts';

/** Days a list of events looks ahead from the day the site is built. */
export const DAYS_AHEAD = 28;

/** One date of an event; `until` is the second (Unix time) at which it is over. */
export type Moment = { entry: EntryOf<'events'>; day: CalendarDay; until: number };

/** The next dates of one event, at most `most`, or its first one if that is further away. */
export function momentsOf(reader: Reader, entry: EntryOf<'events'>, most: number): Moment[] {
  const soon = occurrencesOf(timedOf(entry.facts), reader.today, addDays(reader.today, 70)).slice(
    0,
    most,
  );
  const later = nextOccurrence(timedOf(entry.facts), reader.today);
  const days = soon.length > 0 ? soon : later === undefined ? [] : [later];
  return days.map((day) => momentOn(reader, entry, day));
}

/** All dates of some events in the days ahead, by day and then by time. */
export function calendarOf(
  reader: Reader,
  events: readonly EntryOf<'events'>[],
  daysAhead = DAYS_AHEAD,
): { day: CalendarDay; moments: Moment[] }[] {
  const until = addDays(reader.today, daysAhead - 1);
  const moments = events.flatMap((entry) =>
    occurrencesOf(timedOf(entry.facts), reader.today, until).map((day) =>
      momentOn(reader, entry, day),
    ),
  );
  return [...Map.groupBy(moments, ({ day }) => day)]
    .map(([day, all]) => ({
      day,
      moments: all.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b), 'en')),
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day, 'en'));
}

function momentOn(reader: Reader, entry: EntryOf<'events'>, day: CalendarDay): Moment {
  const lastDay = addDays(day, nightsOf(entry.facts));
  const end = entry.facts.ends?.slice(11) || '24:00';
  const instant = instantOf(lastDay, end, reader.directory.network.time_zone);
  return { entry, day, until: instant.getTime() / 1000 };
}

function timeOf({ entry }: Moment): string {
  // Events whose time nobody knows stand at the end of their day.
  return entry.facts.starts?.slice(11) || '~';
}
