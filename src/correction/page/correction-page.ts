// Ships to the browser.
import { browserParts } from '../../form/session/browser-parts.ts';
import { prepareToSeal } from '../../form/session/pack-letter.ts';
import { wakeOn } from '../../outbox/wake.ts';
import { readCorrectionFields } from '../../schema/correction.ts';
import type { Correction } from '../../schema/correction.ts';
import type { CorrectionForm } from '../correction-form.ts';
import { mailCorrection } from '../mail-correction.ts';
import { CorrectionLetters } from './correction-letters.ts';
import { OutcomeView } from './outcome-view.ts';
import { readCorrection } from './read-correction.ts';
import { showMistakes } from './show-mistakes.ts';

/** Makes the form of "Something wrong?" work: judge, seal, send, wait for a signal. Nothing goes into the address. */
export function startCorrection(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form[data-correction]');
  const view = page.defaultView;
  if (!form || !view) return;
  // Written by CorrectionForm.astro, in the same build.
  const props = JSON.parse(form.dataset.correction ?? '') as CorrectionForm;
  const parts = browserParts(view);
  const outcome = new OutcomeView(page, form, props);
  const letters = new CorrectionLetters(props, parts, () => {
    follow(letters, outcome, form);
  });

  const written = (): unknown => ({
    ...readCorrectionFields(new FormData(form)),
    id: parts.newId(),
    network: props.network,
    language: props.language,
  });
  const submit = async (): Promise<void> => {
    const read = readCorrection(written());
    showMistakes(form, Array.isArray(read) ? read : [], props);
    if (Array.isArray(read)) return;
    if (props.mail && props.delivery.kind === 'mailto') mail(page, props, outcome, read);
    else await letters.send(read);
  };
  const backToForm = async (): Promise<void> => {
    await letters.forget();
    outcome.open('form');
  };

  showForm(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (letters.state().kind === 'empty') void submit();
  });
  // Loaded while there is signal, so that a letter can be sealed later without.
  const prepare = () => void prepareToSeal(props.seal).catch(() => undefined);
  form.addEventListener('input', prepare, { once: true });
  outcome.on('[data-retry]', () => void letters.retry());
  outcome.on('[data-again], [data-throw]', () => void backToForm());
  carryIntoMail(page, props, () => (outcome.isForm() ? readCorrection(written()) : []));
  wakeOn(page, view, () => void letters.wake());
  void letters.sendOld();
}

/** Until now the page spoke of the form without scripts, which cannot seal. */
function showForm(form: HTMLFormElement): void {
  for (const told of form.querySelectorAll<HTMLElement>('[data-plain]')) told.hidden = true;
  for (const told of form.querySelectorAll<HTMLElement>('[data-sealed]')) told.hidden = false;
  form.hidden = false;
}

/** Shows what became of the letter. Between two tries the page must not jump. */
function follow(letters: CorrectionLetters, outcome: OutcomeView, form: HTMLFormElement): void {
  const state = letters.state();
  outcome.busy(state.kind === 'sending');
  outcome.tellOld(letters.old());
  outcome.tell(state);
  if (state.kind === 'waiting' || state.kind === 'refused') outcome.open(state.kind);
  if (state.kind === 'received') {
    outcome.open('received');
    form.reset();
    void letters.forget();
  }
}

/** Opens the person's own mail program. Only they know whether they sent it. */
function mail(
  page: Document,
  props: CorrectionForm,
  outcome: OutcomeView,
  correction: Correction,
): void {
  if (!props.mail) return;
  const href = mailCorrection(props.mail, correction);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-mail-again]')) {
    link.href = href;
  }
  page.defaultView?.location.assign(href);
  outcome.open('mailed');
}

/** Whoever writes a mail instead does not write everything twice. */
function carryIntoMail(
  page: Document,
  { mail }: CorrectionForm,
  read: () => ReturnType<typeof readCorrection>,
): void {
  const link = page.querySelector<HTMLAnchorElement>('[data-mail]');
  link?.addEventListener('click', () => {
    const correction = read();
    if (mail && !Array.isArray(correction)) link.href = mailCorrection(mail, correction);
  });
}
