// Ships to the browser, on the navigators' desk only.
import { answerOf, committed, resultOf } from '../../storage/ask-database.ts';
import { inTime, within } from '../../storage/patience.ts';
import { StorageError } from '../../storage/storage-error.ts';

/**
 * - `rows`: the board, changes and notes in the order in which they came.
 * - `desk`: one value each: the number of the last note, the note under way, sealed settings.
 * - `heads`: what is known of the letters that came, sealed. `bodies`: sealed letters as they came, by a hash of their id.
 */
const STORES = ['rows', 'desk', 'heads', 'bodies'] as const;
type Store = (typeof STORES)[number];

/** The desk's database. It is opened when it is needed, and again after its connection was lost. */
export class DeskDisk {
  readonly #storage: IDBFactory;
  readonly #name: string;
  readonly #onLost: () => void;
  #opened: IDBDatabase | undefined;
  #isEnded = false;

  /** @param onLost hears that a connection is gone: what was saved may be gone too. */
  constructor(storage: IDBFactory, name: string, onLost: () => void) {
    this.#storage = storage;
    this.#name = name;
    this.#onLost = onLost;
  }

  /** Resolves after the disk has taken all of it; throws a `StorageError` when it took nothing. */
  async write<T>(work: (store: (name: Store) => IDBObjectStore) => T): Promise<T> {
    const db = await this.#open();
    return this.#orDrop(async () => {
      const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
      const written = allOrNothing(transaction, work);
      const late = Symbol('late');
      if ((await inTime(committed(transaction), late)) === late) throw new StorageError('failed');
      return written;
    });
  }

  /** What a request in a store gives. */
  async read<T>(name: Store, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const db = await this.#open();
    return this.#orDrop(() => resultOf(ask(db.transaction(name).objectStore(name))));
  }

  /** All that lies in a store with its keys, as it was at one moment. */
  async readAll(name: Store): Promise<[IDBValidKey, unknown][]> {
    const db = await this.#open();
    return this.#orDrop(async () => {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([
        resultOf(store.getAllKeys()),
        resultOf<unknown[]>(store.getAll()),
      ]);
      return keys.map((key, at) => [key, values[at]]);
    });
  }

  /** True when the browser's own list says that the database is gone; opening would make it again. */
  async isWiped(): Promise<boolean> {
    if (this.#opened) return false;
    try {
      const databases = await within(this.#storage.databases(), undefined);
      return databases?.every(({ name }) => name !== this.#name) ?? false;
    } catch {
      // Storage that does not answer is not known to be wiped.
      return false;
    }
  }

  /** True only after the browser said that the database is gone. Nothing makes it again: every use fails from here on. */
  async erase(): Promise<boolean> {
    this.end();
    try {
      return await answerOf(this.#storage.deleteDatabase(this.#name));
    } catch {
      return false;
    }
  }

  /** Lets go of the disk for good. What still runs, an exchange for example, can write nothing any more. */
  end(): void {
    this.#isEnded = true;
    this.close();
  }

  close(): void {
    this.#opened?.close();
    this.#opened = undefined;
  }

  async #open(): Promise<IDBDatabase> {
    if (this.#opened) return this.#opened;
    this.#refuseEnded();
    const db = await openStores(this.#storage, this.#name);
    if (this.#isEnded) db.close();
    this.#refuseEnded();
    const lost = () => {
      db.close();
      if (this.#opened !== db) return;
      this.#opened = undefined;
      this.#onLost();
    };
    db.onclose = lost;
    // Another tab, or the browser, deletes the database. Holding on would block that.
    db.onversionchange = lost;
    this.#opened = db;
    return db;
  }

  #refuseEnded(): void {
    if (this.#isEnded) throw new StorageError('failed');
  }

  /** After a failure the next use opens anew, unless the disk was only full. */
  async #orDrop<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const full = error instanceof StorageError && error.reason === 'full';
      if (!full) this.close();
      // What the browser says may quote what was to be written.
      throw error instanceof StorageError ? error : new StorageError('failed');
    }
  }
}

/** A browser commits what was asked before something threw. */
function allOrNothing<T>(
  transaction: IDBTransaction,
  work: (store: (name: Store) => IDBObjectStore) => T,
): T {
  try {
    return work((name) => transaction.objectStore(name));
  } catch (error) {
    transaction.abort();
    throw error;
  }
}

async function openStores(storage: IDBFactory, name: string): Promise<IDBDatabase> {
  try {
    const opening = storage.open(name, 1);
    opening.onupgradeneeded = () => {
      for (const store of STORES)
        opening.result.createObjectStore(store, {
          autoIncrement: store === 'rows' || store === 'heads',
        });
    };
    if (await answerOf(opening)) return opening.result;
  } catch {
    // Storage that is switched off throws instead of failing.
  }
  throw new StorageError('failed');
}
