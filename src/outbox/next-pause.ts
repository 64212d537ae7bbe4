// Ships to the browser.
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 300;
/** A service may ask for more than we would wait, but a slip of its clock must not silence a device for days. */
export const LONGEST_ASKED_PAUSE = 3600;

/** Milliseconds until the next try: what the service asked for, else twice as long each time, 5 minutes at most. */
export function nextPause(tries: number, after?: number): number {
  const seconds =
    after === undefined
      ? Math.min(FIRST_PAUSE * 2 ** Math.max(0, tries - 1), LONGEST_PAUSE)
      : Math.min(Math.max(after, 1), LONGEST_ASKED_PAUSE);
  return seconds * 1000;
}

/**
 * Seconds to wait by a `retry-after` header, which is a number of seconds or an HTTP date (RFC 9110, 10.2.3).
 * Nothing when there is none, or nonsense.
 */
export function askedPause(headers: Headers, now: number): number | undefined {
  const asked = headers.get('retry-after')?.trim();
  if (!asked) return undefined;
  const seconds = /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
