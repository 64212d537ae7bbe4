// Ships to the browser, on the search page only, after the first results.
import type { Card, Dictionary } from '../dictionary/dictionary.ts';
import { putText } from './put-text.ts';
import type { RowFacts } from './row-facts.ts';
import { sayPlace } from './say-place.ts';
import type { SearchWords } from './search-words.ts';

/** Fills a row that stands already with what its entry's card says. @param today its hours today. */
export function fillRow(
  { words, language }: { words: SearchWords; language: string },
  dictionary: Dictionary,
  row: HTMLElement,
  { hit, near }: RowFacts,
  card: Card,
  today: string,
): void {
  const goes = dictionary.townOf(hit.entry) !== undefined;
  putText(row, 'summary', card.summary);
  putText(row, 'place', sayPlace(words, language, dictionary, hit, near, card.place));
  // Without signal the entry's page may not open, so its number stands here.
  putText(row, 'phone', goes && navigator.onLine ? '' : (card.phone ?? ''));
  putText(row, 'today', today);
  putText(row, 'stand', card.stand);
  putText(row, 'from', card.from);
  row.querySelector('.diamond')?.setAttribute('data-state', card.state);
  const block = row.querySelector('[data-block]');
  // Drawn by our own build from the need's id: no words of anybody are in it.
  if (block) block.innerHTML = card.block;
  row.removeAttribute('data-waiting');
}
