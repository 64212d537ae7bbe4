// Ships to the browser.
import type { OutboxState } from '../../outbox/outbox-item.ts';
import type { CorrectionForm } from '../correction-form.ts';

/** What is in the page in place of the form, or the form. */
type Shown = 'form' | 'received' | 'waiting' | 'refused' | 'mailed';

/** The parts of the page that say what became of a correction; the build wrote all of them (CorrectionOutcome.astro). */
export class OutcomeView {
  readonly #page: Document;
  readonly #form: HTMLFormElement;
  readonly #props: CorrectionForm;
  #shown: Shown = 'form';

  constructor(page: Document, form: HTMLFormElement, props: CorrectionForm) {
    this.#page = page;
    this.#form = form;
    this.#props = props;
  }

  isForm(): boolean {
    return this.#shown === 'form';
  }

  /** Opens one part in place of the one before, and moves the focus to its heading, or back to the form's button. */
  open(next: Shown): void {
    if (next === this.#shown) return;
    this.#shown = next;
    this.#form.hidden = next !== 'form';
    for (const part of this.#all('[data-outcome]')) part.hidden = part.dataset.outcome !== next;
    const target = this.isForm()
      ? this.#form.querySelector<HTMLElement>('.request-first')
      : this.#page.querySelector<HTMLElement>(`[data-outcome="${next}"] h2`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: this.isForm() ? 'center' : 'nearest' });
  }

  /** Says that it is being sent, and keeps from pressing twice. */
  busy(isBusy: boolean): void {
    const { sending } = this.#props.words;
    for (const button of this.#all('.request-first, [data-throw]')) {
      button.setAttribute('aria-disabled', String(isBusy));
    }
    for (const status of this.#all('[data-status]')) {
      status.textContent = isBusy && this.isForm() ? sending : '';
    }
  }

  tell(state: OutboxState): void {
    if (state.kind === 'waiting') {
      const { waiting } = this.#props.words;
      const cause = state.cause === 'service' ? waiting.service : waiting.noSignal;
      const where = this.#props.seal ? waiting.sealed : waiting.stored;
      this.#fill('[data-waiting]', `${cause} ${state.stored ? where : waiting.memory}`);
    }
    if (state.kind === 'received') this.#fill('[data-code]', state.code);
    if (state.kind === 'refused') {
      const said = state.reason === 'notSealed' ? 'notSealed' : 'other';
      for (const part of this.#all('[data-refused]')) part.hidden = part.dataset.refused !== said;
    }
  }

  /** Says whether letters from before wait; nothing when there were none. */
  tellOld(waiting: number): void {
    const { before } = this.#props.words;
    const notice = this.#page.querySelector<HTMLElement>('[data-before]');
    if (!notice || (waiting === 0 && notice.hidden)) return;
    notice.hidden = false;
    notice.textContent = waiting > 0 ? before.waits : before.gone;
  }

  on(selector: string, pressed: () => void): void {
    for (const button of this.#all(selector)) {
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') !== 'true') pressed();
      });
    }
  }

  #fill(selector: string, text: string): void {
    for (const part of this.#all(selector)) part.textContent = text;
  }

  #all(selector: string): NodeListOf<HTMLElement> {
    return this.#page.querySelectorAll<HTMLElement>(selector);
  }
}
