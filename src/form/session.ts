// Ships to the browser.
import { areBlank, noAnswers } from '../draft/answers.ts';
import type { Answers } from '../draft/answers.ts';
import { deleteDatabase } from '../draft/database.ts';
import type { Draft } from '../draft/draft.ts';
import { draftName, hasDraft } from '../draft/draft-name.ts';
import { listenerSet } from '../draft/listener-set.ts';
import type { DeliveryAddress } from '../delivery/delivery.ts';
import { hasOutbox } from '../outbox/kept-store.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Request } from '../schema/request.ts';
import type { BrowserParts } from './browser-parts.ts';
import { openDraftOn, openOutboxOn } from './open-on-device.ts';
import { STEPS } from './snapshot.ts';
import type { Device, Snapshot, Stage, Step } from './snapshot.ts';

/**
 * One person's way through the form: from the device question to the receipt.
 * Nothing is stored before they said that the device is theirs; looking for an earlier draft makes none.
 */
export class Session {
  readonly #opening: OpeningSession;
  readonly #parts: BrowserParts;
  readonly #listeners = listenerSet();
  readonly #stopMoves: () => void;
  #stage: Stage = { kind: 'opening' };
  #device: Device | undefined;
  #draft: Draft | undefined;
  #outbox: Outbox | undefined;
  #forgotten: Snapshot['forgotten'];
  /** What a new draft starts with. */
  #blank: Answers;
  #closed = false;
  #snapshot: Snapshot;

