// Runs in the browser, in the page that `draft-modules.ts` opens.
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { newItem, noAnswers } from '../../src/draft/answers.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { listDrafts } from '../../src/draft/draft-name.ts';
import type { DraftPlace } from '../../src/draft/draft-place.ts';
import { expireDrafts } from '../../src/draft/expire-drafts.ts';
import { forgetAllDrafts, forgetDraft } from '../../src/draft/forget-drafts.ts';
import { openKeptDraft } from '../../src/draft/kept-draft.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Ids of the drafts that another tab deleted while this page had them open. */
const forgotten: string[] = [];
let plain: { text: Y.Text; provider: IndexeddbPersistence } | undefined;

/** The draft as it is used, y-indexeddb as it comes, and what tests ask of a disk. */
export const modules = {
  Y,
  IndexeddbPersistence,
  newItem,
  noAnswers,
  listDrafts: () => listDrafts(indexedDB, 'lee'),
  expireDrafts: (day = 0) => expireDrafts(place(day)),
  forgetDraft: (id: string) => forgetDraft(place(0), id),
  forgetAllDrafts: () => forgetAllDrafts(place(0)),
  open,
  write,
  settled,
  forgotten,
  names,
  seed,
  rows,
  openPlain,
  typePlain,
  plainSays,
};

function place(day: number): DraftPlace {
  return {
    network: 'lee',
    storage: indexedDB,
    channel: (name) => new BroadcastChannel(name),
    clock: () => day * DAY,
  };
}

/** Opens a draft of the network "lee" on some day since 1970. */
function open(id: string, day = 0, first = noAnswers(id)): Promise<Draft | undefined> {
  return openKeptDraft({ ...place(day), id, first, onForgotten: () => forgotten.push(id) });
}

/** Opens a draft, writes a name into it, waits for the disk, closes it and answers what the form would say. */
async function write(id: string, name: string, day = 0): Promise<string> {
  const draft = await open(id, day);
  if (!draft) return 'unreadable';
  draft.write({ ...draft.answers(), name });
  const said = await settled(draft);
  await draft.close();
  return said;
}

/** What a draft says about the disk once it has made up its mind. */
async function settled(draft: Draft): Promise<string> {
  while (draft.state().kind === 'saving')
    await new Promise((resolve) =>
      draft.subscribe(() => {
        resolve(undefined);
      }),
    );
  const state = draft.state();
  return 'reason' in state ? `${state.kind}: ${state.reason}` : state.kind;
}

async function names(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []).toSorted();
}

/** Makes a database as y-indexeddb does and puts rows into it. */
async function seed(name: string, updates: Uint8Array[]): Promise<void> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('updates', { autoIncrement: true });
    opening.result.createObjectStore('custom');
  };
  await done(opening);
  const transaction = opening.result.transaction('updates', 'readwrite');
  for (const update of updates) transaction.objectStore('updates').add(update);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opening.result.close();
}

/** The rows of a database, each as text: they are the same only if nothing touched them. None where there is none. */
async function rows(name: string): Promise<string[]> {
  if (!(await names()).includes(name)) return [];
  const opening = indexedDB.open(name);
  await done(opening);
  const db = opening.result;
  if (!db.objectStoreNames.contains('updates')) return [];
  const reading = db.transaction('updates').objectStore('updates').getAll() as IDBRequest<
    Uint8Array[]
  >;
  await done(reading);
  db.close();
  return reading.result.map((row) => row.join());
}

/** Opens a text with y-indexeddb alone and gives it a second to say that it is synced. */
async function openPlain(name: string): Promise<boolean> {
  const doc = new Y.Doc();
  const provider = new IndexeddbPersistence(name, doc);
  plain = { text: doc.getText('words'), provider };
  const late = new Promise((resolve) => setTimeout(resolve, 1000));
  await Promise.race([provider.whenSynced, late]);
  return provider.synced;
}

/** Writes at the end of that text, and gives the disk time. A change that throws has been made all the same. */
async function typePlain(words: string): Promise<void> {
  try {
    plain?.text.insert(plain.text.length, words);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** What the screen of such a page would say. */
function plainSays(): { words: string; synced: boolean } {
  return { words: plain?.text.toJSON() ?? '', synced: plain?.provider.synced ?? false };
}

function done(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => {
      reject(new Error('The test could not use the disk'));
    };
  });
}
