import type { EventLeaf, EventStatusType, PlaceLeaf, VirtualLocationLeaf } from 'schema-dts';
import { timedOf } from '../../directory/closed-days.ts';
import type { EntryOf, EntryWords } from '../../directory/entry.ts';
import type { Event } from '../../schema/event.ts';
import type { Reader } from '../../site/reader.ts';
import { addDays } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { nextOccurrence, nightsOf } from '../../time/occurrences.ts';
import { sayLastSeen } from '../../words/say-when.ts';
import { entityOf, pageAddress, some } from './entity.ts';
import { groupNamed } from './organization.ts';
import { placeOf } from './place.ts';
import { schedulesOf } from './schedules.ts';
import { zonedTime } from './zoned-time.ts';

const SCHEDULED = 'https://schema.org/EventScheduled' satisfies EventStatusType;
const CANCELLED = 'https://schema.org/EventCancelled' satisfies EventStatusType;
const POSTPONED = 'https://schema.org/EventPostponed' satisfies EventStatusType;

/**
 * An event. One that repeats has its rule as schedules and no dates of its own (schema.org, eventSchedule); its next date,
 * and those that are called off, are events within it. One that is paused is postponed: no date is set.
 */
export function eventOf(
  reader: Reader,
  entry: EntryOf<'events'>,
  words: EntryWords,
  changed: CalendarDay | undefined,
): EventLeaf {
  const { facts } = entry;
  const location = locationOf(reader, entry);
  return {
    '@type': 'Event',
    ...entityOf(reader, entry, words, {
      changed,
      told: [words.when, sayLastSeen(reader.words.site, reader.language, facts)],
    }),
    ...timesOf(reader, entry, words.title, location),
    ...attendanceOf(facts, location),
    location,
    organizer: groupNamed(reader, facts.group),
    inLanguage: facts.languages && some(facts.languages),
    isAccessibleForFree: facts.cost === 'free' ? true : facts.cost === 'paid' ? false : undefined,
    audience:
      words.who === undefined ? undefined : { '@type': 'Audience', audienceType: words.who },
  };
}

function timesOf(
  reader: Reader,
  { facts }: EntryOf<'events'>,
  name: string,
  location: EventLeaf['location'],
): Pick<EventLeaf, 'startDate' | 'endDate' | 'eventStatus' | 'eventSchedule' | 'subEvent'> {
  const { starts, repeats } = facts;
  const zone = reader.directory.network.time_zone;
  const whole = facts.status === 'paused' ? POSTPONED : SCHEDULED;
  if (starts === undefined) return { eventStatus: whole };
  const timed = timedOf(facts);
  const isOff = (day: CalendarDay) => timed.cancelled.some(({ date }) => date === day);
  if (repeats === undefined) {
    return {
      ...datesOn(facts, starts.slice(0, 10), zone),
      eventStatus: isOff(starts.slice(0, 10)) ? CANCELLED : whole,
    };
  }
  const next = nextOccurrence(timed, reader.today);
  const off = timed.cancelled.map(({ date }) => date).filter((day) => day >= reader.today);
  const days = facts.status === 'paused' || next === undefined ? [] : [next, ...off].toSorted();
  const schedules = schedulesOf({ ...facts, starts, repeats }, reader.today, zone);
  return {
    // Over for good: the first date is what is known.
    ...(schedules.length === 0 ? datesOn(facts, starts.slice(0, 10), zone) : {}),
    eventStatus: whole,
    eventSchedule: some(schedules),
    subEvent: some(
      days.map((day): EventLeaf => ({
        '@type': 'Event',
        name,
        ...datesOn(facts, day, zone),
        eventStatus: isOff(day) ? CANCELLED : SCHEDULED,
        location,
      })),
    ),
  };
}

/** One date of an event, which may end some days later as its first one does. */
function datesOn(
  event: Pick<Event, 'starts' | 'ends'>,
  day: CalendarDay,
  zone: string,
): Pick<EventLeaf, 'startDate' | 'endDate'> {
  const { starts = '', ends } = event;
  const last = addDays(day, nightsOf(event));
  return {
    startDate: zonedTime(day, starts.slice(11), zone),
    endDate: ends === undefined ? undefined : zonedTime(last, ends.slice(11), zone),
  };
}

function locationOf(
  reader: Reader,
  entry: EntryOf<'events'>,
): PlaceLeaf | VirtualLocationLeaf | (PlaceLeaf | VirtualLocationLeaf)[] | undefined {
  const place = placeOf(reader, entry);
  if (!entry.facts.ways.includes('online')) return place;
  const online: VirtualLocationLeaf = {
    '@type': 'VirtualLocation',
    url: entry.facts.contact?.web ?? pageAddress(reader, entry),
  };
  return place === undefined ? online : [place, online];
}

function attendanceOf(
  { ways }: Pick<Event, 'ways'>,
  location: EventLeaf['location'],
): Pick<EventLeaf, 'eventAttendanceMode'> {
  if (location === undefined) return {};
  const isOnline = ways.includes('online');
  const isHere = ways.includes('in-person');
  if (isOnline === isHere)
    return isOnline ? { eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode' } : {};
  return {
    eventAttendanceMode: isOnline
      ? 'https://schema.org/OnlineEventAttendanceMode'
      : 'https://schema.org/OfflineEventAttendanceMode',
  };
}
