// Ships to the browser.
import type { Delivery } from '../delivery/delivery.ts';
import { receiptCode } from '../schema/receipt-code.ts';
import { deliverWaiting, restsUntil } from './deliver-waiting.ts';
import type { Push } from './deliver-waiting.ts';
import { toPost } from './delivery-order.ts';
import { endItem } from './end-item.ts';
import { nextPause } from './next-pause.ts';
import type { OutboxItem, OutboxState, Receipt, Sending } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';
import { oldItems } from './old-items.ts';
import { currentRequest, receiptsOf, stateOf } from './outbox-view.ts';
import { packItem } from './pack-item.ts';
import { Shelf } from './shelf.ts';
import type { TabLine } from '../storage/tab-line.ts';

const SHORTEST_PAUSE = 1000;

/**
 * Sends a network's letters: each sealed once, stored before its first try, and posted with the same bytes until
 * the service has them or says no. One Web Lock for all tabs, and the letter's own id at the service, keep every
 * letter single: tests/browser/outbox-chaos.test.ts. A second lock guards the sealing, so that a try which hangs
 * on a weak signal never keeps new words from the disk.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  /** The request that this page sent last. */
  #sent: string | undefined;
  /** The request or correction that is being sealed and stored. */
  #packing: string | undefined;
  /** Letters that the person has put away while they waited. */
  readonly #hidden = new Set<string>();
  #running: Promise<void> | undefined;
  #cancelTimer: (() => void) | undefined;
  #closed = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#shelf = new Shelf(parts.store);
    if (parts.channel) parts.channel.onmessage = () => void this.#look();
  }

  /**
   * The request this page is about: the one it sent last, else the newest that waits, else the newest result that
   * was not put away. News shows in `receipts()`.
   */
  state(): OutboxState {
    if (this.#packing && this.#packing === this.#sent) return { kind: 'sending', stored: false };
    return stateOf(this.current(), this.#view());
  }

  /** What became of one letter, of whatever kind. */
  stateFor(id: string): OutboxState {
    if (this.#packing === id) return { kind: 'sending', stored: false };
    return stateOf(this.#shelf.find(id), this.#view());
  }

  /** The request that `state()` tells about. */
  current(): OutboxItem | undefined {
    return currentRequest(this.#shelf.items(), this.#sent, this.#hidden);
  }

  /** Requests that were received or mailed in the last 30 days, newest first, with their latest news. */
  receipts(): Receipt[] {
    return receiptsOf(this.#view());
  }

  /** How many letters wait on this device in all, news and mails included. */
  waiting(): number {
    return this.#shelf.items().filter((item) => !item.result).length;
  }

  /** Calls back after every change; returns how to stop. */
  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => {
      this.#listeners.delete(changed);
    };
  }

  /** Shows what the store holds, and tries to send what waits there. */
  async load(): Promise<void> {
    await this.#forgetOld();
    await this.#look();
    await this.#deliver('wake');
  }

  /**
   * Seals a letter and stores its bytes, then sends everything that waits. Bytes that wait under this id already
   * stand, and `pack` is not called. Resolves after the first try. When `pack` throws, nothing is stored or sent.
   */
  async send(sending: Sending): Promise<void> {
    if (sending.kind === 'request') {
      this.#sent = sending.id;
      this.#hidden.delete(sending.id);
    }
    if (sending.kind !== 'news') this.#packing = sending.id;
    this.#show();
    try {
      await this.#lock(':pack', () => packItem(sending, { ...this.#parts, shelf: this.#shelf }));
    } finally {
      this.#packing = undefined;
    }
    this.#changed();
    // A run that is at its last letter would leave this one.
    await this.#running;
    await this.#deliver('wake');
  }

  /** Tries again at once, as the person wishes, if something waits. */
  async retry(): Promise<void> {
    await this.#look();
    await this.#deliver('person');
  }

  /** Tries again because something changed outside: signal, or the page is looked at. Respects the service's pause. */
  async wake(): Promise<void> {
    await this.#look();
    await this.#deliver('wake');
  }

  /** The person says that they sent the mail: of this letter, else of the current one. */
  async mailed(id: string | undefined = this.current()?.id): Promise<void> {
    const item = id === undefined ? undefined : this.#shelf.find(id);
    if (!item || item.result || item.way !== 'mail') return;
    const at = this.#parts.clock();
    await this.#shelf.replace(endItem(item, { kind: 'mailed', code: receiptCode(item.id), at }));
    this.#changed();
  }

  /** The person has seen the current state and goes on. A letter that waits goes on waiting; a receipt stays. */
  async putAway(): Promise<void> {
    const current = this.current();
    this.#sent = undefined;
    if (!current) return;
    if (!current.result) this.#hidden.add(current.id);
    else if (current.result.kind === 'refused') await this.#shelf.remove([current.id]);
    else await this.#shelf.replace({ ...current, putAway: true });
    this.#changed();
  }

  /** Deletes one letter and the news about it, or everything; true when the browser confirmed it. */
  async forget(id?: string): Promise<boolean> {
    const about = this.#shelf.items().filter((item) => item.id === id || item.about === id);
    const erased =
      id === undefined
        ? await this.#shelf.erase()
        : await this.#shelf.remove(about.map((item) => item.id));
    if (id === undefined || id === this.#sent) this.#sent = undefined;
    this.#changed();
    return erased;
  }

  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    this.#parts.channel?.close();
    this.#shelf.close();
  }

  #view() {
    return {
      items: this.#shelf.items(),
      sending: this.#running !== undefined || this.#packing !== undefined,
      isStored: (id: string) => this.#shelf.isStored(id),
    };
  }

  #lock(what: string, work: () => Promise<void>): Promise<void> {
    return this.#parts.locks(`patchwork-outbox:${this.#parts.network}${what}`, work);
  }

  async #deliver(push: Push): Promise<void> {
    if (this.#closed || toPost(this.#shelf.items()).length === 0) return;
    if (!this.#running) {
      this.#running = this.#run(push).finally(() => {
        this.#running = undefined;
        this.#show();
        this.#plan();
        if (this.#closed) this.#shelf.close();
      });
      this.#show();
    }
    await this.#running;
  }

  async #run(push: Push): Promise<void> {
    this.#cancelTimer?.();
    const run = {
      ...this.#parts,
      push,
      since: this.#parts.clock(),
      shelf: this.#shelf,
      isClosed: () => this.#closed,
      changed: () => {
        this.#changed();
      },
    };
    await this.#lock('', () => deliverWaiting(run));
  }

  /** The next try by itself. */
  #plan(): void {
    this.#cancelTimer?.();
    const waiting = toPost(this.#shelf.items());
    if (waiting.length === 0 || this.#closed || this.#running) return;
    const now = this.#parts.clock();
    // Without a pause another tab is at it; should that tab die, this one goes on.
    const until = restsUntil(waiting, now) ?? now + nextPause(1);
    const ms = Math.max(until - now, SHORTEST_PAUSE);
    this.#cancelTimer = this.#parts.schedule(() => void this.#deliver('timer'), ms);
  }

  async #forgetOld(): Promise<void> {
    const old = oldItems(await this.#shelf.read(), this.#parts.clock());
    if (old.length > 0) await this.#shelf.remove(old);
  }

  async #look(): Promise<void> {
    await this.#shelf.read();
    this.#show();
    this.#plan();
  }

  #show(): void {
    if (this.#closed) return;
    for (const listener of [...this.#listeners]) listener();
  }

  #changed(): void {
    this.#show();
    this.#tellTabs();
  }

  #tellTabs(): void {
    if (!this.#closed) this.#parts.channel?.postMessage('changed');
  }
}

/** What the outbox works with, all of it passed in so that tests can stand in the place of a browser. */
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
  channel?: TabLine | undefined;
}
