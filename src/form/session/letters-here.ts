// Ships to the browser.
import { listenerSet } from '../../draft/listener-set.ts';
import { deliveryTo } from '../../delivery/delivery.ts';
import { hasOutbox, keptStore, outboxName } from '../../outbox/kept-store.ts';
import { letterIn } from '../../outbox/letter-in.ts';
import { memoryStore } from '../../outbox/memory-store.ts';
import { Outbox } from '../../outbox/outbox.ts';
import type { OutboxState, Receipt } from '../../outbox/outbox-item.ts';
import type { FormService } from '../../schema/form-service.ts';
import type { Letter, RequestNews } from '../../schema/letter.ts';
import type { Request } from '../../schema/request.ts';
import type { BrowserParts } from './browser-parts.ts';
import { packLetter } from './pack-letter.ts';
import type { FormSeal } from '../request-form-props.ts';
import type { TabLine } from '../../storage/tab-line.ts';

/**
 * The letters of this device: one outbox on its disk, if something lies there or shall, and one that lives as
 * long as the page, for devices of which nothing may be kept. The page is about the one that was used last.
 */
export class LettersHere {
  readonly #opening: OpeningLetters;
  readonly #listeners = listenerSet();
  #kept: Outbox | undefined;
  #passing: Outbox | undefined;
  #shown: Outbox | undefined;

  constructor(opening: OpeningLetters, changed: () => void) {
    this.#opening = opening;
    this.#listeners.add(changed);
  }

  /** Looks for letters on the disk, and tries to send those that wait. Makes no database. */
  async load(): Promise<void> {
    const { parts, network } = this.#opening;
    if (!(await hasOutbox(parts.storage, network))) return;
    this.#shown = this.#onDisk();
    await this.#kept?.load();
  }

  state(): OutboxState {
    return this.#shown?.state() ?? { kind: 'empty' };
  }

  /** The id of the letter that the page is about. */
  currentId(): string | undefined {
    return this.#shown?.current()?.id;
  }

  /** How many letters wait on this device and in this page. */
  waiting(): number {
    return (this.#kept?.waiting() ?? 0) + (this.#passing?.waiting() ?? 0);
  }

  receipts(): readonly Receipt[] {
    return [...(this.#kept?.receipts() ?? []), ...(this.#passing?.receipts() ?? [])];
  }

  /** Hears of what other tabs send from now on. Makes no database. */
  listen(): void {
    this.#onDisk();
    this.#shown ??= this.#kept;
  }

  /**
   * Packs a letter once and sends it; `keeps` says that it may wait on this device's disk. News about a request
   * that was not kept is not kept either.
   */
  async send(content: Request | RequestNews, keeps: boolean): Promise<void> {
    const passes =
      'about' in content && this.#passing?.receipts().some(({ id }) => id === content.about);
    const outbox = keeps && !passes ? this.#onDisk() : this.#inMemory();
    const pack = (): Promise<Letter> => packLetter(content, this.#opening.seal);
    const { id } = content;
    if ('about' in content) {
      const { about, news } = content;
      await outbox.send({ id, kind: 'news', about, news, pack });
      return;
    }
    this.#shown = outbox;
    await outbox.send({ id, kind: 'request', pack });
  }

  /** Tries again, as the person wishes. */
  async retry(): Promise<void> {
    await Promise.all([this.#kept?.retry(), this.#passing?.retry()]);
  }

  /** Tries again because signal is back or the page is looked at. */
  async wake(): Promise<void> {
    await Promise.all([this.#kept?.wake(), this.#passing?.wake()]);
  }

  async mailed(): Promise<void> {
    await this.#shown?.mailed();
  }

  async putAway(): Promise<void> {
    await this.#shown?.putAway();
  }

  /** The waiting letter that the page is about. */
  letter(): Letter | undefined {
    const item = this.#shown?.current();
    return item && letterIn(item);
  }

  /** Deletes one letter or receipt; true when the browser confirmed it. */
  async forget(id: string): Promise<boolean> {
    const here = await Promise.all([this.#kept?.forget(id), this.#passing?.forget(id)]);
    return !here.includes(false);
  }

  async forgetCurrent(): Promise<boolean> {
    const id = this.currentId();
    return id === undefined ? true : this.forget(id);
  }

  async forgetAll(): Promise<boolean> {
    const { parts, network } = this.#opening;
    if (!this.#kept && (await hasOutbox(parts.storage, network))) this.#onDisk();
    const erased = await Promise.all([this.#kept?.forget(), this.#passing?.forget()]);
    return !erased.includes(false);
  }

  close(): void {
    this.#kept?.close();
    this.#passing?.close();
  }

  #onDisk(): Outbox {
    const { parts, network } = this.#opening;
    const { storage } = parts;
    if (!storage) return this.#inMemory();
    this.#kept ??= this.#make(keptStore(storage, network), parts.channel(outboxName(network)));
    return this.#kept;
  }

  #inMemory(): Outbox {
    this.#passing ??= this.#make(memoryStore(), undefined);
    return this.#passing;
  }

  #make(store: ReturnType<typeof memoryStore>, channel: TabLine | undefined): Outbox {
    const { parts, network, delivery, attach } = this.#opening;
    const bound = deliveryTo(delivery, attach);
    const made = new Outbox({ ...parts, network, delivery: bound, store, channel });
    made.subscribe(this.#listeners.call);
    return made;
  }
}

export interface OpeningLetters {
  network: string;
  delivery: FormService;
  seal: FormSeal | undefined;
  /** What a mail says that cannot hold its letter. */
  attach: string;
  parts: BrowserParts;
}
