// Ships to the browser.

/** How long a browser may take to open or delete a database before we say that it will not. */
const PATIENCE = 4000;

/**
 * Makes sure that a database can be opened, with the stores of y-indexeddb in it, and closes it again.
 * y-indexeddb itself waits for ever when it cannot open.
 */
export async function canOpen(storage: IDBFactory, name: string): Promise<boolean> {
  try {
    const opening = storage.open(name);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('updates', { autoIncrement: true });
      opening.result.createObjectStore('custom');
    };
    const opened = await answerOf(opening);
    opening.result.close();
    return opened;
  } catch {
    // Storage that is switched off throws instead of failing.
    return false;
  }
}

/** Deletes a database; true only after the browser said that it is gone. */
export async function deleteDatabase(storage: IDBFactory, name: string): Promise<boolean> {
  try {
    return await answerOf(storage.deleteDatabase(name));
  } catch {
    return false;
  }
}

/** The last key of the `updates` store, read in a transaction that starts after all writes before it. */
export function lastKeyOf(db: IDBDatabase): Promise<number> {
  return new Promise((resolve, reject) => {
    const reading = db.transaction('updates', 'readonly').objectStore('updates');
    const cursor = reading.openKeyCursor(null, 'prev');
    cursor.onsuccess = () => {
      resolve(Number(cursor.result?.key ?? 0));
    };
    cursor.onerror = () => {
      reject(new Error('The draft could not be read back', { cause: cursor.error }));
    };
  });
}

/** Adds one row to the `updates` store and answers its key once the disk has taken it. */
export function addUpdate(db: IDBDatabase, update: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('updates', 'readwrite', { durability: 'strict' });
    const adding = transaction.objectStore('updates').add(update);
    transaction.oncomplete = () => {
      resolve(Number(adding.result));
    };
    transaction.onabort = () => {
      reject(
        new StorageError(transaction.error?.name === 'QuotaExceededError' ? 'full' : 'failed'),
      );
    };
  });
}

/** Why the disk did not take a write. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly reason: 'full' | 'failed';
  constructor(reason: 'full' | 'failed') {
    super(reason === 'full' ? 'The storage of this browser is full' : 'The storage failed');
    this.reason = reason;
  }
}

/** True when the request succeeds, false when it fails or says nothing for too long. */
function answerOf(request: IDBOpenDBRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => {
      // An answer that comes after all must not hold the database open.
      request.onsuccess = () => {
        (request.result as IDBDatabase | undefined)?.close();
      };
      resolve(false);
    }, PATIENCE);
    request.onsuccess = () => {
      clearTimeout(giveUp);
      resolve(true);
    };
    request.onerror = () => {
      clearTimeout(giveUp);
      resolve(false);
    };
  });
}
