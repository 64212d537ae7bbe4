/** A clock that nobody sets but the test, and the timers that hang on it. */
export function handClock() {
  let now = 1_000_000;
  // The real time of day at first, because the puzzles' own library looks at it too.
  const begun = Date.now() - now;
  let timers: { run: () => void; due: number }[] = [];
  return {
    monotonic: () => now,
    clock: () => new Date(begun + now),
    later: (run: () => void, milliseconds: number) => {
      timers.push({ run, due: now + milliseconds });
    },
    /** Lets time pass, and runs what is due by then. */
    pass(milliseconds: number): void {
      const until = now + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.due);
        next.run();
      }
      now = until;
    },
    /** Moves the clock without running anything, as a computer does that slept or was set. */
    jump(milliseconds: number): void {
      now += milliseconds;
    },
  };
}
