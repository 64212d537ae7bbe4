// Ships to the browser.
import type { EndedItem, OutboxItem, OutboxResult, Sending } from './outbox-item.ts';

/** What is kept of an ended letter: no bytes and no address. */
export function endItem(letter: OutboxItem | Sending, result: OutboxResult): EndedItem {
  const { id, kind } = letter;
  if (kind !== 'news') return { id, kind, result };
  return { id, kind, about: letter.about, news: letter.news, result };
}
