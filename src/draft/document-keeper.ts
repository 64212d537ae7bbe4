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
export function keepDocument(doc: Y.Doc, { name, storage, tell }: Keeping): DocumentKeeper {
  let connection: Connection | undefined;
  let confirming: Promise<void> | undefined;
  let changedSince = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  async function connect(): Promise<boolean> {
    if (!(await canOpen(storage, name)) || closed) return false;
    const provider = new IndexeddbPersistence(name, doc);
    const synced = await within(PATIENCE, provider.whenSynced);
    if (!synced || !provider.db) {
      await release(provider);
      return false;
    }
    connection = watch(provider, provider.db);
    return true;
  }

  function watch(provider: IndexeddbPersistence, db: IDBDatabase): Connection {
    const made: Connection = { provider, db, lastKey: 0, lostWrites: false };
    const lost = () => {
      if (connection === made) connection = undefined;
      void release(provider);
    };
    db.addEventListener('abort', () => (made.lostWrites = true));
    db.addEventListener('close', lost);
    // Another tab, or the browser, deletes the database. Holding on would block that.
    db.addEventListener('versionchange', lost);
    return made;
  }

  async function confirm(): Promise<Health> {
    if (!connection && !(await connect())) return { kind: 'not-saved', reason: 'failed' };
    const held = connection;
    if (!held) return { kind: 'not-saved', reason: 'failed' };
    const key = held.lostWrites ? held.lastKey : await lastKeyOf(held.db);
    // `lostWrites` may have been set while the key was read.
    if (held.lostWrites || key <= held.lastKey) {
      held.lastKey = await addUpdate(held.db, Y.encodeStateAsUpdate(doc));
      held.lostWrites = false;
    } else held.lastKey = key;
    return { kind: 'saved' };
  }

  async function confirmUntilQuiet(): Promise<void> {
    let health: Health;
    do {
      changedSince = false;
      health = await confirm().catch((error: unknown) => healthAfter(error));
    } while (hasChanged());
    if (closed) return;
    tell(health);
    clearTimeout(retry);
    if (health.kind === 'not-saved') retry = setTimeout(changed, RETRY_EVERY);
  }

  /** A failed read or write may mean a dead connection: the next try opens a new one. */
  function healthAfter(error: unknown): Health {
    if (error instanceof StorageError && error.reason === 'full') {
      if (connection) connection.lostWrites = true;
      return { kind: 'not-saved', reason: 'full' };
    }
    if (connection) void release(connection.provider);
    connection = undefined;
    return { kind: 'not-saved', reason: 'failed' };
  }

  function hasChanged(): boolean {
    return changedSince && !closed;
  }

  function changed(): void {
    if (closed) return;
    changedSince = true;
    confirming ??= confirmUntilQuiet().finally(() => {
      confirming = undefined;
    });
  }

  async function close(): Promise<void> {
    closed = true;
    clearTimeout(retry);
    await confirming;
    if (connection) await release(connection.provider);
    connection = undefined;
  }

  return {
    open: connect,
    changed,
    close,
    async erase() {
      await close();
      return deleteDatabase(storage, name);
    },
  };
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

export interface DocumentKeeper {
  /** Loads what is on disk into the document; false when this browser will not keep anything. */
  open: () => Promise<boolean>;
  /** The document has changed: find out whether the disk has it. */
  changed: () => void;
  close: () => Promise<void>;
  /** Closes, deletes the database and answers whether the browser confirmed it. */
  erase: () => Promise<boolean>;
}

interface Connection {
  provider: IndexeddbPersistence;
  db: IDBDatabase;
  lastKey: number;
  /** One of our transactions was aborted: the disk misses something. */
  lostWrites: boolean;
}
