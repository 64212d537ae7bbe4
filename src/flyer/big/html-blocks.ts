import { plainText } from '../fit/plain-text.ts';
import type { BigBlock } from './big-block.ts';

/** Where one block of rendered Markdown ends and the next begins. */
const ENDS = /<\/(?:p|li|h[1-6])>/;
const ITEM = /<li>/;

/** The paragraphs and list items of a piece of our own HTML, as plain text in their order. */
export function htmlBlocks(html: string): BigBlock[] {
  return html.split(ENDS).flatMap((part): BigBlock[] => {
    const text = plainText(part);
    if (text === '') return [];
    return [{ kind: ITEM.test(part) ? 'item' : 'text', rank: 'must', text }];
  });
}
