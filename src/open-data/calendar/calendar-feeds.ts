import { wordsOf } from '../../directory/entry.ts';
import type { EntryOf } from '../../directory/entry.ts';
import { isOver } from '../../directory/goes-on.ts';
import { absolute } from '../../site/absolute.ts';
import { onceFor } from '../../rebuild/once.ts';
import type { Reader } from '../../site/reader.ts';

/** A calendar somebody can subscribe to. Its address stays, also while it is empty. */
export type CalendarFeed = {
  /** "all", "areas/south-county", "needs/food", "groups/some-group": its file's path without language and ending. */
  readonly path: string;
  readonly name: string;
  readonly events: readonly EntryOf<'events'>[];
};

/** All calendars of a language but those of single events. */
export type CalendarFeeds = {
  readonly all: CalendarFeed;
  readonly areas: readonly CalendarFeed[];
  readonly needs: readonly CalendarFeed[];
  readonly groups: readonly CalendarFeed[];
};

/** The calendars of a reader's language, worked out once: many pages lead to one of them. */
export const calendarFeeds = onceFor(arrangeFeeds);

function arrangeFeeds(reader: Reader): CalendarFeeds {
  const { directory } = reader;
  const events = directory
    .listedOfKind('events')
    .filter((event) => isDated(event) && !isOver(event, reader.today))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const only = (keep: (event: EntryOf<'events'>) => boolean) => events.filter(keep);
  return {
    all: { path: 'all', name: reader.words.site.calendar.all, events },
    areas: directory.network.areas.map((area) => {
      const here = new Set(
        [...directory.inArea(area, ['events']), ...directory.forArea(area, ['events'])].map(
          ({ id }) => id,
        ),
      );
      const name = reader.say(area.name);
      return { path: `areas/${area.id}`, name, events: only(({ id }) => here.has(id)) };
    }),
    needs: directory.needs.map(({ id, label }) => ({
      path: `needs/${id}`,
      name: reader.say(label),
      events: only(({ facts }) => facts.needs.includes(id)),
    })),
    groups: directory.ofKind('groups').map((group) => {
      const words = wordsOf(group, reader.language);
      return {
        path: `groups/${group.slug}`,
        name: (words.discreet ?? words).title,
        events: only((event) => groupOf(reader, event) === group.slug),
      };
    }),
  };
}

/** The calendar of one event: every event with a date has one, also what is over, so that its address keeps working. */
export function eventCalendars(reader: Reader): CalendarFeed[] {
  return reader.directory
    .ofKind('events')
    .filter(isDated)
    .map((event) => {
      const words = wordsOf(event, reader.language);
      return {
        path: eventPath(event),
        name: (words.discreet ?? words).title,
        events: [event],
      };
    });
}

/** The address of an event's own calendar for a reader; nothing when there is no date left to add. */
export function addressOfEvent(reader: Reader, event: EntryOf<'events'>): string | undefined {
  return isDated(event) && event.facts.status !== 'closed' && !isOver(event, reader.today)
    ? reader.asset(calendarFile(reader.language, eventPath(event)))
    : undefined;
}

/** Where a calendar's file lies in the site: "calendar/es/areas/south-county.ics". */
export function calendarFile(language: string, path: string): string {
  return `calendar/${language}/${path}.ics`;
}

/** The whole address of a calendar, and the same as one to subscribe to. */
export function addressesOf(
  reader: Reader,
  { path }: Pick<CalendarFeed, 'path'>,
): { address: string; subscribe: string } {
  const file = reader.asset(calendarFile(reader.language, path));
  const address = absolute(reader.directory.network, file);
  return { address, subscribe: address.replace(/^https?:/, 'webcal:') };
}

/** A saved file keeps the end of its address as its name: that must not tell more than the discreet words. */
function eventPath(event: EntryOf<'events'>): string {
  return `events/${event.discreetCode ?? event.slug}`;
}

function isDated({ facts }: EntryOf<'events'>): boolean {
  return facts.starts !== undefined;
}

/** Who runs an event: the group it names, or the group of the help it is a date of. */
function groupOf({ directory }: Reader, { facts }: EntryOf<'events'>): string | undefined {
  return facts.group ?? directory.find('resources', facts.resource)?.facts.group;
}
