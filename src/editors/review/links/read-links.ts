import MarkdownIt from 'markdown-it';
import type { Directory } from '../../../directory/directory.ts';
import { contactOf } from '../../../directory/entry.ts';
import { fileIn } from '../texts.ts';

/** The same Markdown as the site shows. Pictures are none: `check` refuses them. */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable('image');

/** A link as it is written in a file. `text` is what a neighbor reads in place of the address. */
export type WrittenLink = {
  /** Path from the content folder's parent. */
  file: string;
  language: string;
  address: string;
  text: string;
  /** True when the address is a fact (web, sources), not a word of the text. */
  isFact: boolean;
};

/** Every link of every file, in the order of the entries. */
export function readLinks(directory: Directory): WrittenLink[] {
  const first = directory.firstLanguage;
  const facts = directory.entries.flatMap((entry) => {
    const addresses = [contactOf(entry)?.web, ...entry.facts.sources.map(({ url }) => url)].filter(
      (address) => address !== undefined,
    );
    return [...new Set(addresses)].map((address) => ({
      file: entry.file,
      language: first,
      address,
      text: address,
      isFact: true,
    }));
  });
  const texts = [...directory.entries, ...directory.pages].flatMap((entry) =>
    Object.entries(entry.bodies).flatMap(([language, body]) =>
      linksIn(body).map((link) => ({
        ...link,
        file: fileIn(entry, language),
        language,
        isFact: false,
      })),
    ),
  );
  return [...facts, ...texts];
}

function linksIn(body: string): Pick<WrittenLink, 'address' | 'text'>[] {
  const found: Pick<WrittenLink, 'address' | 'text'>[] = [];
  for (const { children } of markdown.parse(body, {})) {
    let open: { address: string; text: string } | undefined;
    for (const token of children ?? []) {
      if (token.type === 'link_open') {
        open = { address: String(token.attrGet('href') ?? ''), text: '' };
      } else if (token.type === 'link_close' && open !== undefined) {
        found.push(open);
        open = undefined;
      } else if (open !== undefined) {
        open.text += token.content;
      }
    }
  }
  return found;
}
