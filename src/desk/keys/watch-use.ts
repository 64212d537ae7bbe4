// Ships to the browser, on the navigators' desk only.
import type { IdleLock } from './idle-lock.ts';

const USES = ['pointerdown', 'keydown', 'wheel', 'input'] as const;
const WAKES = ['visibilitychange', 'resume'] as const;

/**
 * Tells an idle lock of everything somebody does on a page (its document), and to look at the clock when the page wakes up.
 * Gives back how to stop.
 */
export function watchUse(lock: IdleLock, page: EventTarget): () => void {
  const options = { capture: true, passive: true } as const;
  for (const use of USES) page.addEventListener(use, lock.touch, options);
  for (const wake of WAKES) page.addEventListener(wake, lock.look, options);
  return () => {
    for (const use of USES) page.removeEventListener(use, lock.touch, options);
    for (const wake of WAKES) page.removeEventListener(wake, lock.look, options);
  };
}
