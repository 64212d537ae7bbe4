// Ships to the browser.
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 300;

/** Milliseconds until the next try: what the service asked for, else twice as long each time, 5 minutes at most. */
export function nextPause(tries: number, after?: number): number {
  const seconds = after ?? FIRST_PAUSE * 2 ** Math.max(0, tries - 1);
  return Math.min(Math.max(seconds, 1), LONGEST_PAUSE) * 1000;
}
