// Ships to the browser, on the page about copies.
import { ASKED, MEND, TAKE_OVER } from '../worker-orders.ts';
import { askState } from './ask-state.ts';
import { viewOf } from './copy-view.ts';
import type { CopyView } from './copy-view.ts';
import { dropCopies } from './drop-copies.ts';
import { findRegistration } from './find-registration.ts';
import { isMetered } from './is-metered.ts';
import { hasRefused, keepRefusal } from './kept-refusal.ts';
import { workerAddress } from './worker-address.ts';

/** The copy of one language on this device: what there is, and what somebody wants of it. */
export class CopyHere {
  readonly #window: Window;
  readonly #scope: string;
  readonly #address: string;

  /** @param worker its address; `scope` what it keeps: "/es/offline.js" and "/es/". */
  constructor(window: Window, { worker, scope }: { worker: string; scope: string }) {
    this.#window = window;
    this.#scope = scope;
    // Whoever presses a button wants it on any line.
    this.#address = workerAddress(worker + ASKED, window);
  }

  async look(): Promise<CopyView> {
    if (!this.#workers) return { kind: 'cannot' };
    if (hasRefused()) return { kind: 'refused' };
    const found = await this.#find();
    if (!found) return { kind: 'none' };
    const { active, waiting, installing } = found;
    const next = installing ?? waiting;
    const states = await Promise.all([active && askState(active), next && askState(next)]);
    return viewOf(states[0] ?? undefined, states[1] ?? undefined, installing !== null);
  }

  /** Also brings a newer copy where there is one. @throws {Error} when the browser or the line refuses. */
  async keep(): Promise<void> {
    keepRefusal(false);
    const found = await this.#find();
    if (!found || isMetered(this.#window.navigator)) await this.#workers?.register(this.#address);
    await found?.update();
    const here = await this.#find();
    // Whoever waits for it need not wait until the page is quiet.
    for (const worker of [here?.active, here?.installing]) worker?.postMessage(MEND);
  }

  /** Uses the copy that waits, in every tab. Answers when this page is to be loaded anew. */
  async use(): Promise<void> {
    const waiting = (await this.#find())?.waiting;
    const taken = new Promise((resolve) => {
      waiting?.addEventListener('statechange', resolve, { once: true });
    });
    waiting?.postMessage(TAKE_OVER);
    if (waiting) await taken;
  }

  async refuse(): Promise<void> {
    keepRefusal(true);
    await dropCopies(this.#window, false);
  }

  get #workers(): ServiceWorkerContainer | undefined {
    return (this.#window.navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  }

  async #find(): Promise<ServiceWorkerRegistration | undefined> {
    return this.#workers && findRegistration(this.#workers, this.#scope);
  }
}
