// Ships to the browser.
import { areBlank, noAnswers } from '../../draft/answers.ts';
import type { Answers } from '../../draft/answers.ts';
import type { Draft } from '../../draft/draft.ts';
import { memoryDraft } from '../../draft/memory-draft.ts';
import type { SaveState } from '../../draft/save-state.ts';
import type { DraftsHere } from './drafts-here.ts';
import type { Device } from './snapshot.ts';

/** The answers this page is about, and whose device they are on. */
export class OpenRequest {
  readonly #drafts: DraftsHere;
  readonly #newId: () => string;
  readonly #changed: () => void;
  readonly #gone: () => void;
  #draft: Draft | undefined;
  #device: Device | undefined;
  /** What a new draft starts with. */
  #blank: Answers;

  /** `gone` is called when another tab has ended the draft that is open here. */
  constructor(
    drafts: DraftsHere,
    newId: () => string,
    hears: { changed: () => void; gone: () => void },
  ) {
    this.#drafts = drafts;
    this.#newId = newId;
    this.#changed = hears.changed;
    this.#gone = hears.gone;
    this.#blank = noAnswers(newId());
  }

  draft(): Draft | undefined {
    return this.#draft;
  }

  device(): Device | undefined {
    return this.#device;
  }

  answers(): Answers {
    return this.#draft?.answers() ?? this.#blank;
  }

  save(): SaveState {
    return this.#draft?.state() ?? { kind: 'nothing' };
  }

  /** True when what is sent may wait on this device's disk. */
  keeps(): boolean {
    return this.#device === 'mine' && this.save().kind !== 'no-storage';
  }

  /** Says whose device it is where only a letter is shown. */
  isOn(device: Device | undefined): void {
    this.#device = device;
  }

  /**
   * Goes on with these answers on a device; a draft that was open is deleted, because its words have moved.
   * False when that could not be deleted.
   */
  async start(device: Device, answers: Answers): Promise<boolean> {
    const before = this.#draft;
    const next = device === 'shared' ? { ...answers, keepCopy: '' as const } : answers;
    if (before && device === 'mine' && this.#liesWhere(next.id)) {
      // Opened twice, the deletion of the one would take the other along.
      before.write(next);
      return true;
    }
    // Of a newer version under a new id there can be none; without one the words stay in this page.
    const kept = device === 'mine' ? await this.#drafts.open(next.id, next) : undefined;
    const opened = kept ?? memoryDraft(next);
    this.#device = device;
    this.#hold(opened);
    if (JSON.stringify(opened.answers()) !== JSON.stringify(next)) opened.write(next);
    return before ? before.forget() : true;
  }

  /** Lets go of an open draft that others shall not take the place of: its words stay on the device. */
  async setAside(): Promise<void> {
    const held = this.leave();
    if (held && areBlank(held.answers())) await held.forget();
    else await held?.close();
  }

  /** Goes on with a draft of this device; false when it cannot be opened. */
  async resume(id: string): Promise<boolean> {
    const opened = await this.#drafts.open(id, noAnswers(id));
    if (!opened) return false;
    this.#device = 'mine';
    this.#hold(opened);
    return true;
  }

  /** Goes on with the same words under a new id: under the old one the service keeps other words. */
  async renew(): Promise<void> {
    if (this.#device) await this.start(this.#device, { ...this.answers(), id: this.#newId() });
  }

  /** Lets go of the draft without deleting it. */
  leave(): Draft | undefined {
    const held = this.#draft;
    this.#draft = undefined;
    this.#blank = noAnswers(this.#newId());
    return held;
  }

  /** Deletes the draft, here and in other tabs; true when the browser confirmed it. */
  async forget(): Promise<boolean> {
    return (await this.leave()?.forget()) ?? true;
  }

  /** True when the open draft is on this device's disk, in the place of the draft `id`. */
  #liesWhere(id: string): boolean {
    const isKept = this.#draft !== undefined && this.save().kind !== 'memory';
    return isKept && this.#drafts.isOnePlace(this.answers().id, id);
  }

  #hold(draft: Draft): void {
    this.#draft = draft;
    draft.subscribe(() => {
      if (this.#draft !== draft) return;
      // Another tab sent it and keeps it as a copy: what is written now would never be sent.
      if (draft.sent()) this.#gone();
      else this.#changed();
    });
    this.#changed();
  }
}
