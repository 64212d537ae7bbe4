// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { collectParts } from '../sharing/note-parts.ts';
import type { ReadNote } from '../sharing/share-store.ts';
import type { DeskDisk } from './desk-disk.ts';
import type { DeskSeal } from './desk-seal.ts';

/** Marks what the disk has already. */
export const FROM_DISK = 'from-disk';

const StoredRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), own: z.boolean(), sealed: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('note'), id: z.string(), sealed: z.string() }),
]);
type StoredRow = z.infer<typeof StoredRow>;

/** The rows of the board on this device: what each of them is, and what was in it. */
export class KeptRows {
  readonly #doc: Y.Doc;
  readonly #seal: DeskSeal;
  readonly #rows = new Map<number, Row>();
  readonly #parts = collectParts();
  readonly #groups = new Map<string, number[]>();

  constructor(doc: Y.Doc, seal: DeskSeal) {
    this.#doc = doc;
    this.#seal = seal;
  }

  /** Puts everything that lies on the disk into the document; what this key does not open stays as it is. */
  async load(disk: DeskDisk): Promise<void> {
    this.#rows.clear();
    for (const [key, value] of await disk.readAll('rows')) {
      const row = StoredRow.safeParse(value).data;
      await this.#read(Number(key), row);
    }
  }

  /** A row that was written just now. */
  noteChange(key: number, update: Uint8Array, own: boolean): void {
    this.#rows.set(key, { kind: 'open', own: own ? update : undefined });
  }

  /** A note that was written just now: its words are in the document, or it stays closed. */
  async readNote(key: number, note: ReadNote): Promise<void> {
    await this.#read(key, { kind: 'note', ...note });
  }

  hasNote(id: string): boolean {
    return [...this.#rows.values()].some(({ note }) => note === id);
  }

  /** True when notes lie here as they came. */
  holdNotes(): boolean {
    return [...this.#rows.values()].some(({ note }) => note !== undefined);
  }

  /** Rows whose words are all in the document. */
  open(): number[] {
    return this.#keys(({ kind }) => kind === 'open');
  }

  /** Those of them that hold a change which no note holds yet, or one that is under way. */
  own(): { key: number; update: Uint8Array }[] {
    return [...this.#rows].flatMap(([key, { own }]) => (own ? [{ key, update: own }] : []));
  }

  sent(keys: readonly number[]): void {
    for (const key of keys) {
      const row = this.#rows.get(key);
      if (row) this.#rows.set(key, { ...row, own: undefined });
    }
  }

  delete(keys: readonly number[]): void {
    for (const key of keys) this.#rows.delete(key);
  }

  size(): number {
    return this.#rows.size;
  }

  lastKey(): number {
    return Math.max(0, ...this.#rows.keys());
  }

  unreadable(): number {
    return this.#keys(({ kind }) => kind === 'closed').length;
  }

  #keys(which: (row: Row) => boolean): number[] {
    return [...this.#rows].flatMap(([key, row]) => (which(row) ? [key] : []));
  }

  async #read(key: number, row: StoredRow | undefined): Promise<void> {
    this.#rows.set(key, { kind: 'closed', note: row?.kind === 'note' ? row.id : undefined });
    if (row?.kind === 'change') {
      const update = await this.#seal.openUpdate(row.sealed);
      if (update && this.#apply(update)) this.noteChange(key, update, row.own);
    } else if (row) await this.#readNote(key, row);
  }

  /** A part of a note waits until the others are there; until then its words are in no other row. */
  async #readNote(key: number, { id, sealed }: ReadNote): Promise<void> {
    const opened = await this.#seal.openNote(sealed);
    if (opened.kind !== 'open') return;
    this.#rows.set(key, { kind: 'part', note: id });
    const { part } = opened.content;
    const group = part ? [...(this.#groups.get(part[2]) ?? []), key] : [key];
    if (part) this.#groups.set(part[2], group);
    const update = this.#parts.add(opened.content);
    if (!update) return;
    const kind = this.#apply(update) ? 'open' : 'closed';
    for (const one of group) this.#rows.set(one, { ...this.#rows.get(one), kind });
  }

  #apply(update: Uint8Array): boolean {
    try {
      Y.applyUpdate(this.#doc, update, FROM_DISK);
      return true;
    } catch {
      // Whoever sealed it did not write what Yjs writes.
      return false;
    }
  }
}

interface Row {
  /** `closed`: this key does not open it, or it is not ours to read. `part`: the rest of it is not here. */
  readonly kind: 'open' | 'closed' | 'part';
  /** The change, when it was made on this device and is not known to be in the inbox. */
  readonly own?: Uint8Array | undefined;
  /** Id of the note that it is. */
  readonly note?: string | undefined;
}
