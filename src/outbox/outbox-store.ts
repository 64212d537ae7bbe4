// Ships to the browser.
import type { OutboxItem } from './outbox-item.ts';

/**
 * Where letters wait and results are remembered.
 * `add` and `replace` are one step each: no other tab comes in between. They and `remove` resolve only when the
 * change is as safe as this store can make it, and reject otherwise.
 * tests/outbox-store-contract.ts holds every store to this.
 */
export interface OutboxStore {
  /** False when the items die with the page. */
  durable: boolean;
  /** Every item. Reading makes nothing on the device. */
  all: () => Promise<OutboxItem[]>;
  /** Puts an item in, unless one with its id is there; answers the one that stands. */
  add: (item: OutboxItem) => Promise<OutboxItem>;
  /** Writes over the item with this id. Does nothing when it is gone. */
  replace: (item: OutboxItem) => Promise<void>;
  remove: (ids: readonly string[]) => Promise<void>;
  /** Deletes everything; answers whether that was confirmed. */
  erase: () => Promise<boolean>;
  close: () => void;
}
