// Ships to the browser.
import { deliveryTo } from '../../delivery/delivery.ts';
import type { BrowserParts } from '../../form/session/browser-parts.ts';
import { packLetter } from '../../form/session/pack-letter.ts';
import { hasOutbox, keptStore, outboxName } from '../../outbox/kept-store.ts';
import { memoryStore } from '../../outbox/memory-store.ts';
import { Outbox } from '../../outbox/outbox.ts';
import type { OutboxState } from '../../outbox/outbox-item.ts';
import type { Correction } from '../../schema/correction.ts';
import type { CorrectionForm } from '../correction-form.ts';

/**
 * The letters of this page, in the device's one outbox: what waits for a signal goes out from here or from the request
 * form. Of what was received nothing stays on the device. Makes no database before something is sent.
 */
export class CorrectionLetters {
  readonly #form: CorrectionForm;
  readonly #parts: BrowserParts;
  readonly #changed: () => void;
  #outbox: Outbox | undefined;
  #sent: string | undefined;

  constructor(form: CorrectionForm, parts: BrowserParts, changed: () => void) {
    this.#form = form;
    this.#parts = parts;
    this.#changed = changed;
  }

  /** Tries to send what waits here from before. */
  async sendOld(): Promise<void> {
    const { network, keeps } = this.#form;
    if (keeps && (await hasOutbox(this.#parts.storage, network))) await this.#open().load();
  }

  /** How many letters wait on this device from before. */
  old(): number {
    return this.#sent === undefined ? (this.#outbox?.waiting() ?? 0) : 0;
  }

  /** What became of the last letter. */
  state(): OutboxState {
    return (this.#sent && this.#outbox?.stateFor(this.#sent)) || { kind: 'empty' };
  }

  /** Seals and sends; resolves after the first try. */
  async send(correction: Correction): Promise<void> {
    this.#sent = correction.id;
    const pack = () => packLetter(correction, this.#form.seal);
    await this.#open().send({ id: correction.id, kind: 'correction', pack });
  }

  async retry(): Promise<void> {
    await this.#outbox?.retry();
  }

  async wake(): Promise<void> {
    await this.#outbox?.wake();
  }

  /** Takes the last letter, or what is left of it, off this device. */
  async forget(): Promise<void> {
    const id = this.#sent;
    this.#sent = undefined;
    if (id !== undefined) await this.#outbox?.forget(id);
  }

  #open(): Outbox {
    if (this.#outbox) return this.#outbox;
    const { network, delivery, keeps } = this.#form;
    const { storage } = this.#parts;
    const kept = keeps && storage;
    this.#outbox = new Outbox({
      ...this.#parts,
      network,
      delivery: deliveryTo(delivery),
      store: kept ? keptStore(kept, network) : memoryStore(),
      channel: kept ? this.#parts.channel(outboxName(network)) : undefined,
    });
    this.#outbox.subscribe(this.#changed);
    return this.#outbox;
  }
}
