// Ships to the browser.
import type { Outcome } from '../delivery/adapter.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { askedPause } from './next-pause.ts';
import type { WaitingItem } from './outbox-item.ts';

/** A slow phone on a weak signal still gets through in this time; a dead one does not hold the lock longer. */
const LONGEST_TRY = 30_000;

/** Posts an item's bytes once. Never throws; `no-answer` when nothing came back, whatever the reason. */
export async function tryOnce(
  item: WaitingItem,
  { fetch, delivery, clock }: Trying,
): Promise<TriedOutcome> {
  // Bytes for a service that this network has left: the rules of another one would misread every answer.
  if (delivery.way === 'mail' || (item.service ?? delivery.kind) !== delivery.kind)
    return { kind: 'stop', reason: 'notStored' };
  try {
    const answer = await fetch(item.url, {
      method: 'POST',
      headers: item.headers,
      body: item.bytes,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A redirect would be followed by a GET without the words and could look like success.
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_TRY),
    });
    const outcome = delivery.classify(answer.status, answer.headers, await answer.text());
    if (outcome.kind !== 'retry') return outcome;
    // An adapter knows no time of day, and so no dates.
    const after = outcome.after ?? askedPause(answer.headers, clock());
    return after === undefined ? { kind: 'retry' } : { kind: 'retry', after };
  } catch {
    return { kind: 'no-answer' };
  }
}

/** What the service said, or that nothing came back. */
export type TriedOutcome = Outcome | { kind: 'no-answer' };

interface Trying {
  fetch: typeof globalThis.fetch;
  delivery: Delivery;
  /** Milliseconds since 1970. */
  clock: () => number;
}
