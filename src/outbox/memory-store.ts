// Ships to the browser. Nothing here reaches a disk.
import type { OutboxItem } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';

/** An outbox store that lives as long as the page. */
export function memoryStore(): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    durable: false,
    all: () => Promise.resolve([...items.values()]),
    add(item) {
      const standing = items.get(item.id) ?? { ...item };
      items.set(item.id, standing);
      return Promise.resolve(standing);
    },
    replace(item) {
      if (items.has(item.id)) items.set(item.id, { ...item });
      return Promise.resolve();
    },
    remove(ids) {
      for (const id of ids) items.delete(id);
      return Promise.resolve();
    },
    erase() {
      items.clear();
      return Promise.resolve(true);
    },
    close: () => undefined,
  };
}
