// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import { StorageError } from '../../storage/storage-error.ts';
import { hasRetired } from '../board/retire-letters.ts';
import { FROM_OTHERS } from '../sharing/share-store.ts';
import type { ReadNote } from '../sharing/share-store.ts';
import type { DeskDisk } from './desk-disk.ts';
import type { DeskSeal } from './desk-seal.ts';
import { FROM_DISK, KeptRows } from './kept-rows.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A change is written when nothing followed it for so many milliseconds, */
const QUIET = 300;
/** or after so many, however fast somebody types. */
const LONGEST = 2000;
const RETRY_EVERY = 5000;
/** How long after a lost connection the list of databases can be believed: it is closed before it is deleted. */
const WIPED_WITHIN = 1000;
/** With more rows than this they become one when the desk is opened. */
const MOST_ROWS = 64;

/**
 * Keeps the board's document on disk as sealed rows and owns the word "saved": it is said only after the disk has
 * taken every change. What could not be written stays in memory and is tried again. When a letter was deleted, all rows
 * become one at once, so that no row holds its words any more.
 */
export class BoardKeeper {
  readonly doc = new Y.Doc();
  readonly rows: KeptRows;
  /** Everything that reads or writes rows goes through here, so that nothing comes between sealing and writing. */
  readonly inTurn = oneAtATime();
  readonly #disk: DeskDisk;
  readonly #seal: DeskSeal;
  readonly #tell: (saving: Saving) => void;
  #pending: Pending[] = [];
  #saving: Saving = 'saved';
  #isLoaded = false;
  /** The rows on the disk may not be those that we know. */
  #inDoubt = false;
  /** Rows hold words that the document no longer has, or the disk lost some of ours. */
  #mustRewrite = false;
  /** What the disk lost may never have been shared. */
  #mayBeUnsent = false;
  #pendingSince = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(disk: DeskDisk, seal: DeskSeal, tell: (saving: Saving) => void) {
    this.#disk = disk;
    this.#seal = seal;
    this.#tell = tell;
    this.rows = new KeptRows(this.doc, seal);
    this.doc.getMap('letters').observe((event) => {
      const deleted = [...event.keys.values()].some(({ action }) => action === 'delete');
      if (deleted && event.transaction.origin !== FROM_DISK) this.#mustRewrite = true;
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_DISK) this.#changed({ update, own: origin !== FROM_OTHERS });
    });
  }

  saving(): Saving {
    return this.#saving;
  }

  /** Loads what lies on the disk. Where it cannot be read, the board is empty and not saved, and this goes on trying. */
  async open(): Promise<void> {
    await this.#attempt(async () => {
      await this.#ready();
      if (this.rows.unreadable() > 0) return;
      // It was killed after notes came and before they were one row with the rest.
      if (hasRetired(this.doc) && this.rows.holdNotes()) await this.#rewrite();
      else if (this.rows.size() > MOST_ROWS) await this.#compact();
    });
  }

  /** Writes now what waits; resolves when that was tried. */
  flush(): Promise<void> {
    return this.#attempt(async () => {
      await this.#refuseWiped();
      await this.#ready();
      if (this.#mustRewrite) await this.#rewrite();
      if (this.#pending.length > 0) await this.#append();
    });
  }

  /** Waits until the disk has everything; throws a `StorageError` when it does not take it. */
  async settled(): Promise<void> {
    await this.flush();
    if (this.#saving === 'not-saved') throw new StorageError('failed');
  }

  /** Keeps notes and the number in one go. What they say may be of letters that were deleted meanwhile. */
  async keepNotes(notes: readonly ReadNote[], upTo: number): Promise<void> {
    await this.inTurn(async () => {
      await this.#ready();
      const fresh = notes.filter(({ id }) => !this.rows.hasNote(id));
      const added = await this.#disk.write((store) => {
        store('desk').put(upTo, 'readUpTo');
        return fresh.map(({ id, sealed }) => store('rows').add({ kind: 'note', id, sealed }));
      });
      for (const [at, note] of fresh.entries())
        await this.rows.readNote(Number(added[at]?.result), note);
      if (fresh.length > 0 && hasRetired(this.doc)) this.#mustRewrite = true;
    });
    if (this.#mustRewrite) void this.flush();
  }

  /** The connection is gone, and with it perhaps what was saved. */
  lost(): void {
    this.#inDoubt = true;
    if (this.#isClosed || this.rows.size() === 0) return;
    this.#say('not-saved');
    this.#later(WIPED_WITHIN, () => void this.flush());
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isWaiting()) await this.flush();
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.inTurn(() => Promise.resolve());
    this.doc.destroy();
  }

  #changed(change: Pending): void {
    const now = performance.now();
    if (this.#pending.length === 0) this.#pendingSince = now;
    this.#pending.push(change);
    if (this.#saving === 'saved') this.#say('saving');
    this.#later(Math.min(QUIET, Math.max(0, this.#pendingSince + LONGEST - now)), () => {
      void this.flush();
    });
  }

  /** Somebody who deletes this site's data does not want it written again, until the next change. */
  async #refuseWiped(): Promise<void> {
    if (this.#inDoubt && !this.#isWaiting() && (await this.#disk.isWiped()))
      throw new StorageError('failed');
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await this.inTurn(async () => {
        if (!this.#isClosed) await work();
      });
      if (!this.#isUnsaved()) this.#say('saved');
    } catch {
      // The reason is the disk's; what to do about it is the same for all of them.
      this.#inDoubt = true;
      this.#say('not-saved');
      this.#later(RETRY_EVERY, () => void this.flush());
    }
  }

  #isUnsaved(): boolean {
    return this.#isWaiting() || !this.#isLoaded || this.#inDoubt;
  }

  #isWaiting(): boolean {
    return this.#pending.length > 0 || this.#mustRewrite;
  }

  async #ready(): Promise<void> {
    if (!this.#isLoaded) await this.rows.load(this.#disk);
    this.#isLoaded = true;
    if (this.#inDoubt && !(await this.#hasOurRows())) {
      this.rows.delete(this.rows.open());
      this.#mustRewrite = true;
      this.#mayBeUnsent = true;
    }
    this.#inDoubt = false;
  }

  async #hasOurRows(): Promise<boolean> {
    const last = this.rows.lastKey();
    if (last === 0) return true;
    return (await this.#disk.read('rows', (rows) => rows.getKey(last))) !== undefined;
  }

  async #append(): Promise<void> {
    const taken = this.#pending.slice();
    const made: Made[] = [];
    for (const own of [true, false]) {
      const updates = taken.flatMap((one) => (one.own === own ? [one.update] : []));
      if (updates.length > 0) made.push(await this.#make(Y.mergeUpdates(updates), own));
    }
    await this.#replace([], made);
    this.#pending.splice(0, taken.length);
  }

  /** All that we can read becomes one row, and the note under way is none any more: its changes are in that row. */
  async #rewrite(): Promise<void> {
    const taken = this.#pending.slice();
    const own = this.#mayBeUnsent || taken.some((one) => one.own) || this.rows.own().length > 0;
    // What is deleted from here on makes it true again.
    this.#mustRewrite = false;
    try {
      const made = await this.#make(Y.encodeStateAsUpdate(this.doc), own);
      await this.#replace(this.rows.open(), [made], 'underWay');
    } catch (error) {
      this.#mustRewrite = true;
      throw error;
    }
    this.#pending.splice(0, taken.length);
    this.#mayBeUnsent = false;
  }

  /** Many rows become two: the board, and what was not shared yet. */
  async #compact(): Promise<void> {
    const underWay = await this.#disk.read<unknown>('desk', (desk) => desk.get('underWay'));
    const own = this.rows.own();
    const stay = new Set(underWay === undefined ? [] : own.map(({ key }) => key));
    const made = [await this.#make(Y.encodeStateAsUpdate(this.doc), false)];
    if (underWay === undefined && own.length > 0)
      made.push(await this.#make(Y.mergeUpdates(own.map(({ update }) => update)), true));
    await this.#replace(
      this.rows.open().filter((key) => !stay.has(key)),
      made,
    );
  }

  async #make(update: Uint8Array, own: boolean): Promise<Made> {
    return { update, own, sealed: await this.#seal.sealUpdate(update) };
  }

  async #replace(gone: readonly number[], made: readonly Made[], alsoGone?: string): Promise<void> {
    const added = await this.#disk.write((store) => {
      for (const key of gone) store('rows').delete(key);
      if (alsoGone !== undefined) store('desk').delete(alsoGone);
      return made.map(({ own, sealed }) => store('rows').add({ kind: 'change', own, sealed }));
    });
    this.rows.delete(gone);
    for (const [at, { update, own }] of made.entries())
      this.rows.noteChange(Number(added[at]?.result), update, own);
  }

  #later(ms: number, run: () => void): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#timer = setTimeout(run, ms);
  }

  #say(saving: Saving): void {
    if (this.#saving === saving) return;
    this.#saving = saving;
    this.#tell(saving);
  }
}

/** `not-saved`: the last changes are only in memory, and we keep trying. */
export type Saving = 'saved' | 'saving' | 'not-saved';

interface Pending {
  readonly update: Uint8Array;
  readonly own: boolean;
}

interface Made extends Pending {
  readonly sealed: Uint8Array;
}
