// Ships to the browser.
import { inTime } from '../storage/patience.ts';
import type { OutboxItem } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';
import { readKeptItem } from './read-kept-item.ts';
import type { KeptItem } from './read-kept-item.ts';

const STORE = 'items';
const LATE = Symbol('late');

/** The database that holds a network's outbox. */
export function outboxName(network: string): string {
  return `patchwork-outbox-1:${network}`;
}

/** True when an outbox lies on this device. Looks at the list of databases only, as `hasDraft` does. */
export async function hasOutbox(
  storage: IDBFactory | undefined,
  network: string,
): Promise<boolean> {
  try {
    // A broken storage may never answer, and the form waits for this.
    const databases = storage && (await inTime(storage.databases(), undefined));
    return (databases ?? []).some(({ name }) => name === outboxName(network));
  } catch {
    // Storage is blocked, so nothing can lie there.
    return false;
  }
}

/**
 * An outbox store in IndexedDB. Every write is strict: it resolves after the disk has it.
 * The database is opened at the first use and again whenever the connection was lost.
 */
export function keptStore(storage: IDBFactory, network: string): OutboxStore {
  const name = outboxName(network);
  let opened: Promise<IDBDatabase> | undefined;

  function connect(): Promise<IDBDatabase> {
    opened ??= openDatabase(storage, name, () => (opened = undefined)).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  async function close(): Promise<void> {
    const closing = opened;
    opened = undefined;
    try {
      (await closing)?.close();
    } catch {
      // It never opened, so there is nothing to close.
    }
  }

  /** A connection may die without a word: then the next use opens another, and this one fails. */
  async function answered<T>(promise: Promise<T>): Promise<T> {
    const answer = await inTime(promise, LATE);
    if (answer !== LATE) return answer;
    opened = undefined;
    throw new OutboxStoreError('The outbox does not answer');
  }

  async function change(make: (store: IDBObjectStore) => void): Promise<void> {
    const db = await connect();
    const changing = new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(
          new OutboxStoreError('The outbox could not be written', { cause: transaction.error }),
        );
      };
      make(transaction.objectStore(STORE));
    });
    await answered(changing);
  }

  /** Opening would make the database, and after "forget" none may lie on the device. */
  async function isThere(): Promise<boolean> {
    return opened !== undefined || (await hasOutbox(storage, network));
  }

  return {
    durable: true,
    async all() {
      if (!(await isThere())) return [];
      const kept = await answered(answerOf(readAll(await connect())));
      return kept.map(readKeptItem);
    },
    async add(item) {
      let standing: OutboxItem = item;
      await change((store) => {
        whenFound(store, item.id, (kept) => {
          if (kept) standing = readKeptItem(kept);
          else store.put(item);
        });
      });
      return standing;
    },
    async replace(item) {
      if (!(await isThere())) return;
      await change((store) => {
        whenFound(store, item.id, (kept) => {
          if (kept) store.put(item);
        });
      });
    },
    async remove(ids) {
      if (!(await isThere())) return;
      await change((store) => {
        for (const id of ids) store.delete(id);
      });
    },
    async erase() {
      await close();
      try {
        return await inTime(
          answerOf(storage.deleteDatabase(name)).then(() => true),
          false,
        );
      } catch {
        return false;
      }
    },
    close: () => void close(),
  };
}

/** Only the outbox writes the store, so what it reads are items. */
function readAll(db: IDBDatabase): IDBRequest<KeptItem[]> {
  return db.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<KeptItem[]>;
}

/** Goes on inside the same transaction, so that no other tab comes in between. */
function whenFound(
  store: IDBObjectStore,
  id: string,
  next: (kept: KeptItem | undefined) => void,
): void {
  const finding = store.get(id) as IDBRequest<KeptItem | undefined>;
  finding.onsuccess = () => {
    next(finding.result);
  };
}

/** The outbox database could not be opened, read or written. */
export class OutboxStoreError extends Error {
  override name = 'OutboxStoreError';
}

async function openDatabase(
  storage: IDBFactory,
  name: string,
  onLost: () => void,
): Promise<IDBDatabase> {
  const opening = storage.open(name);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE, { keyPath: 'id' });
  };
  const db = await inTime(answerOf<IDBDatabase>(opening), undefined);
  if (!db) throw new OutboxStoreError('The outbox did not open');
  db.onclose = onLost;
  db.onversionchange = () => {
    db.close();
    onLost();
  };
  return db;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new OutboxStoreError('The outbox could not be read', { cause: request.error }));
    };
  });
}
