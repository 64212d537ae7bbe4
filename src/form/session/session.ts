// Ships to the browser.
import type { Answers } from '../../draft/answers.ts';
import { listenerSet } from '../../draft/listener-set.ts';
import type { Carried } from '../../schema/carried-words.ts';
import type { RequestNews } from '../../schema/letter.ts';
import { REQUEST_VERSION } from '../../schema/request.ts';
import type { Request } from '../../schema/request.ts';
import { DraftsHere } from './drafts-here.ts';
import { Forgetting } from './forgetting.ts';
import { LettersHere } from './letters-here.ts';
import type { OpeningLetters } from './letters-here.ts';
import { OpenRequest } from './open-request.ts';
import { prepareToSeal } from './pack-letter.ts';
import { hasFreePlace, itemSaying } from './say-first.ts';
import { STEPS } from './snapshot.ts';
import type { Device, Notice, Snapshot, Step } from './snapshot.ts';
import { Stages } from './stages.ts';

/**
 * One person's way through the form: from the device question to the receipt.
 * Nothing is stored before they said that the device is theirs; looking for earlier drafts makes none.
 */
export class Session {
  readonly #opening: OpeningSession;
  readonly #listeners = listenerSet();
  readonly #drafts: DraftsHere;
  /** What waits, what was received, and how to try again. */
  readonly letters: LettersHere;
  readonly forgetting: Forgetting;
  readonly #request: OpenRequest;
  readonly #stages: Stages;
  /** Words of a search, until they are on the list or left out. Only here: they are stored with a draft or not at all. */
  #carried: Carried | undefined;
  #closed = false;
  #snapshot: Snapshot;

