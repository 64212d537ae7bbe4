import { calendarOf } from './event-dates.ts';
import type { Reader } from './reader.ts';

/** Days of which the page of all events names every date. */
const DAYS = 14;

/** What the pages of all events list, in their order: dates to come, what repeats, and what one must ask about. */
export function eventLists(reader: Reader) {
  const events = reader.directory.listedOfKind('events');
  return {
    dates: calendarOf(reader, events, DAYS).flatMap(({ moments }) => moments),
    regular: events.filter(({ facts }) => facts.repeats !== undefined),
    asked: events.filter(({ facts }) => facts.starts === undefined),
  };
}
