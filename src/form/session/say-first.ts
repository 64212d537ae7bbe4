// Ships to the browser.
import { isBlankItem, newItem } from '../../draft/answers.ts';
import type { Answers, DraftItem } from '../../draft/answers.ts';
import type { Carried } from '../../schema/carried-words.ts';

/** The need of words that nothing was understood of. */
const OTHER = 'other';

/** A thing to ask for that says what the search said. Under its need the words are seen at once. */
export function itemSaying({ words, need }: Carried, key: string): DraftItem {
  return { ...newItem('ask', key), need: need || OTHER, details: words };
}

/** True when a list has nothing on it and nothing begun, so that other words take no place away. */
export function hasFreePlace({ items, open }: Answers): boolean {
  return items.length === 0 && (open === null || isBlankItem(open));
}
