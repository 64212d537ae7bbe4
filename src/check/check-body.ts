import { findInMarkdown } from './markdown-places.ts';
import type { Found } from './markdown-places.ts';
import type { Problem } from './problem.ts';
import { sayAddress } from './say-address.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Mistakes in the Markdown below the facts: HTML (never shown as HTML), pictures (never shown), and links that would
 * run code or lead nowhere. One mistake a line is enough: `<b>` and `</b>` are one.
 */
export function checkBody(source: SourceFile, body: string, firstLine: number): Problem[] {
  const told = new Set<string>();
  return findInMarkdown(body).flatMap((part) => {
    const said = sayPart(part);
    const place = `${part.kind} ${part.line}`;
    if (said === undefined || (part.kind === 'html' && told.has(place))) return [];
    told.add(place);
    const line = firstLine + part.line - 1;
    return [source.problemOnLine(line, part.column, said.code, said.message, said.fix, said.width)];
  });
}

function sayPart(part: Found): Said | undefined {
  switch (part.kind) {
    case 'html':
      return {
        code: 'raw-html',
        message: 'HTML is not used in entries.',
        fix: sayTag(part.text),
        width: part.text.split('\n', 1)[0]?.length ?? 1,
      };
    case 'picture':
      return {
        code: 'picture',
        message: 'Pictures are not shown.',
        fix: 'say in words what it shows, or link to its page: [words](https://address).',
        width: 2,
      };
    case 'link': {
      const said = sayAddress(part.text);
      return said === undefined ? undefined : { code: 'link', ...said, width: 1 };
    }
  }
}

function sayTag(html: string): string {
  const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase() ?? '';
  const markdown = html.startsWith('<!--') ? TAKE_OUT : MARKDOWN_OF.get(tag);
  return markdown ?? 'write it without the signs < and >.';
}

const TAKE_OUT = 'take it out.';
const HEADING = 'begin the line with ## instead.';
const LIST = 'begin each line of a list with "- ".';
const PARAGRAPH = 'take the tags out, and leave an empty line between paragraphs.';
/** What takes the place of a tag. */
const MARKDOWN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: 'write **bold**.',
    strong: 'write **bold**.',
    i: 'write *slanted*.',
    em: 'write *slanted*.',
    a: 'write [words](https://address).',
    br: 'leave an empty line instead.',
    p: PARAGRAPH,
    div: PARAGRAPH,
    span: 'take the tags out.',
    ul: LIST,
    ol: LIST,
    li: LIST,
    h1: HEADING,
    h2: HEADING,
    h3: HEADING,
    img: 'take it out: pictures are not shown.',
    script: TAKE_OUT,
    style: TAKE_OUT,
    iframe: TAKE_OUT,
  }),
);

type Said = { code: 'raw-html' | 'picture' | 'link'; message: string; fix: string; width: number };