  constructor(opening: OpeningSession) {
    const { parts } = opening;
    const changed = () => {
      this.#changed();
    };
    this.#opening = opening;
    this.#carried = opening.carried;
    this.#stages = new Stages(parts.steps, {
      changed,
      mayWrite: () => this.#request.device() !== undefined,
    });
    this.#drafts = new DraftsHere(opening, (id) => {
      // Drafts are also opened for a moment to be looked at or deleted.
      if (id === this.#request.answers().id) this.#draftGone('draft');
    });
    this.letters = new LettersHere(opening, () => {
      this.#followLetters();
    });
    this.#request = new OpenRequest(this.#drafts, parts.newId, {
      changed,
      gone: () => {
        this.#draftGone(undefined);
      },
    });
    this.forgetting = new Forgetting({
      request: this.#request,
      drafts: this.#drafts,
      letters: this.letters,
      stages: this.#stages,
      backToStart: (said) => {
        this.#carried = undefined;
        this.#backToStart(said);
      },
    });
    this.#snapshot = this.#take();
  }

  /** The same object until something changes. */
  readonly snapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (changed: () => void): (() => void) => this.#listeners.add(changed);

  /** Looks for a letter that waits or was received, then for drafts, then starts. */
  async load(): Promise<void> {
    await this.letters.load();
    // Without what reads drafts one can still write a new one.
    const found = await this.#whenLoaded(() => this.#drafts.look());
    await this.#settleReceived();
    if (this.letters.state().kind !== 'empty') {
      await this.#showLetter();
      return;
    }
    const { step, tag } = readHash(this.#opening.hash);
    const drafts = this.#drafts.all();
    const named = drafts.filter(({ id }) => draftTag(id) === tag);
    if (step && named[0] && named.length === 1) await this.#resume(named[0].id, step);
    else if (drafts.length > 0 || this.#drafts.hasUnreadable())
      this.#stages.show({ kind: 'found' });
    else this.#backToStart(found ? undefined : 'notLoaded');
  }

  /** The answer to the device question. `forSomeone` is "yes" when another person's words are written down. */
  async begin(device: Device, forSomeone: Answers['forSomeone']): Promise<void> {
    // Loaded ahead, so that a letter can be sealed when the signal is gone. Sending tries again.
    void prepareToSeal(this.#opening.seal).catch(() => undefined);
    const isSame = this.#request.draft() !== undefined && this.#request.device() === device;
    if (!isSame) {
      const carried = this.#carried;
      const first = this.#sayFirst({ ...this.#request.answers(), forSomeone });
      if (!(await this.#startWith(device, first))) this.#carried = carried;
      return;
    }
    this.change((answers) => ({ ...answers, forSomeone }));
    this.goTo('list');
  }

  /** Goes on with a draft that was found, on the step where it was left. */
  async continueDraft(id: string): Promise<void> {
    await this.#resume(id, this.#stages.left() ?? 'list');
  }

  readonly startAnother = (): void => {
    this.#backToStart(undefined);
  };

  /** Goes on with another person's answers, in this page's memory only: they are not this device's. */
  async takeOver(answers: Answers): Promise<void> {
    this.#carried = undefined;
    await this.#request.setAside();
    await this.#startWith('shared', { ...answers, forSomeone: 'yes' });
  }

  /** Starts a new request with the answers of one that was received and kept. */
  async repeat(id: string): Promise<void> {
    await this.#whenLoaded(async () => {
      const answers = await this.#drafts.read(id);
      if (!answers) return;
      await this.#request.setAside();
      await this.#startWith('mine', { ...answers, id: this.#opening.parts.newId(), open: null });
    });
  }

  /**
   * Changes the answers as they are now. Changes start from here and not from what a part of the page was drawn
   * with: two quick ones, or another tab's, must not undo each other.
   */
  change(update: (answers: Answers) => Answers): void {
    this.#request.draft()?.write(update(this.#request.answers()));
  }

  /** The words of the search are on the list now, or not wanted. */
  readonly dropCarried = (): void => {
    this.#carried = undefined;
    this.#changed();
  };

  goTo(step: Step): void {
    this.#stages.goTo(step);
  }

  async send(request: Request): Promise<void> {
    this.#carried = undefined;
    await this.letters.send(request, this.#request.keeps());
  }

  /** Says later that a request is still needed, or no longer. */
  async sayNews(about: string, news: RequestNews['news']): Promise<void> {
    const receipt = this.letters.receipts().find(({ id }) => id === about);
    if (!receipt) return;
    const { network, parts } = this.#opening;
    const facts = { id: parts.newId(), version: REQUEST_VERSION, network } as const;
    await this.letters.send({ ...facts, about, code: receipt.code, news }, true);
  }

  /** Leaves the receipt on the device and starts again. */
  async putAway(): Promise<void> {
    await this.letters.putAway();
    this.#backToStart(undefined);
  }

  /** Goes back to the words after they were refused, to the step with the mistake. */
  async changeRefused(step: Step): Promise<void> {
    const state = this.letters.state();
    // Before the letter goes: without one the page would start again.
    this.goTo(step);
    await this.letters.forgetCurrent();
    if (state.kind === 'refused' && state.reason === 'mismatch') await this.#request.renew();
  }

  close(): void {
    this.#closed = true;
    this.#stages.close();
    this.letters.close();
    void this.#request.draft()?.close();
  }

  #take(): Snapshot {
    return {
      stage: this.#stages.stage(),
      device: this.#request.device(),
      answers: this.#request.answers(),
      save: this.#request.save(),
      drafts: this.#drafts.all(),
      unreadableDraft: this.#drafts.hasUnreadable(),
      copies: this.#drafts.copies(),
      carried: this.#carried,
      outbox: this.#stages.stage().kind === 'outcome' ? this.letters.state() : { kind: 'empty' },
      waiting: this.letters.waiting(),
      receipts: this.letters.receipts(),
      notice: this.#stages.notice(),
    };
  }

  #changed(): void {
    if (this.#closed) return;
    this.#snapshot = this.#take();
    this.#listeners.call();
  }

  /** An empty list begins with the words of the search. On another one they are offered. */
  #sayFirst(answers: Answers): Answers {
    if (!this.#carried || !hasFreePlace(answers)) return answers;
    const open = itemSaying(this.#carried, this.#opening.parts.newId());
    this.#carried = undefined;
    return { ...answers, open };
  }

  /** Goes on to the list with these answers, unless a part of the page does not arrive. */
  async #startWith(device: Device, answers: Answers): Promise<boolean> {
    return this.#whenLoaded(async () => {
      // What was open before has moved here; it may not stay where it was.
      const moved = await this.#request.start(device, answers);
      if (device === 'mine') this.letters.listen();
      this.#stages.goTo('list', moved ? undefined : 'failed');
    });
  }

  async #resume(id: string, step: Step): Promise<void> {
    await this.#whenLoaded(async () => {
      if (!(await this.#request.resume(id))) return;
      this.letters.listen();
      this.#stages.standOn(step);
    });
  }

  /** Does what needs a part of the page that comes later; false, and said, when it does not come. */
  async #whenLoaded(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch {
      // No signal, or an older page whose parts are gone from the server.
      this.#stages.say('notLoaded');
      return false;
    }
  }

  /** The words of a waiting or refused request are still in its draft: for printing and changing. */
  async #showLetter(): Promise<void> {
    const id = this.letters.currentId();
    const isHere = this.#drafts.all().some((draft) => draft.id === id);
    if (id === undefined || !isHere || !(await this.#request.resume(id)))
      this.#request.isOn('mine');
    this.#stages.show({ kind: 'outcome' });
  }

  /** Follows the letter of this page. Somebody who writes another one is not taken away from it. */
  #followLetters(): void {
    if (this.#closed) return;
    const { kind } = this.letters.state();
    const isOwn = this.letters.currentId() === this.#request.answers().id;
    if (kind !== 'empty' && (isOwn || this.#stages.stage().kind === 'opening')) {
      this.#stages.show({ kind: 'outcome' });
    } else if (kind === 'empty' && this.#stages.stage().kind === 'outcome')
      this.#backToStart(undefined);
    this.#changed();
    void this.#settleReceived();
  }

  /** What was received needs no draft any more, unless the person wished to keep a copy of it. */
  async #settleReceived(): Promise<void> {
    await this.#whenLoaded(async () => {
      for (const { id, code, at } of this.letters.receipts()) {
        const held = this.#request.answers().id === id ? this.#request.leave() : undefined;
        const settled = await this.#drafts.settle(id, held, { code, at });
        if (settled === 'deleted') this.#stages.say('draft');
        else if (settled === 'failed') this.#stages.say('failed');
        else if (settled === 'kept') this.#changed();
      }
    });
  }

  /** Another tab has ended the draft that is open here. */
  #draftGone(said: Notice | undefined): void {
    this.#request.leave();
    if (this.#stages.stage().kind !== 'outcome') this.#backToStart(said);
  }

  #backToStart(said: Notice | undefined): void {
    this.#request.isOn(undefined);
    this.#stages.standOn('start', said);
  }
}

/** A language link names the step to go on with and the draft: "list.c8". */
function readHash(hash: string): { step: Step | undefined; tag: string } {
  const [name, tag = ''] = hash.split('.');
  return { step: STEPS.find((each) => each === name && each !== 'start'), tag };
}

/** Tells the few drafts of a device apart in an address, where the whole id has no business. */
export function draftTag(id: string): string {
  return id.slice(-2);
}

export interface OpeningSession extends OpeningLetters {
  /** The step and the tag of the draft to go on with, when the person comes from another language's page. */
  hash: string;
  /** Words of a search that brought the person here. */
  carried?: Carried | undefined;
}
