// Ships to the browser.
import type { Outcome } from '../delivery/adapter.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { askedPause } from './next-pause.ts';
import type { WaitingItem } from './outbox-item.ts';

/** A slow phone on a weak signal still gets through in this time; a dead one does not hold the lock longer. */
const LONGEST_TRY = 30_000;

/**
 * Posts an item's bytes once, and once more beside a solved puzzle when the service asks for that. Never throws;
 * `no-answer` when nothing came back, whatever the reason.
 */
export async function tryOnce(item: WaitingItem, trying: Trying): Promise<TriedOutcome> {
  const { delivery } = trying;
  // Bytes for a service that this network has left: the rules of another one would misread every answer.
  if (delivery.way === 'mail' || (item.service ?? delivery.kind) !== delivery.kind)
    return { kind: 'stop', reason: 'notStored' };
  const first = await post(item, delivery, trying);
  if (first.kind !== 'puzzle') return first;
  const bytes = await delivery.solve?.(first.challenge, item.bytes).catch(() => undefined);
  if (!bytes) return { kind: 'retry' };
  const second = await post({ ...item, bytes }, delivery, trying);
  // Too slow for the puzzle's time, or a service that asks for ever: it waits like any other.
  return second.kind === 'puzzle' ? { kind: 'retry' } : second;
}

async function post(
  item: WaitingItem,
  delivery: PostingDelivery,
  { fetch, clock }: Trying,
): Promise<Outcome | { kind: 'no-answer' }> {
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
    const { status, headers: said } = answer;
    const outcome = delivery.classify(status, said, await answer.text(), item.id);
    if (outcome.kind !== 'retry') return outcome;
    // An adapter knows no time of day, and so no dates.
    const after = outcome.after ?? askedPause(answer.headers, clock());
    return after === undefined ? { kind: 'retry' } : { kind: 'retry', after };
  } catch {
    return { kind: 'no-answer' };
  }
}

/** What the service said, or that nothing came back. */
export type TriedOutcome = Exclude<Outcome, { kind: 'puzzle' }> | { kind: 'no-answer' };

type PostingDelivery = Extract<Delivery, { way: 'post' }>;

interface Trying {
  fetch: typeof globalThis.fetch;
  delivery: Delivery;
  /** Milliseconds since 1970. */
  clock: () => number;
}
