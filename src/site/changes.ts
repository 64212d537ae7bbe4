import { readPast } from '../directory/changes.ts';
import type { Change, Past } from '../directory/changes.ts';
import type { Entry } from '../directory/entry.ts';
import { dayAt } from '../time/calendar-day.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { answerKeys, digestOf, note, quietly } from '../rebuild/observe.ts';
import { once } from '../rebuild/once.ts';
import { buildMoment, contentFolder } from './settings.ts';
import { directory } from './site.ts';

/** The past of this build's content: read when the first page asks, once a build. */
const past = once((): Past =>
  readPast(directory, contentFolder(), dayAt(buildMoment(), directory.network.time_zone)),
);

// A commit alone changes no page: what it says of an entry does.
answerKeys('past', (id) => {
  const entry = directory.withId(id);
  const { changesOf: changes, addedOn: added, isPartial } = past();
  return digestOf(JSON.stringify(entry ? [changes(entry), added(entry)] : isPartial));
});

/** The last days on which an entry's facts changed, newest first; empty without a history. */
export function changesOf(entry: Entry): readonly Change[] {
  note(`past:${entry.id}`);
  return quietly(() => past().changesOf(entry));
}

/** The day an entry came into the directory; nothing when this copy's history does not go back so far. */
export function addedOn(entry: Entry): CalendarDay | undefined {
  note(`past:${entry.id}`);
  return quietly(() => past().addedOn(entry));
}

/** The day an entry's facts last changed, or else the day it came; nothing without a history. */
export function changedOn(entry: Entry): CalendarDay | undefined {
  return changesOf(entry)[0]?.day ?? addedOn(entry);
}

/** True when older changes may be missing from `changesOf`: this copy of the history begins later. */
export function isPastPartial(): boolean {
  note('past:');
  return quietly(past).isPartial;
}
