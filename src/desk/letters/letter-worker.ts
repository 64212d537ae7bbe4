// Ships to the browser, in the worker of the navigators' desk.
import { readyKeys } from '../../sealed/open-letter.ts';
import type { Keys } from '../../sealed/open-letter.ts';
import type { WorkerAnswer, WorkerOrder } from './letter-worker-message.ts';
import { openOne } from './open-one.ts';

/** Opens letters away from the page, which stays quick. The keys come by message and end with the worker. */
function serve(): void {
  let room: Room | undefined;
  self.addEventListener('message', ({ data: order }: MessageEvent<WorkerOrder>) => {
    if (order.kind === 'keys') room = readyRoom(order);
    else
      void answer(order, room).then((said) => {
        self.postMessage(said);
      });
  });
}

function readyRoom({ identities, network }: Extract<WorkerOrder, { kind: 'keys' }>) {
  try {
    return { keys: readyKeys(identities), network };
  } catch {
    // No key: the page opens the letters itself, and meets the same fault where it can be told.
    return undefined;
  }
}

async function answer(
  { batch, arrivals }: Extract<WorkerOrder, { kind: 'open' }>,
  room: Room | undefined,
): Promise<WorkerAnswer> {
  if (!room) return { kind: 'failed' };
  const { keys, network } = room;
  const opened = await Promise.all(arrivals.map((arrival) => openOne(arrival, keys, network)));
  return { kind: 'opened', batch, opened };
}

serve();

interface Room {
  readonly keys: Keys;
  readonly network: string;
}
