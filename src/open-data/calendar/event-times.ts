import { addDays } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { nightsOf } from '../../time/occurrences.ts';
import type { Timed } from '../../time/occurrences.ts';
import { contentLine } from '../../content-line/content-line.ts';
import type { ContentLine } from '../../content-line/content-line.ts';
import type { CalendarZone } from './calendar-zone.ts';
import type { EventPart } from './event-parts.ts';
import { clockStamp, dayStamp, utcStamp } from './stamps.ts';

/**
 * When one day of an event is: DTSTART, and DTEND when the end is known. Without a time of day it is all day. An end that is
 * only a day ends with that day. No end stays no end: nobody may be told that a meal lasts until an hour we made up.
 */
export function timesOn(
  event: Timed,
  day: CalendarDay,
  zone: CalendarZone,
  inUtc: boolean,
): ContentLine[] {
  const { starts = '', ends } = event;
  const last = addDays(day, nightsOf(event));
  if (isAllDay(event)) {
    return [
      moment('DTSTART', event, day, zone),
      contentLine('DTEND', dayStamp(addDays(last, 1)), { VALUE: 'DATE' }),
    ];
  }
  const start = startTime(starts);
  const end = ends?.slice(11) ?? '';
  const write = (name: string, on: CalendarDay, time: string) =>
    inUtc
      ? contentLine(name, utcStamp(zone.instantOf(on, time)))
      : contentLine(name, clockStamp(on, time), { TZID: zone.id });
  if (ends === undefined) return [write('DTSTART', day, start)];
  return [
    write('DTSTART', day, start),
    end === '' ? write('DTEND', addDays(last, 1), '00:00') : write('DTEND', last, end),
  ];
}

/** One day of a series by itself: EXDATE, RECURRENCE-ID. It has the form of DTSTART, as the RFC demands. */
export function moment(
  name: string,
  event: Timed,
  day: CalendarDay,
  zone: CalendarZone,
): ContentLine {
  return isAllDay(event)
    ? contentLine(name, dayStamp(day), { VALUE: 'DATE' })
    : contentLine(name, clockStamp(day, startTime(event.starts ?? '')), { TZID: zone.id });
}

/** RRULE of a part that repeats. UNTIL is its last day at the hour it begins, in UTC (RFC 5545 §3.3.10). */
export function ruleLines({ rule }: EventPart, event: Timed, zone: CalendarZone): ContentLine[] {
  if (rule === undefined) return [];
  const { text, until } = rule;
  if (until === undefined) return [contentLine('RRULE', text)];
  const last = isAllDay(event)
    ? dayStamp(until)
    : utcStamp(zone.instantOf(until, startTime(event.starts ?? '')));
  return [contentLine('RRULE', `${text};UNTIL=${last}`)];
}

function isAllDay({ starts = '' }: Timed): boolean {
  return startTime(starts) === '';
}

function startTime(starts: string): string {
  return starts.slice(11);
}
