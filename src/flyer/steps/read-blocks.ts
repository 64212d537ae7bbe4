import { plainText } from '../fit/plain-text.ts';

/** A paragraph or a point of a list. `html` holds <strong> and <em> only; `text` is what it says. */
export type Block = { text: string; html: string; item: boolean };

const BLOCK = /<(p|li|h[3-6]|pre|td|th)>([\s\S]*?)<\/\1>/g;
const LINK = /<a href="(?:https?:\/\/)?([^"]*)"[^>]*>([\s\S]*?)<\/a>/g;

/** The paragraphs of a guide's own HTML, for paper: a link cannot be followed there, so its address is written out. */
export function readBlocks(html: string): Block[] {
  return [...html.matchAll(BLOCK)].flatMap(([, tag = '', inside = '']) => {
    const kept = unlink(inside)
      .replaceAll(/<(?!\/?(?:strong|em)>)[^>]*>/g, ' ')
      .trim();
    const text = plainText(kept);
    return text === '' ? [] : [{ text, html: kept, item: tag === 'li' }];
  });
}

/** Addresses within the site are left out: the sheet's own code leads to the guide, where they work. */
function unlink(html: string): string {
  return html.replaceAll(LINK, (link, address: string, words: string) => {
    const elsewhere = link.startsWith('<a href="http');
    const said = plainText(words).replace(/^https?:\/\//, '');
    const short = address.replace(/\/$/, '');
    return !elsewhere || short.startsWith(said.replace(/\/$/, '')) ? words : `${words} (${short})`;
  });
}
