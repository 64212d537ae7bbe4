// Ships to the browser.
import type { OutboxItem } from './outbox-item.ts';
import type { OutboxStore } from './outbox-store.ts';

const STORE = 'items';
const PATIENCE = 4000;

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
    const databases = (await storage?.databases()) ?? [];
    return databases.some(({ name }) => name === outboxName(network));
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

  async function change(make: (store: IDBObjectStore) => void): Promise<void> {
    const db = await connect();
    await new Promise<void>((resolve, reject) => {
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
  }

  return {
    durable: true,
    async all() {
      // Opening would make the database, and after "forget" none may lie on the device.
      if (!opened && !(await hasOutbox(storage, network))) return [];
      const db = await connect();
      return await answerOf(readAll(db));
    },
    put: (item) => change((store) => store.put(item)),
    remove: (id) =>
      change((store) => {
        store.delete(id);
      }),
    async erase() {
      await close();
      try {
        return await withinPatience(
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

/** Only this module writes the store, so what it reads are items. */
function readAll(db: IDBDatabase): IDBRequest<OutboxItem[]> {
  return db.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<OutboxItem[]>;
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
  const db = await withinPatience(answerOf<IDBDatabase>(opening), undefined);
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

async function withinPatience<T, F>(promise: Promise<T>, otherwise: F): Promise<T | F> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<F>((resolve) => {
    giveUp = setTimeout(resolve, PATIENCE, otherwise);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(giveUp);
  }
}
