// Ships to the browser, when a search box has the focus.
import { count, fill } from '../../words/fill.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { keepLoaded } from '../dictionary/keep-loaded.ts';
import { loadJson } from '../dictionary/load-json.ts';
import { openDictionary } from '../dictionary/open-dictionary.ts';
import { suggest } from '../engine/suggest.ts';
import { crisisIn } from '../engine/crisis-in.ts';
import { handWords } from './handed-words.ts';
import { LinkList } from './link-list.ts';
import type { LinkListParts } from './link-list.ts';
import type { SuggestWords } from './suggest-words.ts';
import { lineLinks, suggestedLinks } from './suggested-links.ts';
import type { SuggestedLink } from './suggested-links.ts';

/** A screen reader hears of the list when the typing rests, not at every key. */
const REST_MS = 700;
/** So long "Search" waits for the words of danger to be known, which must not go into an address. */
const PATIENCE_MS = 1500;

/** Brings the list of suggestions under a search box to life. The form itself works without it. */
export function openSuggest(form: HTMLFormElement): void {
  const parts = partsOf(form);
  if (!parts) return;
  const box = new SuggestBox(form, parts);
  const { field, list } = parts;
  field.addEventListener('input', () => void box.follow());
  field.addEventListener('blur', () => {
    box.close();
  });
  field.addEventListener('keydown', (event) => {
    if (!event.isComposing && box.press(event)) event.preventDefault();
  });
  list.addEventListener('click', () => {
    box.close();
  });
  form.addEventListener('submit', (event) => {
    if (box.holdsBack()) event.preventDefault();
  });
  void box.follow();
}

class SuggestBox {
  readonly #form: HTMLFormElement;
  readonly #parts: SuggestParts;
  readonly #words: SuggestWords;
  readonly #home: string;
  readonly #list: LinkList;
  readonly #dictionaries = keepLoaded((url: string) => openDictionary(url, loadJson));
  #dictionary: Dictionary | undefined;
  #turn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, parts: SuggestParts) {
    this.#form = form;
    this.#parts = parts;
    this.#words = JSON.parse(form.dataset['suggest'] ?? '{}') as SuggestWords;
    this.#home = form.dataset['home'] ?? '/';
    this.#list = new LinkList(parts);
    void this.#load().catch(() => undefined);
  }

  /** Shows what the words in the field may mean. Without a dictionary the box searches as it does without script. */
  async follow(): Promise<void> {
    const mine = ++this.#turn;
    try {
      const links = await this.#linksFor(this.#parts.field.value.trim());
      if (mine === this.#turn && this.#parts.field.matches(':focus')) this.#show(links);
    } catch {
      if (mine === this.#turn) this.close();
    }
  }

  close(): void {
    this.#turn += 1;
    this.#show([]);
  }

  /** Acts on a key; true when the browser must not act on it too. */
  press({ key, altKey }: KeyboardEvent): boolean {
    const isOpen = this.#list.isOpen();
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (altKey && isOpen && key === 'ArrowUp') this.close();
        else if (isOpen) this.#list.move(key === 'ArrowDown' ? 1 : -1);
        else void this.#openAt(altKey ? 0 : key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // The caret moves in the field, and the field is where one is.
        this.#list.choose(-1);
        return false;
      case 'Enter': {
        const chosen = this.#list.chosen();
        chosen?.click();
        return chosen !== undefined;
      }
      case 'Escape':
        if (!isOpen) this.#parts.field.value = '';
        this.close();
        return true;
      default:
        return false;
    }
  }

  /** True when the form must not be sent: its words mean danger, or it is sent in a moment when they do not. */
  holdsBack(): boolean {
    if (this.#dictionary) return this.#meansDanger(this.#dictionary);
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
    void Promise.race([this.#load(), patience])
      .catch(() => undefined)
      .then((dictionary) => {
        // Words that nobody could judge yet go into no address.
        if (!dictionary) handWords(this.#form, this.#parts.field.value);
        else if (!this.#meansDanger(dictionary)) this.#form.submit();
      });
    return true;
  }

  #meansDanger(dictionary: Dictionary): boolean {
    const means = crisisIn(dictionary, this.#parts.field.value) !== undefined;
    if (means) {
      this.#parts.field.focus();
      void this.follow();
    }
    return means;
  }

  async #openAt(steps: number): Promise<void> {
    await this.follow();
    this.#list.move(steps);
  }

  /** Words of danger are looked up nowhere: their rows are made of what is here already. */
  async #linksFor(query: string): Promise<SuggestedLink[]> {
    if (query === '') return [];
    const dictionary = await this.#load();
    const crisis = crisisIn(dictionary, query);
    if (crisis) return lineLinks(crisis, this.#words, this.#home);
    const suggestions = await suggest(dictionary, query);
    return suggestedLinks(suggestions, dictionary, this.#words, this.#home);
  }

  async #load(): Promise<Dictionary> {
    return (this.#dictionary = await this.#dictionaries(this.#form.dataset['dictionary'] ?? ''));
  }

  #show(links: readonly SuggestedLink[]): void {
    this.#list.show(links);
    clearTimeout(this.#rest);
    this.#parts.status.textContent = '';
    if (links.length === 0) return;
    this.#rest = setTimeout(() => {
      this.#parts.status.textContent = this.#sayLinks(links);
    }, REST_MS);
  }

  #sayLinks(links: readonly SuggestedLink[]): string {
    const lines = links.filter(({ kind }) => kind === 'line');
    if (lines.length === 0)
      return count(document.documentElement.lang, this.#words.count, links.length);
    const said = lines.map(({ label, says }) => `${label}, ${says}`).join('. ');
    return fill(this.#words.lines, { lines: said });
  }
}

function partsOf(form: HTMLFormElement): SuggestParts | undefined {
  const field = form.querySelector<HTMLInputElement>('input[type=search]');
  const list = form.querySelector<HTMLElement>('[role=listbox]');
  const row = form.querySelector('template');
  const status = form.querySelector<HTMLElement>('[role=status]');
  return field && list && row && status ? { field, list, row, status } : undefined;
}

type SuggestParts = LinkListParts & { status: HTMLElement };
