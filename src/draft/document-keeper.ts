// Ships to the browser.
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { addUpdate, canOpen, deleteDatabase, lastKeyOf, StorageError } from './database.ts';

/** How long y-indexeddb may take to load what it has; it does not say when it cannot. */
const PATIENCE = 4000;
const RETRY_EVERY = 5000;

/**
 * Keeps a document on disk through y-indexeddb and owns the word "saved".
 * y-indexeddb 9.0.12 says "synced" with nothing on disk, drops updates when the quota is full or the
 * connection is lost, and never says so. So after each change we read the last key of its store in a later
 * transaction (it moves only when the write committed), and listen for transactions that were aborted.
 * Once a write was lost, the whole document is written again, because later updates build on the lost one.
 */
export class DocumentKeeper {
  readonly #doc: Y.Doc;
  readonly #keeping: Keeping;
  #connection: Connection | undefined;
  #confirming: Promise<void> | undefined;
  #changedSince = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(doc: Y.Doc, keeping: Keeping) {
    this.#doc = doc;
    this.#keeping = keeping;
  }

  /** Loads what is on disk into the document; false when this browser will not keep anything. */
  async open(): Promise<boolean> {
    const { storage, name } = this.#keeping;
    if (!(await canOpen(storage, name)) || this.#closed) return false;
    const provider = new IndexeddbPersistence(name, this.#doc);
    const synced = await within(PATIENCE, provider.whenSynced);
    if (!synced || !provider.db) {
      await release(provider);
      return false;
    }
    this.#connection = this.#watch(provider, provider.db);
    return true;
  }

  /** The document has changed: finds out whether the disk has it, and tells. */
  changed(): void {
    if (this.#closed) return;
    this.#changedSince = true;
    this.#confirming ??= this.#confirmUntilQuiet().finally(() => {
      this.#confirming = undefined;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#confirming;
    if (this.#connection) await release(this.#connection.provider);
    this.#connection = undefined;
  }

  /** Closes, deletes the database and answers whether the browser confirmed it. */
  async erase(): Promise<boolean> {
    await this.close();
    return deleteDatabase(this.#keeping.storage, this.#keeping.name);
  }

  #watch(provider: IndexeddbPersistence, db: IDBDatabase): Connection {
    const made: Connection = { provider, db, lastKey: 0, lostWrites: false };
    const lost = () => {
      if (this.#connection === made) this.#connection = undefined;
      void release(provider);
    };
    db.addEventListener('abort', () => (made.lostWrites = true));
    db.addEventListener('close', lost);
    // Another tab, or the browser, deletes the database. Holding on would block that.
    db.addEventListener('versionchange', lost);
    return made;
  }

  async #confirmUntilQuiet(): Promise<void> {
    let health: Health;
    do {
      this.#changedSince = false;
      health = await this.#confirm().catch((error: unknown) => this.#healthAfter(error));
    } while (this.#hasChanged());
    if (this.#closed) return;
    this.#keeping.tell(health);
    clearTimeout(this.#retry);
    if (health.kind === 'not-saved') {
      this.#retry = setTimeout(() => {
        this.changed();
      }, RETRY_EVERY);
    }
  }

  /** While a confirmation was under way, more may have been written. */
  #hasChanged(): boolean {
    return this.#changedSince && !this.#closed;
  }

  async #confirm(): Promise<Health> {
    if (!this.#connection) await this.open();
    const held = this.#connection;
    if (!held) return { kind: 'not-saved', reason: 'failed' };
    const key = held.lostWrites ? held.lastKey : await lastKeyOf(held.db);
    if (key > held.lastKey && !missesWrites(held)) {
      held.lastKey = key;
    } else {
      held.lastKey = await addUpdate(held.db, Y.encodeStateAsUpdate(this.#doc));
      held.lostWrites = false;
    }
    return { kind: 'saved' };
  }

  /** A failed read or write may mean a dead connection: the next try opens a new one. */
  #healthAfter(error: unknown): Health {
    if (error instanceof StorageError && error.reason === 'full') {
      if (this.#connection) this.#connection.lostWrites = true;
      return { kind: 'not-saved', reason: 'full' };
    }
    if (this.#connection) void release(this.#connection.provider);
    this.#connection = undefined;
    return { kind: 'not-saved', reason: 'failed' };
  }
}

/** Read through a function, because an aborted transaction sets it while we wait for another. */
function missesWrites({ lostWrites }: Connection): boolean {
  return lostWrites;
}

/** False when a promise fails or takes longer than `ms`. */
async function within(ms: number, promise: Promise<unknown>): Promise<boolean> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    giveUp = setTimeout(resolve, ms, false);
  });
  try {
    return await Promise.race([promise.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(giveUp);
  }
}

/** Takes a provider off the document and closes its connection, dead or alive. */
async function release(provider: IndexeddbPersistence): Promise<void> {
  await within(PATIENCE, provider.destroy());
}

export type Health = { kind: 'saved' } | { kind: 'not-saved'; reason: 'full' | 'failed' };

export interface Keeping {
  name: string;
  storage: IDBFactory;
  /** Hears the truth about the disk after each change. */
  tell: (health: Health) => void;
}

interface Connection {
  provider: IndexeddbPersistence;
  db: IDBDatabase;
  lastKey: number;
  /** One of our transactions was aborted: the disk misses something. */
  lostWrites: boolean;
}
