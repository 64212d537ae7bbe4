// Ships to the browser, on the navigators' desk only.
import type { Arrival } from './desk-letter.ts';
import type { LetterWorker, WorkerOrder } from './letter-worker-message.ts';
import type { Opened } from './open-one.ts';

/** One worker that opens letters. */
export interface Clerk {
  /** What became of each, in order; nothing when it could not do it, and will not do anything any more. */
  readonly take: (arrivals: readonly Arrival[]) => Promise<readonly Opened[] | undefined>;
  readonly dismiss: () => void;
}

/**
 * Starts a worker and gives it the keys. Nothing where the browser refuses at once.
 * @param leave hears when it is gone: dismissed, dead, or never started.
 */
export function hireClerk(
  startWorker: () => LetterWorker,
  { identities, network }: Omit<Extract<WorkerOrder, { kind: 'keys' }>, 'kind'>,
  leave: (clerk: Clerk) => void,
): Clerk | undefined {
  const worker = tryToStart(startWorker);
  if (!worker) return undefined;
  const waiting = new Map<number, (opened: readonly Opened[] | undefined) => void>();
  let batches = 0;
  let ended = false;
  const clerk: Clerk = {
    dismiss: () => {
      ended = true;
      worker.terminate();
      leave(clerk);
      for (const settle of waiting.values()) settle(undefined);
      waiting.clear();
    },
    take: (arrivals) =>
      new Promise((settle) => {
        if (ended) {
          settle(undefined);
          return;
        }
        const batch = batches++;
        waiting.set(batch, settle);
        worker.postMessage({ kind: 'open', batch, arrivals });
      }),
  };
  worker.addEventListener('message', ({ data }) => {
    if (data.kind === 'failed') {
      clerk.dismiss();
      return;
    }
    waiting.get(data.batch)?.(data.opened);
    waiting.delete(data.batch);
  });
  for (const fault of ['error', 'messageerror'] as const) {
    worker.addEventListener(fault, (event) => {
      // The browser would write it to its console; the letters are opened on the page instead.
      event.preventDefault();
      clerk.dismiss();
    });
  }
  worker.postMessage({ kind: 'keys', identities, network });
  return clerk;
}

function tryToStart(startWorker: () => LetterWorker): LetterWorker | undefined {
  try {
    return startWorker();
  } catch {
    // An old browser, or a policy that allows no worker.
    return undefined;
  }
}
