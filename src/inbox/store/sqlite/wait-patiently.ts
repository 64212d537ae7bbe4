import { setTimeout } from 'node:timers/promises';
import { explainSqlite, failureOf } from './sqlite-failure.ts';

/** How long one call waits for another process that is writing. */
export const BUSY_MILLISECONDS = 3000;
/** How long until it is tried again. */
export const RETRY_MILLISECONDS = 2;

/**
 * Tries again while another process is writing, and lets everything else in this one go on meanwhile. Rejects with a
 * StoreError when the work fails, or when it has waited long enough.
 */
export async function waitPatiently<Result>(work: () => Result): Promise<Result> {
  const giveUp = performance.now() + BUSY_MILLISECONDS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (failureOf(error) !== 'busy' || performance.now() >= giveUp) throw explainSqlite(error);
    }
    await setTimeout(RETRY_MILLISECONDS);
  }
}
