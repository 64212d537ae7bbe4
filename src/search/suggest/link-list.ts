// Ships to the browser, when a search box has the focus.
import type { SuggestedLink } from './suggested-links.ts';

/**
 * The list under a search box (WAI-ARIA 1.2, combobox with a listbox): the focus stays in the field, and the field
 * names the row that is chosen. Rows are links, so they open as links do: in a new tab, by a long press, as a call.
 */
export class LinkList {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #row: HTMLTemplateElement;
  #chosen = -1;

  constructor({ field, list, row }: LinkListParts) {
    this.#field = field;
    this.#list = list;
    this.#row = row;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-expanded', 'false');
    // A press on a row would take the focus out of the field, and the list would be gone before the click.
    list.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
  }

  isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** The row that arrows have reached. */
  chosen(): HTMLAnchorElement | undefined {
    return this.#rows()[this.#chosen];
  }

  /** Shows these rows with none chosen; no rows, no list. */
  show(links: readonly SuggestedLink[]): void {
    this.#list.replaceChildren(...links.map((link, index) => this.#draw(link, index)));
    this.#list.hidden = links.length === 0;
    this.#field.setAttribute('aria-expanded', String(links.length > 0));
    this.choose(-1);
  }

  hide(): void {
    this.show([]);
  }

  /** Goes `steps` rows down; between the last and the first one no row is chosen. */
  move(steps: number): void {
    const places = this.#rows().length + 1;
    this.choose(((this.#chosen + 1 + steps + places) % places) - 1);
  }

  /** Chooses a row by its number; -1 for none. */
  choose(index: number): void {
    this.chosen()?.setAttribute('aria-selected', 'false');
    this.#chosen = index;
    const row = this.chosen();
    row?.setAttribute('aria-selected', 'true');
    row?.scrollIntoView({ block: 'nearest' });
    if (row) this.#field.setAttribute('aria-activedescendant', row.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  #rows(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #draw({ kind, href, label, says }: SuggestedLink, index: number): Node {
    const drawn = this.#row.content.cloneNode(true) as DocumentFragment;
    const row = drawn.querySelector('a');
    row?.setAttribute('href', href);
    row?.setAttribute('id', `${this.#list.id}-${index}`);
    row?.setAttribute('data-kind', kind);
    const put = (name: string, text: string) => {
      const place = drawn.querySelector(`[data-put=${name}]`);
      if (place) place.textContent = text;
    };
    put('label', label);
    put('says', says);
    return drawn;
  }
}

export type LinkListParts = {
  field: HTMLInputElement;
  list: HTMLElement;
  row: HTMLTemplateElement;
};
