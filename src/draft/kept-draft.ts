// Ships to the browser, only to people who said that the device is theirs.
import * as Y from 'yjs';
import { adoptOldDraft } from './adopt-old-draft.ts';
import { areBlank, DRAFT_VERSION } from './answers.ts';
import type { Answers } from './answers.ts';
import { readAnswers, writeAnswers } from './answers-doc.ts';
import { DocumentKeeper } from './document-keeper.ts';
import type { Draft, Sent } from './draft.ts';
import { isTooOld, noteSent, noteWriting, sentOf, versionOf, writtenAtOf } from './draft-meta.ts';
import { draftName, idOnDevice } from './draft-name.ts';
import type { DraftPlace } from './draft-place.ts';
import { forgetDraft } from './forget-drafts.ts';
import { listenerSet } from './listener-set.ts';
import { readDocument } from './read-document.ts';
import type { SaveState } from './save-state.ts';
import { joinTabs } from './tab-channel.ts';
import type { TabChannel } from './tab-channel.ts';

/**
 * Opens the draft `id` of a network on this device, or starts one with `first`.
 * Answers a draft one can write in, whatever the browser does; `state()` says whether anything is kept.
 * A draft or a copy that is too old is deleted before anything of it is shown.
 * Answers nothing, and touches nothing, when a newer version of this page wrote the draft.
 * Where databases cannot be listed there is one draft, and it is opened whatever the `id`.
 */
export async function openKeptDraft(opening: OpeningDraft): Promise<Draft | undefined> {
  const { storage, network, id, clock } = opening;
  if (!storage) return KeptDraft.open(opening, false);
  const idHere = idOnDevice(storage, id);
  if (idHere !== id) await adoptOldDraft(opening);
  const found = await readDocument(storage, draftName(network, idHere));
  if (found.kind !== 'found') return KeptDraft.open(opening, found.kind === 'none');
  if (versionOf(found.doc) > DRAFT_VERSION) return undefined;
  return KeptDraft.open(opening, !isTooOld(found.doc, clock()) || (await forgetDraft(opening, id)));
}

/** A Yjs document that a `DocumentKeeper` keeps on disk and `joinTabs` keeps the same in all tabs. */
class KeptDraft implements Draft {
  readonly #opening: OpeningDraft;
  readonly #name: string;
  readonly #doc = new Y.Doc();
  readonly #listeners = listenerSet();
  readonly #tabs: TabChannel;
  #keeper: DocumentKeeper | undefined;
  #state: SaveState = { kind: 'no-storage' };
  #answers: Answers;
  #closed = false;
  #forgetting: Promise<boolean> | undefined;

  /** With `keeps` false nothing is read from the disk or written to it. */
  static async open(opening: OpeningDraft, keeps: boolean): Promise<KeptDraft> {
    const draft = new KeptDraft(opening);
    await draft.#load(keeps);
    return draft;
  }

  private constructor(opening: OpeningDraft) {
    this.#opening = opening;
    this.#name = draftName(opening.network, idOnDevice(opening.storage, opening.id));
    this.#answers = opening.first;
    // Before the keeper: y-indexeddb may throw out of a change, and tabs must hear of it first.
    this.#tabs = joinTabs(this.#doc, {
      channel: opening.channel(this.#name),
      apply: (change) => {
        this.#apply(change);
      },
      onForgotten: () => void this.close().then(opening.onForgotten),
    });
  }

  answers(): Answers {
    return this.#answers;
  }

  state(): SaveState {
    return this.#state;
  }

  writtenAt(): number | undefined {
    return writtenAtOf(this.#doc);
  }

  sent(): Sent | undefined {
    return sentOf(this.#doc);
  }

  write(next: Answers): void {
    this.#apply(() => {
      this.#doc.transact(() => {
        writeAnswers(this.#doc, next);
        noteWriting(this.#doc, this.#opening.clock());
      });
    });
  }

  markSent(receipt: Sent): void {
    this.#apply(() => {
      this.#doc.transact(() => {
        // A draft that nobody wrote in yet is not in the document.
        writeAnswers(this.#doc, this.#answers);
        noteSent(this.#doc, receipt);
      });
    });
  }

  subscribe(changed: () => void): () => void {
    return this.#listeners.add(changed);
  }

  forget(): Promise<boolean> {
    this.#forgetting ??= this.close().then(() => forgetDraft(this.#opening, this.#opening.id));
    return this.#forgetting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#tabs.close();
    await this.#keeper?.close();
    this.#doc.destroy();
  }

  async #load(keeps: boolean): Promise<void> {
    const { storage } = this.#opening;
    const tell = (state: SaveState) => {
      this.#state = state;
      this.#listeners.call();
    };
    const keeper =
      storage && keeps
        ? new DocumentKeeper(this.#doc, { name: this.#name, storage, tell })
        : undefined;
    if (await keeper?.open()) this.#keeper = keeper;
    if (this.#keeper) this.#state = { kind: 'nothing' };
    this.#tabs.hello();
    if (!this.#doc.getMap('short').has('id')) {
      // Words that were carried here are to be kept like any others.
      if (!areBlank(this.#answers)) this.write(this.#answers);
      return;
    }
    this.#answers = readAnswers(this.#doc);
    if (!areBlank(this.#answers)) this.#confirm();
  }

  /** y-indexeddb throws inside our own change when its connection is gone; the change itself has been made. */
  #apply(change: () => void): void {
    if (this.#closed) return;
    try {
      change();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    this.#answers = readAnswers(this.#doc);
    this.#confirm();
    this.#listeners.call();
  }

  #confirm(): void {
    if (!this.#keeper) return;
    this.#state = { kind: 'saving' };
    this.#keeper.changed();
  }
}

/** What opening a draft on this device takes. */
export interface OpeningDraft extends DraftPlace {
  /** Which draft; a new one takes the id of `first`. */
  id: string;
  /** What a new draft starts with. */
  first: Answers;
  /** Another tab has deleted the draft: the words are gone here too. */
  onForgotten: () => void;
}
