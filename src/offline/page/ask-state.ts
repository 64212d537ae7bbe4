// Ships to the browser.
import { within } from '../../storage/patience.ts';
import type { CopyState } from '../copy-state.ts';
import { STATE } from '../worker-orders.ts';

/** What a worker says of its copy; nothing when it does not answer. */
export async function askState(worker: ServiceWorker): Promise<CopyState | undefined> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<CopyState>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<CopyState>) => {
      resolve(data);
    };
  });
  worker.postMessage(STATE, [port2]);
  try {
    return await within(answer, undefined);
  } finally {
    port1.close();
  }
}
