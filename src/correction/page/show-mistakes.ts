// Ships to the browser.
import { count, fill } from '../../words/fill.ts';
import type { CorrectionForm } from '../correction-form.ts';
import type { Mistake } from './read-correction.ts';

/**
 * Shows the mistakes at their fields and listed above the form, after the GOV.UK error summary: the list takes focus at
 * each try, and its links go to the fields without changing the address. With none, everything of it goes.
 */
export function showMistakes(
  form: HTMLFormElement,
  mistakes: readonly Mistake[],
  { words, language }: Pick<CorrectionForm, 'words' | 'language'>,
): void {
  const page = form.ownerDocument;
  const { title } = form.dataset;
  form.dataset.title = title ?? page.title;
  const plain = form.dataset.title;
  page.title = mistakes.length > 0 ? fill(words.titleWithError, { title: plain }) : plain;
  for (const box of form.querySelectorAll<HTMLElement>('[data-field]')) {
    showAtField(
      box,
      mistakes.find(({ field }) => field === box.dataset.field),
      words.errors,
    );
  }
  const summary = form.querySelector<HTMLElement>('[data-errors]');
  if (!summary) return;
  summary.hidden = mistakes.length === 0;
  if (summary.hidden) return;
  const heading = summary.querySelector('h2');
  if (heading) heading.textContent = count(language, words.summary.heading, mistakes.length);
  const links = mistakes.map(({ field, error }) => linkTo(form, field, words.errors[error]));
  summary.querySelector('ul')?.replaceChildren(...links);
  summary.focus();
}

function showAtField(
  box: HTMLElement,
  mistake: Mistake | undefined,
  errors: CorrectionForm['words']['errors'],
): void {
  const name = box.dataset.field ?? '';
  const error = box.querySelector<HTMLElement>('.request-error');
  const field = box.querySelector(`#${name}`);
  // A group of boxes is described as a whole; a single field by itself.
  const described = box instanceof HTMLFieldSetElement ? box : field;
  described?.setAttribute('aria-describedby', `${name}-hint${mistake ? ` ${name}-error` : ''}`);
  if (mistake) box.dataset.error = '';
  else delete box.dataset.error;
  if (mistake) field?.setAttribute('aria-invalid', 'true');
  else field?.removeAttribute('aria-invalid');
  if (!error) return;
  error.hidden = mistake === undefined;
  error.textContent = mistake ? errors[mistake.error] : '';
}

function linkTo(form: HTMLFormElement, field: string, text: string): HTMLElement {
  const item = form.ownerDocument.createElement('li');
  const target = form.querySelector<HTMLElement>(`#${field}`);
  if (!target) {
    item.textContent = text;
    return item;
  }
  const link = form.ownerDocument.createElement('a');
  link.href = `#${field}`;
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    target.closest('[data-field]')?.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
  });
  item.append(link);
  return item;
}
