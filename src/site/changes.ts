import { readPast } from '../directory/changes.ts';
import type { Change, Past } from '../directory/changes.ts';
import type { Entry } from '../directory/entry.ts';
import { dayAt } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { once } from './once.ts';
import { buildMoment, contentFolder } from './settings.ts';
import { directory } from './site.ts';

/** The past of this build's content: read when the first page asks, once a build. */
const past = once((): Past =>
  readPast(directory, contentFolder(), dayAt(buildMoment(), directory.network.time_zone)),
);

/** The last days on which an entry's facts changed, newest first; empty without a history. */
export function changesOf(entry: Entry): readonly Change[] {
  return past().changesOf(entry);
}

/** The day an entry came into the directory; nothing when this copy's history does not go back so far. */
export function addedOn(entry: Entry): CalendarDay | undefined {
  return past().addedOn(entry);
}

/** The day an entry's facts last changed, or else the day it came; nothing without a history. */
export function changedOn(entry: Entry): CalendarDay | undefined {
  return changesOf(entry)[0]?.day ?? addedOn(entry);
}

/** True when older changes may be missing from `changesOf`: this copy of the history begins later. */
export function isPastPartial(): boolean {
  return past().isPartial;
}
