// Ships to the browser, on the navigators' desk only.

/** How long a key stays open when nobody does anything, in milliseconds. */
export const IDLE_TIME = 15 * 60_000;

/** A computer that slept finds out this soon, in milliseconds: its timers stood still, its clock did not. */
const LOOK_EVERY = 15_000;

/** Forgets the key when nobody has used the desk for a while. */
export interface IdleLock {
  /** Somebody is there. Comes too late when the time is over: then it locks. */
  readonly touch: () => void;
  /** Compares the clock; for moments at which the page wakes up. */
  readonly look: () => void;
  /** Milliseconds since 1970 at which it locks if nobody does anything. */
  readonly closesAt: () => number;
  /** Never locks from now on. */
  readonly stop: () => void;
}

export interface IdleLockParts {
  /** Called once. */
  readonly onIdle: () => void;
  readonly clock: () => number;
  /** Runs something after so many milliseconds; gives back how to call it off. */
  readonly schedule: (run: () => void, milliseconds: number) => () => void;
  readonly idleTime?: number | undefined;
}

/** Starts counting at once, also while the page is hidden. */
export function startIdleLock({
  onIdle,
  clock,
  schedule,
  idleTime = IDLE_TIME,
}: IdleLockParts): IdleLock {
  let closes = clock() + idleTime;
  let open = true;
  let callOff: (() => void) | undefined;

  const stop = (): void => {
    open = false;
    callOff?.();
  };
  const look = (): void => {
    if (!open) return;
    const left = closes - clock();
    // A clock that was put back would keep the key open for longer than was promised.
    if (left > 0 && left <= idleTime) return;
    stop();
    onIdle();
  };
  const wait = (): void => {
    callOff = schedule(
      () => {
        look();
        if (open) wait();
      },
      Math.min(LOOK_EVERY, Math.max(1, closes - clock())),
    );
  };
  wait();
  return {
    touch: () => {
      look();
      if (open) closes = clock() + idleTime;
    },
    look,
    closesAt: () => closes,
    stop,
  };
}
