import { openDirectory } from '../../src/directory/directory.ts';
import type { Entry, EntryOf } from '../../src/directory/entry.ts';
import { calendarZone } from '../../src/open-data/calendar/calendar-zone.ts';
import type { CalendarZone } from '../../src/open-data/calendar/calendar-zone.ts';
import { calendarWriter } from '../../src/open-data/calendar/write-calendar.ts';
import { Event } from '../../src/schema/event.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';
import { inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

/** A Sunday. */
export const TODAY = '2026-11-22';
export const NEW_YORK = calendarZone('America/New_York', TODAY);

/** Zones to try: the library rounds Jerusalem and Santiago, and the last is none of its names. */
export const ZONES: Readonly<Record<string, CalendarZone>> = Object.fromEntries(
  [
    'America/New_York',
    'Europe/London',
    'America/Phoenix',
    'Australia/Lord_Howe',
    'Asia/Jerusalem',
    'America/Santiago',
    '+05:30',
  ].map((name) => [name, calendarZone(name, TODAY)]),
);

/** A reader of the valid network with changes, on a day of our choice. */
export function readerOn(today: string, changes: Changes = {}, language = 'en'): Reader {
  const directory = inContent(changes, openDirectory);
  const reader = readersOf(directory, '/').find((known) => known.language === language);
  if (reader === undefined) throw new Error(`The network has no ${language}.`);
  return { ...reader, today };
}

/** An invented event, as the directory would hand it out; `more` is what is not among its facts. */
export function eventWith(facts: object, more: Partial<EntryOf<'events'>> = {}): EntryOf<'events'> {
  return {
    kind: 'events',
    slug: 'invented-meal',
    file: 'content/events/invented-meal.md',
    id: 'events/invented-meal',
    short: 'abcd',
    words: {},
    bodies: { en: '' },
    ...more,
    facts: Event.parse({
      title: 'Invented meal',
      summary: 'Soup for all.',
      needs: ['food'],
      kind: 'meal',
      ...facts,
    }),
  };
}

/** The calendar file of one event. */
export function calendarOf(
  reader: Reader,
  entry: EntryOf<'events'>,
  zone: CalendarZone = NEW_YORK,
  changedOn: (entry: Entry) => string | undefined = () => undefined,
): string {
  const write = calendarWriter(reader, zone, changedOn);
  return write({ path: `events/${entry.slug}`, name: entry.facts.title, events: [entry] });
}
