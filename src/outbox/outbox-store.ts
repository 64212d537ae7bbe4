// Ships to the browser.
import type { OutboxItem } from './outbox-item.ts';

/**
 * Where items wait.
 * `put` resolves only when the item is as safe as this store can make it, and rejects otherwise.
 * `erase` answers whether the deletion was confirmed. tests/unit/outbox-store.test.ts holds every store to this.
 */
export interface OutboxStore {
  /** False when the items die with the page. */
  durable: boolean;
  all: () => Promise<OutboxItem[]>;
  put: (item: OutboxItem) => Promise<void>;
  remove: (id: string) => Promise<void>;
  erase: () => Promise<boolean>;
  close: () => void;
}
