// Ships to the browser, on the navigators' desk only.
import type { Half } from './hours-words.ts';

/** An hour as somebody wrote it: "9", "9:30 am". */
export interface SaidTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: Half | undefined;
}

/** Minutes of a day; `to` is at most 1440. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

const HOUR = 60;
const NOON = 12 * HOUR;
export const WHOLE_DAY: TimeRange = { from: 0, to: 24 * HOUR };

/** Nobody means an hour outside of these without saying so, nor a stretch longer than this. */
const EARLIEST = 6 * HOUR;
const LATEST = 22 * HOUR;
const LONGEST = 12 * HOUR;

/**
 * From one hour to another. "9 to 12" and "9-5" can be read in one way only that makes sense; "6-8" could be morning or
 * evening, and then there is nothing.
 */
export function settleRange(first: SaidTime, to: SaidTime): TimeRange | undefined {
  // "10 to 23": whoever counts to 24 does so twice.
  const counts24 = to.half === 'exact' && to.hour > 12 && first.half === undefined;
  const from: SaidTime = counts24 ? { ...first, half: 'exact' } : first;
  const isSaid = from.half !== undefined && to.half !== undefined;
  const ranges = readingsOf(from).flatMap((start) =>
    readingsOf(to).flatMap((end) => {
      const last = end === 0 ? WHOLE_DAY.to : end;
      const makesSense =
        isSaid ||
        ((from.half !== undefined || start >= EARLIEST) &&
          (to.half !== undefined || last <= LATEST) &&
          last - start <= LONGEST);
      return start < last && makesSense ? [{ from: start, to: last }] : [];
    }),
  );
  return only(ranges);
}

/** "After 5" is the afternoon, "after 10" the morning; "after 8" could be both. */
export function settleAfter(time: SaidTime): TimeRange | undefined {
  const start = time.half === undefined ? alone(time, 7, 9) : only(readingsOf(time));
  return start === undefined || start >= WHOLE_DAY.to ? undefined : { ...WHOLE_DAY, from: start };
}

/** "Before 3" is the afternoon, "before 10" the morning; "before 8" could be both. */
export function settleBefore(time: SaidTime): TimeRange | undefined {
  const end = time.half === undefined ? alone(time, 6, 9) : only(readingsOf(time));
  return end === undefined || end === 0 ? undefined : { ...WHOLE_DAY, to: end };
}

/** Minutes an hour can mean. "12" is noon unless somebody says otherwise. */
function readingsOf({ hour, minute, half }: SaidTime): number[] {
  const said = hour * HOUR + minute;
  const early = (hour % 12) * HOUR + minute;
  switch (half) {
    case 'exact':
      return [said];
    case 'am':
      return [early];
    case 'pm':
      return [early + NOON];
    case undefined:
      return hour === 12 ? [said] : [early, early + NOON];
  }
}

/** One hour by itself: up to `lastLate` it is after noon, from `firstEarly` on before; between them nobody knows. */
function alone(
  { hour, minute }: SaidTime,
  lastLate: number,
  firstEarly: number,
): number | undefined {
  const said = hour * HOUR + minute;
  if (hour <= lastLate) return said + NOON;
  return hour >= firstEarly ? said : undefined;
}

function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}
