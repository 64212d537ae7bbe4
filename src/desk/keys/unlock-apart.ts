// Ships to the browser, on the navigators' desk only.
import type { Unlocked } from './unlock-file.ts';

/** What the worker is told. */
export interface LockedOrder {
  readonly file: Uint8Array;
  readonly passphrase: string;
}

/** `unlockFile` in a worker of its own, which ends with it: the page goes on, and what was in its memory is gone. */
export async function unlockApart(file: Uint8Array, passphrase: string): Promise<Unlocked> {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./unwrap-worker.ts', import.meta.url), { type: 'module' });
    return await answerOf(worker, { file, passphrase });
  } catch {
    // The script did not come, or the browser has no workers.
    return { kind: 'failed' };
  } finally {
    worker?.terminate();
  }
}

function answerOf(worker: Worker, order: LockedOrder): Promise<Unlocked> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Unlocked>) => {
      resolve(data);
    };
    worker.onerror = () => {
      resolve({ kind: 'failed' });
    };
    worker.postMessage(order);
  });
}
