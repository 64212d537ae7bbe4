// Ships to the browser.
import type { Delivery } from '../delivery/delivery.ts';
import { receiptCode } from '../schema/receipt-code.ts';
import { nextLetter, toPost } from './delivery-order.ts';
import { endItem } from './end-item.ts';
import { LONGEST_ASKED_PAUSE, nextPause } from './next-pause.ts';
import type { OutboxItem, WaitingCause, WaitingItem } from './outbox-item.ts';
import type { Shelf } from './shelf.ts';
import { tryOnce } from './try-once.ts';
import type { TriedOutcome } from './try-once.ts';

/**
 * What asked for a try. A `person` gets one at once; a `wake` (new signal, a page looked at again, a new letter)
 * respects the pause that the service asked for; a `timer` every pause, as another tab may have begun a longer one.
 */
export type Push = 'person' | 'wake' | 'timer';

/**
 * Posts the waiting letters one after the other until none is left or one does not get through: a service that
 * is down sees one post each time. Runs under the outbox's lock; reads the shelf anew before every letter.
 */
export async function deliverWaiting({ push, since, ...parts }: DeliverWaiting): Promise<void> {
  const { shelf, clock } = parts;
  const tried = new Set<string>();
  for (;;) {
    const items = await shelf.read();
    const next = nextLetter(items, tried);
    if (!next || parts.isClosed()) return;
    if (tried.size === 0 && restsNow(toPost(items), { push, since, now: clock() })) return;
    tried.add(next.id);
    const started = clock();
    const outcome = await tryOnce(next, parts);
    const failures = failuresInARow(items);
    const after = afterTry(next, outcome, { started, now: clock(), failures });
    await shelf.replace(after);
    parts.changed();
    if (!after.result) return;
  }
}

/** When the next try may begin by itself, in ms since 1970; nothing when no pause is on. */
export function restsUntil(
  waiting: readonly WaitingItem[],
  now: number,
  onlyAsked = false,
): number | undefined {
  const ends = waiting.flatMap(({ pause }) => {
    if (!pause || (onlyAsked && !pause.asked)) return [];
    // Longer than any pause: the device's clock was set back.
    return pause.until > now && pause.until - now <= LONGEST_ASKED_PAUSE * 1000
      ? [pause.until]
      : [];
  });
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

function restsNow(
  waiting: readonly WaitingItem[],
  { push, since, now }: Pick<DeliverWaiting, 'push' | 'since'> & { now: number },
): boolean {
  // Another tab has tried in vain while this one waited for the lock.
  if (waiting.some(({ lastTry = 0 }) => lastTry > since && lastTry <= now)) return true;
  return push !== 'person' && restsUntil(waiting, now, push === 'wake') !== undefined;
}

/** Failed tries of all letters since the service last took one: it is the service's failing that makes pauses longer. */
function failuresInARow(items: readonly OutboxItem[]): number {
  const taken = items.flatMap(({ result }) => (result?.kind === 'received' ? [result.at] : []));
  const latest = toPost(items)
    .filter(({ lastTry = 0 }) => lastTry > Math.max(0, ...taken))
    .sort((a, b) => (b.lastTry ?? 0) - (a.lastTry ?? 0))[0];
  return latest?.failures ?? latest?.tries ?? 0;
}

function afterTry(item: WaitingItem, outcome: TriedOutcome, moment: Moment): OutboxItem {
  const { started, now } = moment;
  const wait = (cause: WaitingCause, after?: number): WaitingItem => {
    const failures = moment.failures + 1;
    const pause = { until: now + nextPause(failures, after), asked: after !== undefined };
    return { ...item, tries: item.tries + 1, lastTry: started, cause, failures, pause };
  };
  switch (outcome.kind) {
    case 'stored':
    case 'duplicate': {
      const code = outcome.code ?? receiptCode(item.id);
      return endItem(item, { kind: 'received', code, at: now });
    }
    case 'stop': {
      const { reason, errors = [] } = outcome;
      return endItem(item, { kind: 'refused', reason, errors, at: now });
    }
    case 'no-answer':
      return wait('no-signal');
    case 'retry':
      return wait('service', outcome.after);
  }
}

interface Moment {
  started: number;
  now: number;
  failures: number;
}

interface DeliverWaiting {
  push: Push;
  /** When it was asked for, in ms since 1970. */
  since: number;
  shelf: Shelf;
  delivery: Delivery;
  fetch: typeof globalThis.fetch;
  clock: () => number;
  isClosed: () => boolean;
  /** Called after every letter. */
  changed: () => void;
}
