// Ships to the browser.
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { within } from '../storage/patience.ts';
import { StorageError } from '../storage/storage-error.ts';
import { addUpdate, canOpen, lastKeyOf } from './database.ts';

const RETRY_EVERY = 5000;
/** How long after a lost connection the list of databases can be believed: it is closed before it is deleted. */
const WIPED_WITHIN = 1000;

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
  #hasWords = false;
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
    const synced = await within(provider.whenSynced, undefined);
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
    this.#hasWords = true;
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

  #watch(provider: IndexeddbPersistence, db: IDBDatabase): Connection {
    const made: Connection = { provider, db, lastKey: 0, lostWrites: false };
    const lost = () => {
      void release(provider);
      if (this.#connection !== made) return;
      this.#connection = undefined;
      this.#afterLoss();
    };
    db.addEventListener('abort', () => (made.lostWrites = true));
    db.addEventListener('close', lost);
    // Another tab, or the browser, deletes the database. Holding on would block that.
    db.addEventListener('versionchange', lost);
    return made;
  }

  /** What was saved may be gone from the disk now, or will be in a moment. */
  #afterLoss(): void {
    if (!this.#hasWords || this.#closed) return;
    this.#keeping.tell({ kind: 'not-saved', reason: 'failed' });
    this.#tryAgainIn(WIPED_WITHIN);
  }

  #tryAgainIn(ms: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#tryAgain(), ms);
  }

  /** Somebody who deletes this site's data does not want it written again, until a new word is. */
  async #tryAgain(): Promise<void> {
    if (!(await this.#isWiped())) this.changed();
    else if (!this.#confirming && !this.#closed)
      this.#keeping.tell({ kind: 'not-saved', reason: 'wiped' });
  }

  /** Asked of the list of databases, because opening makes the database. */
  async #isWiped(): Promise<boolean> {
    const { storage, name } = this.#keeping;
    if (this.#connection) return false;
    try {
      const databases = await within(storage.databases(), undefined);
      return databases?.every((database) => database.name !== name) ?? false;
    } catch {
      // Storage that does not answer is not known to be wiped: we keep trying.
      return false;
    }
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
    if (health.kind === 'not-saved') this.#tryAgainIn(RETRY_EVERY);
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

/** Takes a provider off the document and closes its connection, dead or alive. */
async function release(provider: IndexeddbPersistence): Promise<void> {
  await within(provider.destroy(), undefined);
}

/** What the disk has of the document; `wiped` = the browser deleted the database. */
export type Health = { kind: 'saved' } | { kind: 'not-saved'; reason: 'full' | 'failed' | 'wiped' };

/** Where a document is kept, and who hears how that goes. */
export interface Keeping {
  name: string;
  storage: IDBFactory;
  /** Hears the truth about the disk after each change, and when the disk loses what it had. */
  tell: (health: Health) => void;
}

interface Connection {
  provider: IndexeddbPersistence;
  db: IDBDatabase;
  lastKey: number;
  /** One of our transactions was aborted: the disk misses something. */
  lostWrites: boolean;
}
