// Ships to the browser.
import type { Letter } from '../schema/letter.ts';
import type { OutboxItem } from './outbox-item.ts';

/** The letter that waits in an item, sealed as it is; nothing once it has ended. */
export function letterIn(item: OutboxItem): Letter | undefined {
  return item.result ? undefined : item.letter;
}
