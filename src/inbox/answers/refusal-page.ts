import { html } from 'hono/html';
import { FORM_FIELDS, filledSlots, itemField } from '../../schema/form-fields.ts';
import type { Slot } from '../../schema/form-fields.ts';
import { fill } from '../../words/fill.ts';
import type { FieldError, ProblemKind } from '../posts/outcome.ts';
import { entryOf } from '../posts/read-posted.ts';
import type { Posted } from '../posts/read-posted.ts';
import { CORRECTION_FIELDS } from '../../schema/correction.ts';
import { framePage, linesToCall, wayBack } from './page-frame.ts';
import type { AnswerWords, Html, PageContext } from './page-frame.ts';

export interface Refusal {
  readonly kind: ProblemKind;
  readonly errors?: readonly FieldError[];
  readonly posted?: Posted;
}

/**
 * What a neighbor sees when a form without JavaScript was not kept: what happened, what to do, that nothing
 * was stored, and a way back. Long answers are repeated to be copied, because a browser may have dropped
 * them; they appear on this page only.
 */
export function refusalPage(context: PageContext, refusal: Refusal): Html {
  const { words } = context;
  const { title, detail } = words.problems[refusal.kind];
  const entry = refusal.posted && entryOf(refusal.posted);
  const nothingStored =
    refusal.kind === 'broken' || refusal.kind === 'notHere' ? '' : words.refusal.nothingStored;
  return framePage(
    context,
    title,
    html`<h1>${title}</h1>
      ${nothingStored ? html`<p class="sure">${nothingStored}</p>` : ''}
      <p>${detail}</p>
      ${refusal.kind === 'tryLater' || refusal.kind === 'tooMany' ? sendAgain(context, refusal.posted) : ''}
      ${mistakes(context, refusal)}
      ${refusal.kind === 'invalid' ? html`<p>${words.refusal.goBack}</p>` : ''}
      ${wayBack(context, entry)}
      ${refusal.kind === 'invalid' || refusal.kind === 'notSealed' ? longAnswers(context, refusal.posted?.fields) : ''}
      ${linesToCall(context)}`,
  );
}

/** The same fields again, with the id they have now, so that a second click cannot make a second request. */
function sendAgain({ words }: PageContext, posted: Posted | undefined): Html | '' {
  if (!posted?.fields) return '';
  return html`<form method="post" action="/v1/requests">
    ${[...posted.fields].map(
      ([name, value]) => html` <input type="hidden" name="${name}" value="${value}" />`,
    )} <button type="submit">${words.refusal.sendAgain}</button>
  </form>`;
}

function mistakes({ words }: PageContext, { errors = [], posted }: Refusal): Html | '' {
  if (errors.length === 0) return '';
  const lines = errors.map((mistake) => {
    const label = labelOf(mistake, words.form, posted?.fields);
    const sentence = sentenceOf(mistake, words, posted);
    return label ? `${label} – ${sentence}` : sentence;
  });
  return html`<section aria-labelledby="fix">
    <h2 id="fix">${words.refusal.fix}</h2>
    <ul class="wrong">
      ${[...new Set(lines)].map((line) => html` <li>${line}</li>`)}
    </ul>
  </section>`;
}

function sentenceOf({ error }: FieldError, words: AnswerWords, posted?: Posted): string {
  const own: Partial<Record<string, string>> = words.correction.errors;
  const form: Partial<Record<string, string>> = words.form.errors;
  const isAboutEntry = posted !== undefined && entryOf(posted) !== undefined;
  return (isAboutEntry ? own[error] : form[error]) ?? words.form.errors.notAForm;
}

/** What the form calls the place of a mistake, where the sentence alone would not tell. */
function labelOf(
  { path, error }: FieldError,
  form: AnswerWords['form'],
  fields = new URLSearchParams(),
): string | undefined {
  const slot = path[0] === 'items' ? filledSlots(fields)[Number(path[1])] : undefined;
  if (slot) return slotLabel(form, slot);
  const name = path.at(-1);
  const labelled = LABELLED.find((known) => known === name);
  return error === 'tooLong' && labelled ? form.reach[labelled] : undefined;
}

const LABELLED = ['name', 'email', 'safeWords', 'neverTimes', 'access', 'language'] as const;

function slotLabel({ plain }: AnswerWords['form'], { side, number }: Slot): string {
  return fill(side === 'ask' ? plain.askNumber : plain.offerNumber, { number });
}

function longAnswers({ words }: PageContext, fields = new URLSearchParams()): Html | '' {
  const answers = filledSlots(fields).map((slot) => ({
    label: slotLabel(words.form, slot),
    text: fields.get(itemField(slot.side, slot.number, 'details')) ?? '',
  }));
  const access = fields.get(FORM_FIELDS.access) ?? '';
  const wrong = fields.get(CORRECTION_FIELDS.text) ?? '';
  const written = [
    ...answers,
    { label: words.form.reach.access, text: access },
    { label: words.correction.text, text: wrong },
  ].filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return '';
  return html`<section>
    <h2>${words.refusal.copy}</h2>
    <p>${words.refusal.copyWhy}</p>
    ${written.map(
      ({ label, text }) =>
        html` <h3>${label}</h3>
          <p class="words">${text}</p>`,
    )}
  </section>`;
}
