// Runs in the browser, in the empty page of `desk-keeping.test.ts`: a desk's board and what keeps it.
import * as Y from 'yjs';
import type { Board } from '../../src/desk/board/board.ts';
import { openBoard } from '../../src/desk/board/open-board.ts';
import { takeDesk } from '../../src/desk/keeping/desk-lock.ts';
import { openKeeping } from '../../src/desk/keeping/open-keeping.ts';
import type { Keeping } from '../../src/desk/keeping/open-keeping.ts';
import { openNote, sealNote } from '../../src/desk/sharing/note-content.ts';
import { FROM_OTHERS } from '../../src/desk/sharing/share-store.ts';
import { deskDatabase } from '../../src/storage/desk-database.ts';

const NETWORK = 'hill-towns';

declare global {
  interface Window {
    deskPage: typeof deskPage;
    /** The desk that was opened last. */
    kept: { keeping: Keeping; board: Board; told: string[] };
  }
}

export const deskPage = {
  Y,
  FROM_OTHERS,
  openBoard,
  openNote,
  sealNote,
  takeDesk: (steal: boolean, onTaken: () => void) =>
    takeDesk({ locks: navigator.locks, network: NETWORK, steal, onTaken }),
  open,
  wordsIn,
  rawRows,
  writePlain,
};

/** Opens the desk; `told` collects what it says about the disk. */
async function open(keys: { recipient: string; identity: string }[], me: string): Promise<void> {
  const told: string[] = [];
  const keeping = await openKeeping({
    storage: indexedDB,
    network: NETWORK,
    recipients: keys.map(({ recipient }) => recipient),
    identities: keys.slice(0, 1).map(({ identity }) => identity),
    tell: (saving) => told.push(saving),
    page: window,
  });
  const board = openBoard({ clock: () => Date.now(), me, newDoc: () => keeping.doc });
  window.kept = { keeping, board, told };
}

/** All words in the rows of the board, opened with a key: what somebody reads who has key and device. */
async function wordsIn(identity: string): Promise<string> {
  let words = '';
  for (const row of (await rawRows('rows')) as { sealed: string | Uint8Array }[]) {
    const opened = await openNote(row.sealed, [identity], 1e9);
    if (opened.kind === 'open') words += new TextDecoder('latin1').decode(opened.content.update);
  }
  return words;
}

async function rawRows(store: string): Promise<unknown[]> {
  const opening = indexedDB.open(deskDatabase(NETWORK));
  await done(opening);
  const reading: IDBRequest<unknown[]> = opening.result
    .transaction(store)
    .objectStore(store)
    .getAll();
  await done(reading);
  opening.result.close();
  return reading.result;
}

/** Keeps a word as it is, in a database of its own. */
async function writePlain(word: string): Promise<void> {
  const opening = indexedDB.open('plain');
  opening.onupgradeneeded = () => opening.result.createObjectStore('words');
  await done(opening);
  const options = { durability: 'strict' } as const;
  const writing = opening.result.transaction('words', 'readwrite', options);
  writing.objectStore('words').put(word, 1);
  await new Promise((resolve) => (writing.oncomplete = resolve));
}

function done(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => {
      reject(new Error('The test could not use the disk'));
    };
  });
}
