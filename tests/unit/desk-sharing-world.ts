import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { openExchange } from '../../src/desk/sharing/exchange.ts';
import type { Exchange } from '../../src/desk/sharing/exchange.ts';
import { openNotes } from '../../src/desk/sharing/note-parts.ts';
import { FROM_OTHERS } from '../../src/desk/sharing/share-store.ts';
import type { OutgoingNote, ReadNote, ShareStore } from '../../src/desk/sharing/share-store.ts';
import { RemoteError } from '../../src/inbox/remote/remote-error.ts';
import type { KeptNote, Note, StoredNote } from '../../src/inbox/store/inbox-store.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';

export const [ANA, LUIS] = DEMO_KEYS;
/** One key only: sealing to more makes these tests slow and nothing else. */
export const KEYS = { recipients: [ANA?.recipient ?? ''], identities: [ANA?.identity ?? ''] };

/** What may happen to one step of an exchange. `lost`: it never came. `unheard`: it was done, and nobody heard. */
export const FAULTS = ['fine', 'lost', 'unheard', 'doubled', 'killed', 'killed-after'] as const;
export type Fault = (typeof FAULTS)[number];

/** The desk's process ends here. Nothing of the desk catches it. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** The notes of an inbox, as the real one keeps them. */
export interface Shelf {
  notes: StoredNote[];
  /** The last number it gave. */
  number: number;
  /** Milliseconds since 1970. */
  now: number;
}

export function makeShelf(): Shelf {
  return { notes: [], number: 0, now: Date.parse('2026-11-22T12:00:00.000Z') };
}

/** An inbox of `shelf`; `pages` notes come at once. */
export function inboxOf(shelf: Shelf, pages = 3) {
  return {
    notes: async function* (after: number) {
      let from = after;
      for (;;) {
        const page = shelf.notes.filter(({ number }) => number > from).slice(0, pages);
        yield page;
        if (page.length < pages) return;
        from = page.at(-1)?.number ?? from;
        await Promise.resolve();
      }
    },
    keepNote: ({ id, sealed, replaces = 0 }: Omit<Note, 'received'>): Promise<KeptNote> => {
      const first = shelf.notes.find((note) => note.id === id);
      if (first && first.sealed !== sealed) return Promise.resolve({ outcome: 'mismatch' });
      if (!first) {
        shelf.number += 1;
        const received = new Date(shelf.now).toISOString();
        shelf.notes.push({ id, sealed, received, number: shelf.number });
      }
      shelf.notes = shelf.notes.filter((note) => note.number > replaces || note.id === id);
      const number = first?.number ?? shelf.number;
      return Promise.resolve({ outcome: first ? 'duplicate' : 'stored', number });
    },
  };
}

/** What outlives a desk. */
export interface Disk {
  rows: { number: number; update: Uint8Array }[];
  sentUpTo: number;
  notes: Map<string, ReadNote>;
  readUpTo: number;
  underWay: OutgoingNote | undefined;
}

export function makeDisk(): Disk {
  return { rows: [], sentUpTo: 0, notes: new Map(), readUpTo: 0, underWay: undefined };
}

export function storeOn(disk: Disk): ShareStore {
  const done = Promise.resolve();
  return {
    readUpTo: () => Promise.resolve(disk.readUpTo),
    keepRead: (notes, upTo) => {
      for (const note of notes) disk.notes.set(note.id, note);
      disk.readUpTo = upTo;
      return done;
    },
    unsent: () => {
      const rows = disk.rows.filter(({ number }) => number > disk.sentUpTo);
      const upTo = rows.at(-1)?.number;
      if (upTo === undefined) return Promise.resolve(undefined);
      return Promise.resolve({ update: Y.mergeUpdates(rows.map(({ update }) => update)), upTo });
    },
    underWay: () => Promise.resolve(disk.underWay),
    keepUnderWay: (note) => {
      disk.underWay = note;
      return done;
    },
    arrived: (id) => {
      if (disk.underWay?.id !== id) return done;
      disk.sentUpTo = Math.max(disk.sentUpTo, disk.underWay.upTo);
      disk.underWay = undefined;
      return done;
    },
  };
}

export interface Desk {
  readonly doc: Y.Doc;
  readonly exchange: Exchange['exchange'];
  /** Writes at the end of a letter's notes. */
  readonly write: (letter: string, words: string) => void;
}

/** A desk over what its disk has. Each step of it takes the next of `faults`, and is fine when there is none. */
export async function openDesk(
  disk: Disk,
  shelf: Shelf,
  { faults = [], keys = KEYS, keptDays, pages }: DeskOptions = {},
): Promise<Desk> {
  const doc = new Y.Doc();
  for (const { update } of disk.rows) Y.applyUpdate(doc, update);
  for (const update of await openNotes([...disk.notes.values()], keys.identities))
    Y.applyUpdate(doc, update, FROM_OTHERS);
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== FROM_OTHERS) disk.rows.push({ number: disk.rows.length + 1, update });
  });
  const remote = inboxOf(shelf, pages);
  const { exchange } = openExchange({
    doc,
    store: troubled(storeOn(disk), (call) => underFault(faults.shift(), call, false)),
    inbox: {
      notes: async function* (after) {
        for await (const page of remote.notes(after))
          yield await underFault(faults.shift(), () => Promise.resolve(page), true);
      },
      keepNote: (note) => underFault(faults.shift(), () => remote.keepNote(note), true),
    },
    ...keys,
    clock: () => shelf.now,
    newId: randomUUID,
    keptDays,
  });
  return {
    doc,
    exchange,
    write: (letter, words) => {
      const text = doc.getText(letter);
      text.insert(text.length, words);
    },
  };
}

/** The board as plain data. */
export function boardOf({ doc }: Pick<Desk, 'doc'>, letters: readonly string[]) {
  return letters.map((letter) => doc.getText(letter).toJSON());
}

function troubled(store: ShareStore, step: <T>(call: () => Promise<T>) => Promise<T>): ShareStore {
  return {
    readUpTo: () => step(store.readUpTo),
    keepRead: (notes, upTo) => step(() => store.keepRead(notes, upTo)),
    unsent: () => step(store.unsent),
    underWay: () => step(store.underWay),
    keepUnderWay: (note) => step(() => store.keepUnderWay(note)),
    arrived: (id) => step(() => store.arrived(id)),
  };
}

async function underFault<T>(
  fault: Fault | undefined,
  call: () => Promise<T>,
  away: boolean,
): Promise<T> {
  // A disk of this device neither loses nor doubles.
  switch (fault) {
    case 'killed':
      throw new Killed();
    case 'killed-after':
      await call();
      throw new Killed();
    case 'lost':
      if (away) throw new RemoteError('offline', 'lost');
      return call();
    case 'unheard':
      if (!away) return call();
      await call();
      throw new RemoteError('busy', 'unheard');
    case 'doubled':
      await call();
      return call();
    case 'fine':
    case undefined:
      return call();
  }
}

interface DeskOptions {
  /** Taken away one by one. */
  faults?: Fault[];
  keys?: { recipients: string[]; identities: string[] };
  keptDays?: number;
  pages?: number;
}
