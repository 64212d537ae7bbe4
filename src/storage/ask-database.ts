// Ships to the browser.
import { PATIENCE, within } from './patience.ts';
import { StorageError } from './storage-error.ts';

/** What a request gives; throws a `StorageError` when it fails, or when a dead connection never answers. */
export async function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  const answer = new Promise<{ result: T } | undefined>((resolve) => {
    request.onsuccess = () => {
      resolve({ result: request.result });
    };
    request.onerror = () => {
      resolve(undefined);
    };
  });
  const answered = await within(answer, undefined);
  if (!answered) throw new StorageError('failed');
  return answered.result;
}

/** Waits until the disk has taken a transaction; throws a `StorageError` when it was aborted. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(
        new StorageError(transaction.error?.name === 'QuotaExceededError' ? 'full' : 'failed'),
      );
    };
  });
}

/** True when opening or deleting a database succeeds, false when it fails or says nothing for too long. */
export function answerOf(request: IDBOpenDBRequest): Promise<boolean> {
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
