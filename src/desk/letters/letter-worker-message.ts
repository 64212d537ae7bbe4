// Ships to the browser, in the worker of the navigators' desk and on its page.
import type { Arrival } from './desk-letter.ts';
import type { Opened } from './open-one.ts';

/** What the page tells a letter worker: the keys once, then letters. */
export type WorkerOrder =
  | { readonly kind: 'keys'; readonly identities: readonly string[]; readonly network: string }
  | { readonly kind: 'open'; readonly batch: number; readonly arrivals: readonly Arrival[] };

/** What it answers to `open`, in the order of the arrivals. `failed`: it can open nothing at all. */
export type WorkerAnswer =
  | { readonly kind: 'opened'; readonly batch: number; readonly opened: readonly Opened[] }
  | { readonly kind: 'failed' };

/** The part of a browser's `Worker` that is used. */
export interface LetterWorker {
  postMessage(order: WorkerOrder): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<WorkerAnswer>) => void): void;
  addEventListener(type: 'error' | 'messageerror', hear: (event: Event) => void): void;
  terminate(): void;
}
