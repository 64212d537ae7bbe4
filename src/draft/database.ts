// Ships to the browser.
import { answerOf, committed, resultOf } from '../storage/ask-database.ts';
import { StorageError } from '../storage/storage-error.ts';

/** Opens a database with the stores of y-indexeddb in it, made when missing; throws a `StorageError`. */
export async function openDatabase(storage: IDBFactory, name: string): Promise<IDBDatabase> {
  const opening = storage.open(name);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('updates', { autoIncrement: true });
    opening.result.createObjectStore('custom');
  };
  if (!(await answerOf(opening))) throw new StorageError('failed');
  return opening.result;
}

/**
 * Makes sure that a database can be opened and closes it again.
 * y-indexeddb itself waits for ever when it cannot open.
 */
export async function canOpen(storage: IDBFactory, name: string): Promise<boolean> {
  try {
    (await openDatabase(storage, name)).close();
    return true;
  } catch {
    // Storage that is switched off throws instead of failing.
    return false;
  }
}

/** The rows of the `updates` store in their order; nothing when there is no such database. Makes and writes none. */
export async function readUpdates(
  storage: IDBFactory,
  name: string,
): Promise<Uint8Array[] | undefined> {
  const found = { isMissing: false };
  const opening = storage.open(name);
  opening.onupgradeneeded = () => {
    // Aborting takes back the database that opening has just made.
    found.isMissing = true;
    opening.transaction?.abort();
  };
  const opened = await answerOf(opening);
  if (found.isMissing) return undefined;
  if (!opened) throw new StorageError('failed');
  const db = opening.result;
  try {
    return await allUpdates(db);
  } finally {
    db.close();
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
export async function lastKeyOf(db: IDBDatabase): Promise<number> {
  const reading = db.transaction('updates', 'readonly').objectStore('updates');
  const cursor = await resultOf(reading.openKeyCursor(null, 'prev'));
  return Number(cursor?.key ?? 0);
}

/** Adds one row to the `updates` store and answers its key once the disk has taken it. */
export async function addUpdate(db: IDBDatabase, update: Uint8Array): Promise<number> {
  const transaction = db.transaction('updates', 'readwrite', { durability: 'strict' });
  const adding = transaction.objectStore('updates').add(update);
  await committed(transaction);
  return Number(adding.result);
}

async function allUpdates(db: IDBDatabase): Promise<Uint8Array[]> {
  const rows = await resultOf<unknown[]>(
    db.transaction('updates', 'readonly').objectStore('updates').getAll(),
  );
  return rows.filter((row) => row instanceof Uint8Array);
}
