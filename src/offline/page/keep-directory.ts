// Ships to the browser, inside `keep.js`.
import { askFirst } from './ask-first.ts';
import { dropOldWorkers } from './drop-old-workers.ts';
import { findRegistration } from './find-registration.ts';
import { hasRoom } from './has-room.ts';
import { isMetered } from './is-metered.ts';
import type { KeepPlan } from './keep-plan.ts';
import { hasRefused } from './kept-refusal.ts';
import { workerAddress } from './worker-address.ts';

/**
 * Brings the worker of this language to the device, once, in the background: where the line costs nothing, and nobody said no.
 * Where it may cost something, the page asks. A browser that refuses leaves everything as it was.
 */
export async function keepDirectory(plan: KeepPlan, window: Window): Promise<void> {
  const { navigator, document } = window;
  const { serviceWorker } = navigator;
  try {
    await dropOldWorkers(serviceWorker);
    if (hasRefused() || (await findRegistration(serviceWorker, plan.scope))) return;
    if (!(await hasRoom(navigator, plan.bytes))) return;
    if (isMetered(navigator)) askFirst(plan, document);
    else await serviceWorker.register(workerAddress(plan.worker, window));
  } catch {
    // Storage is blocked or full, or the signal went: the page itself needs none of it.
  }
}
