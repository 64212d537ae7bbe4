// Ships to the browser.
import { DAYS } from '../schema/vocabulary.ts';
import type { Day } from '../schema/vocabulary.ts';

const DAY_MS = 86_400_000;

/** A calendar day without time or zone, as ISO text: "2026-11-22". */
export type CalendarDay = string;

/** `day` moved by whole days, over month and year ends. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `until`; negative when `until` is earlier. */
export function daysBetween(from: CalendarDay, until: CalendarDay): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);
}

/** The last of some days; nothing when none is known. */
export function latestDay(days: readonly (CalendarDay | undefined)[]): CalendarDay | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
}

export function weekdayOf(day: CalendarDay): Day {
  return DAYS[new Date(day).getUTCDay()] ?? 'sun';
}

/** 1 for the first seven days of a month, 2 for the next seven …: the "second Tuesday" is 2. */
export function weekOfMonth(day: CalendarDay): number {
  return Math.ceil(Number(day.slice(8, 10)) / 7);
}

/** True when no later day of the same month has the same weekday. */
export function isLastOfMonth(day: CalendarDay): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
}

/** The calendar day it is at an instant in a time zone. */
export function dayAt(instant: Date, timeZone: string): CalendarDay {
  return daysIn(timeZone)(instant);
}

/** The same for one zone. Making it takes long, asking it does not. */
export function daysIn(timeZone: string): (instant: Date) => CalendarDay {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return (instant) => format.format(instant);
}

/**
 * The instant of a local wall-clock time. "24:00" is the next midnight. A time that daylight saving skips
 * is read with the offset before the change, so it lands just after; one that happens twice is the first.
 */
export function instantOf(day: CalendarDay, time: string, timeZone: string): Date {
  return new Date(instantBy(offsetsIn(timeZone), day, time));
}

/** The same in milliseconds of Unix time, by offsets somebody holds already. */
export function instantBy(offsetAt: OffsetAt, day: CalendarDay, time: string): number {
  if (time === '24:00') return instantBy(offsetAt, addDays(day, 1), '00:00');
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const before = asUtc - offsetAt(asUtc - DAY_MS);
  const after = asUtc - offsetAt(asUtc + DAY_MS);
  const fits = [before, after].filter((instant) => instant + offsetAt(instant) === asUtc);
  return Math.min(...(fits.length > 0 ? fits : [before]));
}

/** Milliseconds by which local time is ahead of UTC at an instant. */
export type OffsetAt = (instant: number) => number;

/** Made once for each zone: making one takes a thousand times as long as asking it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The offsets of one zone. */
export function offsetsIn(timeZone: string): OffsetAt {
  const format =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  clocks.set(timeZone, format);
  return (instant) => {
    const parts = format.formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      parts.find((found) => found.type === type)?.value ?? '00';
    const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
    return Date.parse(local) - Math.floor(instant / 1000) * 1000;
  };
}
