import ICAL from 'ical.js';
import { addDays, instantOf } from '../src/time/calendar-day.ts';
import type { CalendarDay } from '../src/time/calendar-day.ts';

/** One day of an event as ical.js, a program that nobody here wrote, finds it in a calendar file. */
export type FoundDate = {
  uid: string;
  /** Milliseconds of Unix time, or a day when it is all day long. */
  start: number | string;
  end: number | string;
  status: string;
  summary: string;
  description: string;
};

/** All dates of a calendar that begin on the days from `from` to `until` there, in order; ical.js does all the reckoning. */
export function datesIn(
  file: string,
  { from, until, zone }: { from: CalendarDay; until: CalendarDay; zone: string },
): FoundDate[] {
  const events = rootOf(file).getAllSubcomponents('vevent');
  const isOverride = (event: ICAL.Component) => event.hasProperty('recurrence-id');
  const first = instantOf(from, '00:00', zone).getTime();
  const end = instantOf(until, '24:00', zone).getTime();
  return events
    .filter((event) => !isOverride(event))
    .flatMap((component) => {
      const uid = component.getFirstPropertyValue('uid');
      const exceptions = events.filter(
        (event) => isOverride(event) && event.getFirstPropertyValue('uid') === uid,
      );
      return expand(new ICAL.Event(component, { exceptions }), addDays(until, 2));
    })
    .filter(({ start }) =>
      typeof start === 'string' ? from <= start && start <= until : first <= start && start < end,
    )
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** The calendar as ical.js holds it. @throws when it cannot read the file. */
export function rootOf(file: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(file) as unknown[]);
}

function expand(event: ICAL.Event, before: string): FoundDate[] {
  if (!event.isRecurring()) return [found(event, event.startDate, event.endDate)];
  const dates: FoundDate[] = [];
  const iterator = event.iterator();
  for (let next = nextOf(iterator); next; next = nextOf(iterator)) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (startDate.toString() > before) break;
    dates.push(found(item, startDate, endDate));
  }
  return dates;
}

/** Nothing at the end of a rule, which the types of ical.js do not say. */
function nextOf(iterator: ICAL.RecurExpansion): ICAL.Time | undefined {
  return iterator.next();
}

function found(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): FoundDate {
  const moment = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toUnixTime() * 1000);
  return {
    uid: event.uid,
    start: moment(start),
    end: moment(end),
    status: String(event.component.getFirstPropertyValue('status')),
    summary: event.summary,
    description: event.description,
  };
}
