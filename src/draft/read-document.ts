// Ships to the browser, only to people on whose device something lies.
import * as Y from 'yjs';
import { readUpdates } from './database.ts';

/** Reads a document from its database without writing anything, not even the row that y-indexeddb adds at each opening. */
export async function readDocument(storage: IDBFactory, name: string): Promise<FoundDocument> {
  try {
    const updates = await readUpdates(storage, name);
    if (!updates) return { kind: 'none' };
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return { kind: 'found', doc };
  } catch {
    // Whatever went wrong, the disk or what is on it: it cannot be read.
    return { kind: 'failed' };
  }
}

/** `none`: there is no such database. `failed`: there may be one, and it cannot be read. */
export type FoundDocument = { kind: 'none' } | { kind: 'failed' } | { kind: 'found'; doc: Y.Doc };
