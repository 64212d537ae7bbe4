const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** A clock that moved further than this while nobody looked is doubted. */
const BELIEVED = 7 * DAY;

/** What the service remembers of its clock between two looks, and between two starts. */
export interface Seen {
  /** The last time of day that was believed, in milliseconds; nothing before the first day. */
  readonly at?: number | undefined;
  /** For how long the service has run since it began to doubt. */
  readonly doubted?: number | undefined;
}

export type ClockVerdict =
  | { readonly kind: 'believed'; readonly seen: Seen }
  /** `days` is how far it moved, nothing when it is not known. */
  | { readonly kind: 'doubted'; readonly seen: Seen; readonly days?: number };

/**
 * May letters be deleted by this clock? A computer that wakes up in the year 2099 would delete every one, and what
 * came while a clock stood in 1970 would look old at once. So a clock that moved by more than a week since
 * the last look, to either side, is believed only after the service has run for a day; the first time, too.
 * @param now what the clock says. @param ran how long the service has run in this doubt, by a
 * clock that nobody sets; both in milliseconds.
 */
export function judgeClock(now: number, seen: Seen, ran: number): ClockVerdict {
  const moved = seen.at === undefined ? undefined : now - seen.at;
  if (moved !== undefined && Math.abs(moved) <= BELIEVED) {
    return { kind: 'believed', seen: { at: now } };
  }
  const doubted = Math.max(ran, seen.doubted ?? 0);
  if (doubted >= DAY) return { kind: 'believed', seen: { at: now } };
  return {
    kind: 'doubted',
    seen: { at: seen.at, doubted },
    ...(moved !== undefined && { days: Math.trunc(moved / DAY) }),
  };
}

/** The earliest moment that may be written on a letter: a clock far behind what was seen is not believed. */
export function earliestMoment({ at }: Seen): number {
  return at === undefined ? 0 : at - BELIEVED;
}
