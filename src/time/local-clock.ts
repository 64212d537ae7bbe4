// Ships to the browser.
import { addDays, instantBy, offsetsIn } from './calendar-day.ts';
import type { CalendarDay } from './calendar-day.ts';

const DAY_MS = 86_400_000;

/** The calendar and clock of one time zone, whatever zone the device is in. It remembers what it worked out. */
export type LocalClock = {
  /** The day it is there at an instant. */
  dayAt: (instant: number) => CalendarDay;
  dayAfter: (day: CalendarDay) => CalendarDay;
  /** The time of day there, "17:30". */
  timeAt: (instant: number) => string;
  /** The instant (milliseconds of Unix time) of a time of day there, by the rules of `instantOf`. */
  instantOf: (day: CalendarDay, time: string) => number;
};

/** Making one takes a hundred times as long as asking it: make one for a page, not one for each entry. */
export function localClock(timeZone: string): LocalClock {
  const offsetAt = offsetsIn(timeZone);
  const steady = new Map<CalendarDay, number | undefined>();
  const after = new Map<CalendarDay, CalendarDay>();

  /** The offset of a day without any change near; nothing when the clocks change the day before, on it, or after. */
  const steadyOffset = (day: CalendarDay): number | undefined => {
    const start = Date.parse(day);
    const offset = offsetAt(start - DAY_MS);
    return offset === offsetAt(start + 2 * DAY_MS) ? offset : undefined;
  };

  const localAt = (instant: number) => new Date(instant + offsetAt(instant)).toISOString();

  return {
    dayAt: (instant) => localAt(instant).slice(0, 10),
    dayAfter: (day) => {
      const next = after.get(day) ?? addDays(day, 1);
      after.set(day, next);
      return next;
    },
    timeAt: (instant) => localAt(instant).slice(11, 16),
    instantOf: (day, time) => {
      if (!steady.has(day)) steady.set(day, steadyOffset(day));
      const offset = steady.get(day);
      if (offset === undefined) return instantBy(offsetAt, day, time);
      const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
      return Date.parse(day) + minutes * 60_000 - offset;
    },
  };
}
