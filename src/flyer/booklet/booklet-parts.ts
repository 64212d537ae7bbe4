import type { Directory } from '../../directory/directory.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Town } from '../../directory/town.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';

/** What the booklet holds, in its order. */
export type BookletParts = {
  /** Towns that have something, from A to Z. */
  towns: { town: Town; help: Entry[]; events: Entry[] }[];
  /** Resources and events without a place of their own. */
  elsewhere: Entry[];
  groups: Entry[];
  guides: Entry[];
};

/** Sorts the directory into the booklet's parts. What is closed, past or history is left out. */
export function bookletParts(directory: Directory, today: CalendarDay): BookletParts {
  const current = directory.entries.filter((entry) => isCurrent(entry, today));
  const ofKind = (kind: Entry['kind']) => current.filter((entry) => entry.kind === kind);
  const order = new Map(directory.needs.map(({ id }, index) => [id, index]));
  const rank = ({ facts }: Entry) => order.get(facts.needs[0] ?? '') ?? order.size;
  const byNeed = (entries: readonly Entry[]) => entries.toSorted((a, b) => rank(a) - rank(b));
  const towns = directory.towns.map((town) => ({
    town,
    help: byNeed(ofKind('resources').filter((entry) => entry.town === town)),
    events: byNeed(ofKind('events').filter((entry) => entry.town === town)),
  }));
  return {
    towns: towns.filter(({ help, events }) => help.length + events.length > 0),
    elsewhere: byNeed(
      [...ofKind('resources'), ...ofKind('events')].filter(({ town }) => town === undefined),
    ),
    groups: ofKind('groups'),
    guides: byNeed(ofKind('guides')),
  };
}

function isCurrent(entry: Entry, today: CalendarDay): boolean {
  if (entry.facts.status === 'closed') return false;
  if (entry.kind === 'groups') return entry.facts.state !== 'historic';
  if (entry.kind !== 'events' || entry.facts.starts === undefined) return true;
  const { repeats, starts, ends = starts } = entry.facts;
  return repeats === undefined
    ? ends.slice(0, 10) >= today
    : repeats.until === undefined || repeats.until >= today;
}
