// Ships to the browser, on the navigators' desk only.
import { answerOf, committed } from '../../storage/ask-database.ts';
import { deskKeyDatabase } from '../../storage/desk-database.ts';
import { inTime } from '../../storage/patience.ts';
import { StorageError } from '../../storage/storage-error.ts';

/** A navigator's key as it lies on this device. Nothing in it can be read without the passkey. */
export interface ShelvedKey {
  /** The secret keys and the name of their file, as an age file. */
  readonly sealed: Uint8Array;
  /** Which passkey locks it (AGE-PLUGIN-FIDO2PRF-1...): a number and the site's address, no secret. */
  readonly passkey: string;
}

/** Where a locked key is kept: one for each network. Every promise may reject, for example with a `StorageError`. */
export interface PasskeyShelf {
  readonly get: () => Promise<ShelvedKey | undefined>;
  /** Resolves after the disk has it. Takes the place of what lay there. */
  readonly put: (key: ShelvedKey) => Promise<void>;
  /** Resolves when nothing is left of it. */
  readonly remove: () => Promise<void>;
}

const STORE = 'key';
const ONLY = 'only';
const LATE = Symbol('late');

/** A shelf in IndexedDB. Its database is there only while a key lies in it, and no connection outlives its use. */
export function passkeyShelf(storage: IDBFactory, network: string): PasskeyShelf {
  const name = deskKeyDatabase(network);
  return {
    async get() {
      // Opening would make the database.
      const all = await orLate(storage.databases());
      if (!all.some((database) => database.name === name)) return undefined;
      return use('readonly', (store) => store.get(ONLY) as IDBRequest<ShelvedKey | undefined>);
    },
    async put(key) {
      await use('readwrite', (store) => store.put(key, ONLY));
    },
    async remove() {
      if (!(await answerOf(storage.deleteDatabase(name)))) throw new StorageError('failed');
    },
  };

  async function use<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const opening = storage.open(name);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(STORE);
    };
    if (!(await answerOf(opening))) throw new StorageError('failed');
    const database = opening.result;
    // Another tab that removes the key, or leaves, must not wait for this one.
    database.onversionchange = () => {
      database.close();
    };
    try {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const asked = ask(transaction.objectStore(STORE));
      await orLate(committed(transaction));
      return asked.result;
    } finally {
      database.close();
    }
  }
}

async function orLate<T>(promise: Promise<T>): Promise<T> {
  const answer = await inTime<T, typeof LATE>(promise, LATE);
  if (answer === LATE) throw new StorageError('failed');
  return answer;
}
