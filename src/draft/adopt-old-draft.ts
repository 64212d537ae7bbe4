// Ships to the browser, only to people on whose device something lies.
import * as Y from 'yjs';
import { readAnswers } from './answers-doc.ts';
import { addUpdate, deleteDatabase, openDatabase } from './database.ts';
import { noteVersion } from './draft-meta.ts';
import { databaseNames, draftName, idOnDevice, oldDraftName } from './draft-name.ts';
import type { DraftPlace } from './draft-place.ts';
import { readDocument } from './read-document.ts';

/**
 * Moves the draft of version 1, if there is one, into a database under its own id.
 * The old database is deleted only after the disk has taken the new one. Ended in between, it is simply done
 * again: a document takes the same update twice without changing. True when no old draft is left.
 */
export async function adoptOldDraft({ storage, network }: DraftPlace): Promise<boolean> {
  const old = oldDraftName(network);
  if (!storage) return true;
  const names = await databaseNames(storage);
  if (names && !names.includes(old)) return true;
  const found = await readDocument(storage, old);
  if (found.kind === 'none') return true;
  if (found.kind === 'failed') return false;
  const { id } = readAnswers(found.doc);
  // Version 1 wrote the id with the first word, so without an id there are no words.
  if (id !== '') {
    noteVersion(found.doc);
    const name = draftName(network, idOnDevice(storage, id));
    if (!(await put(storage, name, Y.encodeStateAsUpdate(found.doc)))) return false;
  }
  return deleteDatabase(storage, old);
}

/** Adds a row to a database, which is made when it is missing; true once the disk has it. */
async function put(storage: IDBFactory, name: string, update: Uint8Array): Promise<boolean> {
  try {
    const db = await openDatabase(storage, name);
    try {
      await addUpdate(db, update);
      return true;
    } finally {
      db.close();
    }
  } catch {
    // A full disk, for example: the old database stays, and the next visit tries again.
    return false;
  }
}