  constructor(opening: OpeningSession) {
    this.#opening = opening;
    this.#parts = opening.parts;
    this.#blank = noAnswers(opening.parts.newId());
    this.#snapshot = this.#take();
    this.#stopMoves = this.#parts.steps.onMove((moved) => {
      this.#follow(moved);
    });
  }

  /** The same object until something changes. */
  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (changed: () => void): (() => void) => this.#listeners.add(changed);

  /** Looks for something that waits or was received, then for a draft, then starts. */
  async load(): Promise<void> {
    const { storage } = this.#parts;
    if ((await hasOutbox(storage, this.#opening.network)) && (await this.#showOutbox())) return;
    if (await hasDraft(storage, this.#opening.network)) {
      const found = await this.#takeDraft('mine');
      if (!areBlank(found.answers())) {
        this.#continueOrAsk();
        return;
      }
      await this.#forgetDraft();
    }
    this.#backToStart(undefined);
  }

  /** The answer to the device question. */
  async begin(device: Device): Promise<void> {
    const before = this.#draft;
    const carried = this.#snapshot.answers;
    if (before && this.#device === device) {
      this.goTo('list');
      return;
    }
    const opened = await this.#takeDraft(device);
    if (before) {
      // Another answer than before: the words move, and nothing stays where they were.
      opened.write(carried);
      const left = await before.forget();
      this.goTo('list');
      if (!left) this.#say('no');
    } else if (areBlank(opened.answers())) this.goTo('list');
    else this.#show({ kind: 'found' });
  }

  /** Goes on with the draft that was found, on the step where it was left. */
  readonly continueDraft = (): void => {
    const step = STEPS.find((each) => each === this.#parts.steps.current());
    this.goTo(step && step !== 'start' ? step : 'list');
  };

  /** Deletes the draft and everything in the outbox, here and in other tabs. */
  async forget(): Promise<void> {
    const erased = await this.#forgetDraft();
    const emptied = this.#outbox ? await this.#outbox.forget() : true;
    this.#backToStart(erased && emptied ? 'yes' : 'no');
  }

  write(answers: Answers): void {
    this.#draft?.write(answers);
  }

  goTo(step: Step): void {
    this.#forgotten = undefined;
    this.#parts.steps.push(step);
    this.#show({ kind: 'writing', step });
  }

  async send(request: Request): Promise<void> {
    await this.#outbox?.send(request);
  }

  /** Tries again to send what waits. */
  async retry(): Promise<void> {
    await this.#outbox?.retry();
  }

  /** Goes back to the words after they were refused, to the step with the mistake. */
  async changeRefused(step: Step): Promise<void> {
    const state = this.#outbox?.state();
    // Under the old id the service keeps other words, and would refuse these again.
    if (state?.kind === 'refused' && state.reason === 'mismatch' && this.#draft) {
      this.#draft.write({ ...this.#draft.answers(), id: this.#parts.newId() });
    }
    this.#stage = { kind: 'writing', step };
    await this.#outbox?.forget();
    this.goTo(step);
  }

  close(): void {
    this.#closed = true;
    this.#stopMoves();
    this.#outbox?.close();
    void this.#draft?.close();
  }

  #take(): Snapshot {
    return {
      stage: this.#stage,
      device: this.#device,
      answers: this.#draft?.answers() ?? this.#blank,
      save: this.#draft?.state() ?? { kind: 'nothing' },
      writtenAt: this.#draft?.writtenAt(),
      outbox: this.#outbox?.state() ?? { kind: 'empty' },
      forgotten: this.#forgotten,
    };
  }

  #changed(): void {
    this.#snapshot = this.#take();
    this.#listeners.call();
  }

  #show(next: Stage): void {
    this.#stage = next;
    this.#changed();
  }

  #say(forgotten: Snapshot['forgotten']): void {
    this.#forgotten = forgotten;
    this.#changed();
  }

  /** True when the outbox has something to show: then the form comes later. */
  async #showOutbox(): Promise<boolean> {
    this.#device = 'mine';
    this.#outbox = this.#makeOutbox('mine');
    await this.#outbox.load();
    const { kind } = this.#outbox.state();
    // The words of a waiting or refused request are still in the draft: for printing and changing.
    if (kind === 'waiting' || kind === 'refused') this.#hold(await this.#openDraft('mine'));
    return kind !== 'empty';
  }

  async #openDraft(device: Device): Promise<Draft> {
    return openDraftOn(device, {
      ...this.#opening,
      first: this.#blank,
      onForgotten: () => {
        this.#leaveDraft();
        if (this.#stage.kind !== 'outcome') this.#backToStart('yes');
      },
    });
  }

  async #takeDraft(device: Device): Promise<Draft> {
    const opened = await this.#openDraft(device);
    this.#device = device;
    this.#hold(opened);
    this.#outbox?.close();
    this.#outbox = this.#makeOutbox(device);
    return opened;
  }

  #hold(draft: Draft): void {
    this.#draft = draft;
    draft.subscribe(() => {
      if (this.#draft === draft) this.#changed();
    });
    this.#changed();
  }

  #makeOutbox(device: Device): Outbox {
    const keeps = device === 'mine' && this.#draft?.state().kind !== 'no-storage';
    const made = openOutboxOn(keeps ? 'mine' : 'shared', this.#opening);
    made.subscribe(() => {
      this.#followOutbox(made);
    });
    return made;
  }

  #followOutbox(outbox: Outbox): void {
    if (this.#closed || outbox !== this.#outbox) return;
    const { kind } = outbox.state();
    if (kind === 'received') void this.#dropSentDraft();
    if (kind === 'empty') {
      if (this.#stage.kind === 'outcome') this.#backToStart(undefined);
    } else this.#stage = { kind: 'outcome' };
    this.#changed();
  }

  /** What was received needs no draft any more, neither in this tab nor on the disk. */
  async #dropSentDraft(): Promise<void> {
    if (this.#forgotten === 'yes' && !this.#draft) return;
    this.#say((await this.#forgetDraft()) ? 'yes' : 'no');
  }

  async #forgetDraft(): Promise<boolean> {
    const held = this.#draft;
    const { storage } = this.#parts;
    const { network } = this.#opening;
    this.#leaveDraft();
    if (held) return held.forget();
    if (!storage || !(await hasDraft(storage, network))) return true;
    return deleteDatabase(storage, draftName(network));
  }

  #leaveDraft(): void {
    this.#draft = undefined;
    this.#blank = noAnswers(this.#parts.newId());
  }

  #backToStart(said: Snapshot['forgotten']): void {
    this.#forgotten = said;
    this.#device = undefined;
    this.#parts.steps.replace('start');
    this.#show({ kind: 'writing', step: 'start' });
  }

  /** A language link names the step to go on with; otherwise the person is asked first. */
  #continueOrAsk(): void {
    const step = STEPS.find((each) => each === this.#opening.hash);
    if (!step || step === 'start') {
      this.#show({ kind: 'found' });
      return;
    }
    this.#parts.steps.replace(step);
    this.#show({ kind: 'writing', step });
  }

  #follow(moved: string | undefined): void {
    if (this.#stage.kind !== 'writing') return;
    const step = STEPS.find((each) => each === moved) ?? 'start';
    this.#show({ kind: 'writing', step: this.#device ? step : 'start' });
  }
}

export interface OpeningSession {
  network: string;
  delivery: DeliveryAddress;
  parts: BrowserParts;
  /** The step to go on with, when the person comes from another language's page. */
  hash: string;
}
