// Ships to the browser, only to people who said that the device is theirs.
import * as Y from 'yjs';
import { areBlank } from './answers.ts';
import type { Answers } from './answers.ts';
import { readAnswers, writeAnswers } from './answers-doc.ts';
import { DocumentKeeper } from './document-keeper.ts';
import type { Draft } from './draft.ts';
import { draftName } from './draft-name.ts';
import { listenerSet } from './listener-set.ts';
import type { SaveState } from './save-state.ts';
import { joinTabs } from './tab-channel.ts';
import type { TabChannel } from './tab-channel.ts';

/** How long a draft stays after the last word. Safari deletes after 7 days anyway. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
/** How exactly the time of the last word is kept: writing it with each key would double the writes. */
const WRITTEN_EVERY = 60 * 60 * 1000;

/**
 * Opens the draft of a network on this device, or starts one with `first`.
 * Always answers a draft one can write in; `state()` says whether anything is kept.
 * A draft older than 7 days is deleted before anything of it is shown.
 */
export async function openKeptDraft(opening: OpeningDraft): Promise<Draft> {
  const draft = await KeptDraft.open(opening);
  const writtenAt = draft.writtenAt();
  if (writtenAt === undefined || opening.clock() - writtenAt < KEPT_FOR) return draft;
  await draft.forget();
  return KeptDraft.open(opening);
}

/** A Yjs document that a `DocumentKeeper` keeps on disk and `joinTabs` keeps the same in all tabs. */
class KeptDraft implements Draft {
  readonly #opening: OpeningDraft;
  readonly #doc = new Y.Doc();
  readonly #listeners = listenerSet();
  readonly #tabs: TabChannel;
  #keeper: DocumentKeeper | undefined;
  #state: SaveState = { kind: 'no-storage' };
  #answers: Answers;
  #closed = false;

  static async open(opening: OpeningDraft): Promise<KeptDraft> {
    const draft = new KeptDraft(opening);
    await draft.#load();
    return draft;
  }

  private constructor(opening: OpeningDraft) {
    this.#opening = opening;
    this.#answers = opening.first;
    // Before the keeper: y-indexeddb may throw out of a change, and tabs must hear of it first.
    this.#tabs = joinTabs(this.#doc, {
      channel: opening.channel(draftName(opening.network)),
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
    const at = this.#doc.getMap('meta').get('writtenAt');
    return typeof at === 'number' ? at : undefined;
  }

  write(next: Answers): void {
    this.#apply(() => {
      this.#doc.transact(() => {
        writeAnswers(this.#doc, next);
        const now = this.#opening.clock();
        if (now - (this.writtenAt() ?? 0) > WRITTEN_EVERY)
          this.#doc.getMap('meta').set('writtenAt', now);
      });
    });
  }

  subscribe(changed: () => void): () => void {
    return this.#listeners.add(changed);
  }

  async forget(): Promise<boolean> {
    if (this.#closed) return true;
    this.#tabs.forgotten();
    const keeper = this.#keeper;
    this.#keeper = undefined;
    const erased = keeper ? await keeper.erase() : true;
    await this.close();
    return erased;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#tabs.close();
    await this.#keeper?.close();
    this.#doc.destroy();
  }

  async #load(): Promise<void> {
    const { storage, network } = this.#opening;
    const tell = (state: SaveState) => {
      this.#state = state;
      this.#listeners.call();
    };
    const keeper =
      storage && new DocumentKeeper(this.#doc, { name: draftName(network), storage, tell });
    if (await keeper?.open()) this.#keeper = keeper;
    if (this.#keeper) this.#state = { kind: 'nothing' };
    this.#tabs.hello();
    if (this.#doc.getMap('short').has('id')) this.#answers = readAnswers(this.#doc);
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

export interface OpeningDraft {
  network: string;
  /** Nothing when the browser has no IndexedDB. */
  storage: IDBFactory | undefined;
  /** Makes the channel between the tabs of this browser. */
  channel: (name: string) => BroadcastChannel;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** What a new draft starts with. */
  first: Answers;
  /** Another tab has deleted the draft: the words are gone here too. */
  onForgotten: () => void;
}
