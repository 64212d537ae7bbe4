import type { CalendarDay } from '../../time/calendar-day.ts';

/** A day as calendars write it: "20261203" (RFC 5545 §3.3.4). */
export function dayStamp(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

/** A time on somebody's clock: "20261203T173000". `time` is "17:30". */
export function clockStamp(day: CalendarDay, time: string): string {
  return `${dayStamp(day)}T${time.replace(':', '')}00`;
}

/** The clock's time of an instant that was moved by its offset already. */
export function localStamp(moved: Date): string {
  return moved.toISOString().replace(/[-:]|\.\d+Z$/g, '');
}

/** An instant in UTC: "20261203T223000Z" (RFC 5545 §3.3.5, form 2). */
export function utcStamp(instant: number): string {
  return `${localStamp(new Date(instant))}Z`;
}
