// Ships to the browser, on my sheet only.

/**
 * A new element from a template.
 * @throws {Error} when the template is empty.
 */
export function cloneOf(template: HTMLTemplateElement): HTMLElement {
  const made = template.content.firstElementChild?.cloneNode(true);
  if (!(made instanceof HTMLElement)) throw new Error(`The template #${template.id} is empty.`);
  return made;
}

/** Puts a text in its place in an element, and hides the place when there is none. */
export function putIn(element: HTMLElement, name: string, text: string): void {
  const place = element.querySelector<HTMLElement>(`[data-put="${name}"]`);
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}
