import {
  tzlib_get_ical_block as knownBlock,
  tzlib_get_offset as knownOffset,
  tzlib_get_timezones as knownZones,
} from 'timezones-ical-library';
import { addDays, instantBy, offsetsIn } from '../../time/calendar-day.ts';
import type { CalendarDay, OffsetAt } from '../../time/calendar-day.ts';
import { sayOffset } from '../../time/say-offset.ts';
import { contentLine } from '../../content-line/content-line.ts';
import type { ContentLine } from '../../content-line/content-line.ts';
import { localStamp } from './stamps.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Days from today on for which a zone that the library does not have right is written out. */
const WRITTEN_DAYS = 10 * 366;
/** As far as calendars are exact to the minute when clocks change in the middle of a night. */
const SURE_DAYS = 4 * 366;

/** The clock of a calendar file: its VTIMEZONE, and when it is set forward or back. */
export type CalendarZone = {
  /** What times carry as TZID: the zone's name, or the newer name of the same zone. */
  readonly id: string;
  /** The component VTIMEZONE (RFC 5545 §3.6.5). */
  readonly lines: readonly ContentLine[];
  /** Instants in the coming years at which the clocks change, in milliseconds of Unix time. */
  readonly changes: readonly number[];
  /** The instant of a time of day there, as `time/calendar-day.ts` reads it. */
  readonly instantOf: (day: CalendarDay, time: string) => number;
};

type Change = { readonly instant: number; readonly before: number; readonly after: number };

/**
 * The zone of a network's hours, as calendars need it. The library has short blocks that go on for ever; it rounds the
 * rules of some zones (Jerusalem, Gaza, Santiago), so where it and this machine's time zones disagree, or it does not
 * know the zone, all changes of ten years are written out instead.
 */
export function calendarZone(timeZone: string, from: CalendarDay): CalendarZone {
  const offsetAt = offsetsIn(timeZone);
  const changes = changesIn(offsetAt, from, SURE_DAYS);
  const [block, name] = blockOf(timeZone);
  const isRight = block !== undefined && agrees(timeZone, offsetAt, from, changes);
  return {
    id: isRight ? name.replace(/^TZID=/, '') : timeZone,
    lines: isRight
      ? linesOf(block)
      : writeChanges(timeZone, offsetAt, from, changesIn(offsetAt, from, WRITTEN_DAYS)),
    changes: changes.map(({ instant }) => instant),
    instantOf: (day, time) => instantBy(offsetAt, day, time),
  };
}

function blockOf(timeZone: string): [block: string | undefined, name: string] {
  // The library writes to the terminal when it is asked for a zone it does not know.
  if (!knownZones().includes(timeZone)) return [undefined, ''];
  const [block, name = ''] = knownBlock(timeZone);
  return [block, name];
}

function linesOf(block: string): ContentLine[] {
  return block.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^([^:]+):(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [contentLine(name, value)];
  });
}

/** True when the library has the offsets of this machine: around every change, and twice a month between them. */
function agrees(
  timeZone: string,
  offsetAt: OffsetAt,
  from: CalendarDay,
  changes: readonly Change[],
): boolean {
  const between = Array.from({ length: SURE_DAYS / 15 }, (_, index) => addDays(from, index * 15));
  const near = changes.flatMap(({ instant }) => {
    const day = new Date(instant).toISOString().slice(0, 10);
    return [-7, -2, 2, 7].map((away) => addDays(day, away));
  });
  return [...between, ...near].every((day) => {
    const offset = offsetAt(instantBy(offsetAt, day, '12:00'));
    return knownOffset(timeZone, day, '12:00') === offsetStamp(offset);
  });
}

function changesIn(offsetAt: OffsetAt, from: CalendarDay, days: number): Change[] {
  const first = Date.parse(from) - 2 * DAY;
  return Array.from({ length: days }, (_, index) => first + index * DAY).flatMap((start) => {
    const [before, after] = [offsetAt(start), offsetAt(start + DAY)];
    return before === after ? [] : { instant: changeBetween(offsetAt, start), before, after };
  });
}

/** The minute of a day at which the offset changes. */
function changeBetween(offsetAt: OffsetAt, start: number): number {
  const before = offsetAt(start);
  let [same, other] = [0, DAY / MINUTE];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(start + middle * MINUTE) === before) same = middle;
    else other = middle;
  }
  return start + other * MINUTE;
}

function writeChanges(
  timeZone: string,
  offsetAt: OffsetAt,
  from: CalendarDay,
  changes: readonly Change[],
): ContentLine[] {
  const start = changes[0]?.before ?? offsetAt(Date.parse(from));
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', timeZone),
    ...observance('STANDARD', '19700101T000000', start, start),
    ...changes.flatMap(({ instant, before, after }) =>
      observance(
        after > before ? 'DAYLIGHT' : 'STANDARD',
        localStamp(new Date(instant + before)),
        before,
        after,
      ),
    ),
    contentLine('END', 'VTIMEZONE'),
  ];
}

function observance(
  name: 'STANDARD' | 'DAYLIGHT',
  start: string,
  before: number,
  after: number,
): ContentLine[] {
  return [
    contentLine('BEGIN', name),
    contentLine('DTSTART', start),
    contentLine('TZOFFSETFROM', offsetStamp(before)),
    contentLine('TZOFFSETTO', offsetStamp(after)),
    contentLine('END', name),
  ];
}

/** "-0500": RFC 5545 §3.3.14 has no colon, nor has the library. */
function offsetStamp(offset: number): string {
  return sayOffset(offset).replace(':', '');
}
