import { instantOf, offsetsIn } from '../../time/calendar-day.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { sayOffset } from '../../time/say-offset.ts';

/** A local time with its offset from UTC: "2026-12-03T17:30:00-05:00"; the day alone when the time is not known. */
export function zonedTime(day: CalendarDay, time: string, timeZone: string): string {
  if (time === '') return day;
  const instant = instantOf(day, time, timeZone).getTime();
  const offset = offsetsIn(timeZone)(instant);
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  return `${local}${sayOffset(offset)}`;
}
