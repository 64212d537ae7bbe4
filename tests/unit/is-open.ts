import { addDays } from '../../src/time/calendar-day.ts';
import type { LocalClock } from '../../src/time/local-clock.ts';
import { doOverlap, goesOnAt, openingsOn } from '../../src/time/openings.ts';
import type { Stretch, Times } from '../../src/time/openings.ts';

/** True while it is surely open. */
export function isOpenAt(times: Times, instant: number, clock: LocalClock): boolean {
  const today = clock.dayAt(instant);
  return openingsOn(times, addDays(today, -1), today, clock).some((opening) =>
    goesOnAt(opening, instant),
  );
}

/** True when it is open at some time of the stretch, as far as its days are known. */
export function isOpenWithin(times: Times, stretch: Stretch, clock: LocalClock): boolean {
  if (stretch.from >= stretch.until) return false;
  const first = addDays(clock.dayAt(stretch.from), -1);
  const last = clock.dayAt(stretch.until - 1);
  return openingsOn(times, first, last, clock).some((opening) => doOverlap(opening, stretch));
}
