// Ships to the browser, on the navigators' desk only.
import type { LetterWorker } from './letter-worker-message.ts';

/** Starts a worker that opens letters. Throws, or the worker reports an error, where the browser has none such. */
export function startLetterWorker(): LetterWorker {
  return new Worker(new URL('./letter-worker.ts', import.meta.url), { type: 'module' });
}
