// Ships to the browser, on the search page only.

/** Puts a text in its place in a row, and hides the place when there is none. */
export function putText(row: HTMLElement, name: string, text: string): void {
  const place = row.querySelector<HTMLElement>(`[data-put="${name}"]`);
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}
