// Ships to the browser.
import type { OutboxItem } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';

/**
 * The outbox's store as this page sees it: with everything that the disk would not take laid over it,
 * so that words which could not be stored are still sent. Nothing here throws.
 */
export class Shelf {
  readonly #store: OutboxStore;
  #kept: OutboxItem[] = [];
  /** `once`: an earlier state of the item did reach the store. */
  readonly #unsaved = new Map<string, { item: OutboxItem; once: boolean }>();

  constructor(store: OutboxStore) {
    this.#store = store;
  }

  /** What lay there at the last reading or writing. */
  items(): OutboxItem[] {
    const laid = [...this.#unsaved.values()].map(({ item }) => item);
    return [...this.#kept.filter(({ id }) => !this.#unsaved.has(id)), ...laid];
  }

  find(id: string): OutboxItem | undefined {
    return this.items().find((item) => item.id === id);
  }

  /** False when the item would be gone with this page. */
  isStored(id: string): boolean {
    return this.#store.durable && !this.#unsaved.has(id);
  }

  async read(): Promise<OutboxItem[]> {
    try {
      this.#kept = await this.#store.all();
    } catch {
      // The store cannot be read now: what was last seen stands.
      return this.items();
    }
    for (const [id, { item, once }] of this.#unsaved) {
      const kept = this.#kept.find((each) => each.id === id);
      // Another tab has forgotten or ended it.
      if (kept ? kept.result && !item.result : once) this.#unsaved.delete(id);
    }
    return this.items();
  }

  /** Puts a new item in; answers the one that stands, when another tab was first. */
  async add(item: OutboxItem): Promise<OutboxItem> {
    try {
      const standing = await this.#store.add(item);
      this.#unsaved.delete(item.id);
      this.#keep(standing);
      return standing;
    } catch {
      this.hold(item);
      return item;
    }
  }

  /** Writes over an item, unless it was forgotten meanwhile. */
  async replace(item: OutboxItem): Promise<void> {
    const laid = this.#unsaved.get(item.id);
    if (laid && !laid.once) {
      await this.add(item);
      return;
    }
    try {
      await this.#store.replace(item);
      this.#unsaved.delete(item.id);
      if (this.find(item.id)) this.#keep(item);
    } catch {
      if (this.find(item.id)) this.#unsaved.set(item.id, { item, once: true });
    }
  }

  /** Keeps an item in this page only. */
  hold(item: OutboxItem): void {
    this.#unsaved.set(item.id, { item, once: this.#kept.some(({ id }) => id === item.id) });
  }

  /** Deletes these items, and the whole store with the last one; false when that was not confirmed. */
  async remove(ids: readonly string[]): Promise<boolean> {
    for (const id of ids) this.#unsaved.delete(id);
    const kept = this.#kept.filter(({ id }) => ids.includes(id));
    try {
      if (kept.length > 0) await this.#store.remove(ids);
    } catch {
      return false;
    }
    const left = await this.read();
    return left.length > 0 || kept.length === 0 || this.#store.erase();
  }

  /** Deletes everything; false when that was not confirmed. */
  async erase(): Promise<boolean> {
    // Should another tab hold the store open, at least nothing is left in it.
    await this.remove((await this.read()).map(({ id }) => id));
    this.#unsaved.clear();
    this.#kept = [];
    return this.#store.erase();
  }

  close(): void {
    this.#store.close();
  }

  #keep(item: OutboxItem): void {
    this.#kept = [...this.#kept.filter(({ id }) => id !== item.id), item];
  }
}
