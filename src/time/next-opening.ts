// Ships to the browser. What comes next, for a sentence.
import { addDays } from './calendar-day.ts';
import type { LocalClock } from './local-clock.ts';
import { openingsOn } from './openings.ts';
import type { Opening, Times } from './openings.ts';

const WEEK_DAYS = 7;
const WEEK_MS = WEEK_DAYS * 86_400_000;
/** Seasons come back within this many days. */
const FARTHEST_DAYS = 400;

/** The first opening that is not over yet, also the one that goes on now; looked for about a year ahead. */
export function nextOpening(times: Times, instant: number, clock: LocalClock): Opening | undefined {
  const today = clock.dayAt(instant);
  for (let ahead = -1; ahead < FARTHEST_DAYS; ahead += WEEK_DAYS) {
    const first = addDays(today, ahead);
    const last = addDays(first, WEEK_DAYS - 1);
    const next = openingsOn(times, first, last, clock).find(({ until }) => instant < until);
    if (next) return next;
  }
  return undefined;
}

/**
 * The instant at which it closes, through openings that follow each other without a break; Infinity when that is a
 * week away or more; nothing when it is not surely open.
 */
export function closingTime(times: Times, instant: number, clock: LocalClock): number | undefined {
  const today = clock.dayAt(instant);
  let end = instant;
  for (const { from, until, exact } of openingsOn(
    times,
    addDays(today, -1),
    addDays(today, WEEK_DAYS),
    clock,
  ))
    if (exact && from <= end && end < until) end = until;
  if (end === instant) return undefined;
  return end >= instant + WEEK_MS ? Infinity : end;
}
