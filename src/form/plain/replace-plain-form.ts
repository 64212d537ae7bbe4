// Ships to the browser.

/** The form without scripts, which stands in the page until the island runs. */
const PLAIN_FORM = '.request-plain';

/**
 * True when the island may take the place of the plain form. Not when somebody has begun to write in it
 * while the scripts were loading, or came back to it: then their words stay and the plain form sends them.
 */
export function mayReplacePlainForm(page: Document): boolean {
  const form = page.querySelector<HTMLFormElement>(`${PLAIN_FORM} form`);
  return form === null || [...form.elements].every(isUntouched);
}

/** Lets nobody write in the plain form any more, since it goes in a moment. The numbers to call stay links. */
export function holdPlainForm(page: Document): void {
  const form = page.querySelector<HTMLFormElement>(`${PLAIN_FORM} form`);
  if (form) form.inert = true;
}

/** Takes the plain form out of the page. */
export function removePlainForm(page: Document): void {
  page.querySelector(PLAIN_FORM)?.remove();
}

function isUntouched(field: Element): boolean {
  if (field instanceof HTMLInputElement) {
    return field.value === field.defaultValue && field.checked === field.defaultChecked;
  }
  if (field instanceof HTMLTextAreaElement) return field.value === field.defaultValue;
  if (field instanceof HTMLSelectElement) return field.selectedIndex <= 0;
  return true;
}
