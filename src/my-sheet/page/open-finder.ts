// Ships to the browser, on my sheet only.
import { count } from '../../words/fill.ts';
import { findEntries } from '../find-entries.ts';
import type { Entries } from '../load-entries.ts';
import type { SheetEntry } from '../sheet-entry.ts';
import { cloneOf, putIn } from './fill-template.ts';
import type { SheetParts } from './sheet-parts.ts';
import type { SheetView } from './sheet-view.ts';

const MOST_FOUND = 6;

/** Adding by name, on this page: works without signal and where the browser keeps nothing. */
export function openFinder(
  parts: Pick<SheetParts, 'find' | 'found' | 'foundSaid' | 'hit'>,
  entries: Entries,
  { words, language }: SheetView,
  choose: (entry: SheetEntry) => void,
): void {
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const typed = parts.find.value.trim();
    const all = typed === '' ? [] : await entries.all();
    if (mine !== turn) return;
    const found = findEntries(all, typed, MOST_FOUND);
    parts.found.replaceChildren(
      ...found.map((entry) => {
        const item = cloneOf(parts.hit);
        putIn(item, 'title', entry.title);
        putIn(item, 'place', entry.place);
        item.querySelector('button')?.addEventListener('click', () => {
          parts.find.value = '';
          tell();
          choose(entry);
          parts.find.focus();
        });
        return item;
      }),
    );
    parts.foundSaid.textContent =
      typed === ''
        ? ''
        : found.length === 0
          ? words.foundNone
          : count(language, words.found, found.length);
  };
  const tell = (): void => {
    show().catch(() => (parts.foundSaid.textContent = words.failed));
  };
  parts.find.addEventListener('input', tell);
  parts.find.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      parts.find.value = '';
      tell();
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      parts.found.querySelector('button')?.focus();
    }
  });
}
