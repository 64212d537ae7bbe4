// Ships to the browser, only to people who said that the device is theirs.
import * as Y from 'yjs';
import { areBlank } from './answers.ts';
import type { Answers } from './answers.ts';
import { readAnswers, writeAnswers } from './answers-doc.ts';
import { keepDocument } from './document-keeper.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import type { Draft } from './draft.ts';
import { draftName } from './draft-name.ts';
import { listenerSet } from './listener-set.ts';
import type { SaveState } from './save-state.ts';
import { joinTabs } from './tab-channel.ts';

/** How long a draft stays after the last word. Safari deletes after 7 days anyway. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
/** How exactly the time of the last word is kept: writing it with each key would double the writes. */
const WRITTEN_EVERY = 60 * 60 * 1000;

/**
 * Opens the draft of a network on this device, or starts one with `first`.
 * Always answers a draft one can write in; `state()` says whether anything is kept.
 * A draft older than 7 days is deleted before anything is read from it.
 */
export async function openKeptDraft(opening: OpeningDraft): Promise<Draft> {
  const draft = await open(opening);
  const writtenAt = draft.writtenAt();
  if (writtenAt === undefined || opening.clock() - writtenAt < KEPT_FOR) return draft;
  await draft.forget();
  return open(opening);
}

async function open({ network, storage, channel, clock, first, onForgotten }: OpeningDraft) {
  const name = draftName(network);
  const doc = new Y.Doc();
  const tabs = joinTabs(doc, { channel: channel(name), apply, onForgotten: forgottenElsewhere });
  const listeners = listenerSet();
  let keeper: DocumentKeeper | undefined;
  let state: SaveState = { kind: 'nothing' };
  let answers = first;
  let closed = false;

  function show(next: SaveState): void {
    state = next;
    listeners.call();
  }

  /** y-indexeddb throws inside our own change when its connection is gone; the change itself has been made. */
  function apply(change: () => void): void {
    if (closed) return;
    try {
      change();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    answers = readAnswers(doc);
    if (keeper) {
      state = { kind: 'saving' };
      keeper.changed();
    }
    listeners.call();
  }

  function forgottenElsewhere(): void {
    void close().then(onForgotten);
  }

  async function close(): Promise<void> {
    closed = true;
    tabs.close();
    await keeper?.close();
    doc.destroy();
  }

  if (storage) {
    keeper = keepDocument(doc, { name, storage, tell: show });
    if (!(await keeper.open())) keeper = undefined;
  }
  state = keeper ? { kind: 'nothing' } : { kind: 'no-storage' };
  tabs.hello();
  if (doc.getMap('short').has('id')) answers = readAnswers(doc);
  if (keeper && !areBlank(answers)) {
    state = { kind: 'saving' };
    keeper.changed();
  }

  const draft: Draft = {
    answers: () => answers,
    state: () => state,
    writtenAt: () => readWrittenAt(doc),
    write(next) {
      apply(() => {
        doc.transact(() => {
          writeAnswers(doc, next);
          const now = clock();
          if (now - (readWrittenAt(doc) ?? 0) > WRITTEN_EVERY)
            doc.getMap('meta').set('writtenAt', now);
        });
      });
    },
    subscribe: listeners.add,
    async forget() {
      if (closed) return true;
      tabs.forgotten();
      const held = keeper;
      keeper = undefined;
      const erased = held ? await held.erase() : true;
      await close();
      return erased;
    },
    close,
  };
  return draft;
}

function readWrittenAt(doc: Y.Doc): number | undefined {
  const at = doc.getMap('meta').get('writtenAt');
  return typeof at === 'number' ? at : undefined;
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
