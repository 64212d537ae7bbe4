// Ships to the browser.
import { noAnswers } from '../../draft/answers.ts';
import type { Answers } from '../../draft/answers.ts';
import type { Draft, Sent } from '../../draft/draft.ts';
import { hasDraft, idOnDevice } from '../../draft/draft-name.ts';
import type { DraftPlace } from '../../draft/draft-place.ts';
import type { DraftOnDevice } from '../../draft/expire-drafts.ts';
import { forgetAllDrafts, forgetDraft } from '../../draft/forget-drafts.ts';
import type { BrowserParts } from './browser-parts.ts';
import type { CopyHere, DraftHere } from './snapshot.ts';

/** The drafts and copies that lie on this device. Yjs is loaded when there is one, or one is to be kept. */
export class DraftsHere {
  readonly #place: DraftPlace;
  readonly #onForgotten: (id: string) => void;
  #found: DraftOnDevice[] = [];

  constructor(
    { network, parts }: { network: string; parts: BrowserParts },
    onForgotten: (id: string) => void,
  ) {
    const { storage, channel, clock } = parts;
    this.#place = { network, storage, channel, clock };
    this.#onForgotten = onForgotten;
  }

  /** Deletes what is too old and finds what is left. */
  async look(): Promise<void> {
    const { storage, network } = this.#place;
    if (!(await hasDraft(storage, network))) {
      this.#found = [];
      return;
    }
    const { expireDrafts } = await import('../../draft/expire-drafts.ts');
    this.#found = await expireDrafts(this.#place);
  }

  /** Drafts to go on with, the last written first. */
  all(): DraftHere[] {
    return this.#found
      .flatMap((draft) => (draft.kind === 'unsent' ? [draft] : []))
      .sort((a, b) => b.writtenAt - a.writtenAt);
  }

  /** Copies of what was received, the last one first. */
  copies(): CopyHere[] {
    return this.#found
      .flatMap((draft) => (draft.kind === 'sent' ? [draft] : []))
      .sort((a, b) => b.at - a.at);
  }

  hasUnreadable(): boolean {
    return this.#found.some(({ kind }) => kind === 'unreadable');
  }

  /** True when two drafts would lie in one place: one id, or a browser that keeps only one draft. */
  isOnePlace(id: string, other: string): boolean {
    const { storage } = this.#place;
    return idOnDevice(storage, id) === idOnDevice(storage, other);
  }

  /** Opens a draft, or starts one with `first`; nothing when a newer version of this page wrote it. */
  async open(id: string, first: Answers): Promise<Draft | undefined> {
    // Loaded only now: on a shared device not even the code that could store something arrives.
    const { openKeptDraft } = await import('../../draft/kept-draft.ts');
    return openKeptDraft({
      ...this.#place,
      id,
      first,
      onForgotten: () => {
        this.#onForgotten(id);
      },
    });
  }

  /** The answers of a draft or a copy; nothing when it is not there. */
  async read(id: string): Promise<Answers | undefined> {
    if (!this.#found.some((draft) => draft.id === id)) return undefined;
    const draft = await this.open(id, noAnswers(id));
    const answers = draft?.answers();
    await draft?.close();
    return answers;
  }

  /**
   * A letter made of this draft was received: deletes the draft, or keeps it as a copy if the person wished.
   * `open` is the draft when it is open in this page. `nothing` when there was no draft any more.
   */
  async settle(id: string, open: Draft | undefined, sent: Sent): Promise<Settled> {
    const known = this.#found.some((draft) => draft.id === id && draft.kind === 'unsent');
    if (!open && !known) return 'nothing';
    // Before anything else: the same receipt may be told again meanwhile.
    this.#drop(id);
    const draft = open ?? (await this.open(id, noAnswers(id)));
    if (!draft) return 'nothing';
    if (!isCopyWished(draft)) return (await draft.forget()) ? 'deleted' : 'failed';
    draft.markSent(sent);
    await draft.close();
    this.#found = [...this.#found, { kind: 'sent', id, ...sent }];
    return 'kept';
  }

  /** Deletes one draft or copy; true when the browser confirmed it. */
  async forget(id: string): Promise<boolean> {
    this.#drop(id);
    return forgetDraft(this.#place, id);
  }

  async forgetAll(): Promise<boolean> {
    this.#found = [];
    return forgetAllDrafts(this.#place);
  }

  #drop(id: string): void {
    this.#found = this.#found.filter((draft) => draft.id !== id);
  }
}

/** Only what is on the disk can stay there. */
function isCopyWished(draft: Draft): boolean {
  const { kind } = draft.state();
  return draft.answers().keepCopy === 'yes' && (kind === 'saved' || kind === 'saving');
}

/** What became of the draft of a received request; `nothing` when there was none any more. */
export type Settled = 'deleted' | 'failed' | 'kept' | 'nothing';
