import MarkdownIt from 'markdown-it';
import type { Env, MarkdownIt as Markdown, Token } from 'markdown-it';

const shown = placing(new MarkdownIt({ html: false }));
const withHtml = placing(new MarkdownIt({ html: true }));

/**
 * Links, pictures and HTML of a Markdown text, each with its place; lines and columns count from 1. Links are those of
 * the site's own reading, where HTML is text; also those it refuses to show.
 */
export function findInMarkdown(text: string): Found[] {
  // Most texts hold none of the signs that could begin one.
  if (!/[<[]/.test(text)) return [];
  const lines = text.split(/\r?\n/);
  const env: Env = {};
  const found = partsOf(shown, text, lines, env).filter(({ kind }) => kind !== 'html');
  const html = text.includes('<') ? partsOf(withHtml, text, lines, {}) : [];
  return [...found, ...definitionsIn(env, lines), ...html.filter(({ kind }) => kind === 'html')];
}

/** A reader that takes every address, and remembers of links, pictures and HTML where they begin. */
function placing(markdown: Markdown): Markdown {
  const starts = new WeakMap<Token[], Start[]>();
  markdown.validateLink = () => true;
  markdown.inline.ruler.before('link', 'place', (state, silent) => {
    const sign = state.src.charAt(state.pos);
    if (!silent && '<[!'.includes(sign)) {
      const index = state.tokens.length + (state.pending === '' ? 0 : 1);
      const begun = starts.get(state.tokens) ?? [];
      const end = sign === '[' ? markdown.helpers.parseLinkLabel(state, state.pos, true) : -1;
      const isNamed = end >= 0 && state.src.charAt(end + 1) !== '(';
      begun.push({ index, offset: state.pos, isNamed });
      starts.set(state.tokens, begun);
    }
    return false;
  });
  // Later rules join tokens, and the indexes would point elsewhere.
  markdown.inline.ruler2.before('balance_pairs', 'place', (state) => {
    for (const { index, ...meta } of starts.get(state.tokens) ?? []) {
      const token = state.tokens[index];
      if (token !== undefined) token.meta = meta;
    }
    return false;
  });
  return markdown;
}

function partsOf(markdown: Markdown, text: string, lines: readonly string[], env: Env): Found[] {
  return markdown.parse(text, env).flatMap((block): Found[] => {
    const [first = 0] = block.map ?? [];
    if (block.type === 'html_block') {
      const line = lines[first] ?? '';
      const column = line.length - line.trimStart().length + 1;
      return [{ kind: 'html', text: block.content.trim(), line: first + 1, column }];
    }
    const own = block.content.split('\n');
    const starts = startsOf(own);
    return (block.children ?? []).flatMap((token) => {
      const kind = KINDS[token.type];
      const offset = token.meta?.['offset'];
      // A link by name is told where its address stands.
      const isNamed = kind === 'link' && token.meta?.['isNamed'] === true;
      if (kind === undefined || typeof offset !== 'number' || isNamed) return [];
      return [{ kind, text: textOf(token), ...placeOf({ own, starts }, offset, first, lines) }];
    });
  });
}

const KINDS: Readonly<Record<string, Found['kind']>> = {
  link_open: 'link',
  image: 'picture',
  html_inline: 'html',
};

function textOf(token: Token): string {
  return token.type === 'link_open' ? String(token.attrGet('href') ?? '') : token.content;
}

/** A place in a paragraph as one in the file: markers of lists and quotes stand before its lines. */
function placeOf(
  { own, starts }: { own: readonly string[]; starts: readonly number[] },
  offset: number,
  firstLine: number,
  lines: readonly string[],
): { line: number; column: number } {
  const at = starts.findLastIndex((start) => start <= offset);
  const line = firstLine + at;
  const start = Math.max((lines[line] ?? '').lastIndexOf((own[at] ?? '').trimEnd()), 0);
  return { line: line + 1, column: start + offset - (starts[at] ?? 0) + 1 };
}

/** At which character of their text each of these lines begins. */
function startsOf(lines: readonly string[]): number[] {
  let next = 0;
  return lines.map(({ length }) => {
    const start = next;
    next += length + 1;
    return start;
  });
}

/** Addresses that stand apart from their links, `[name]: address`. */
function definitionsIn(env: Env, lines: readonly string[]): Found[] {
  return Object.entries(env.references ?? {}).map(([label, { href }]) => {
    const index = lines.findIndex((line) => {
      const name = /^[\s>*+-]*(?:\d+[.)])?\s*\[([^\]]+)\]:/.exec(line)?.[1];
      return name !== undefined && shown.utils.normalizeReference(name) === label;
    });
    const line = Math.max(index, 0);
    const column = (lines[line] ?? '').indexOf('[') + 1;
    return { kind: 'link', text: href, line: line + 1, column: Math.max(column, 1) };
  });
}

/** Where something may begin: at which token, at which character, and whether it names its address elsewhere. */
type Start = { index: number; offset: number; isNamed: boolean };

/** `text` is the address of a link, and what is written of HTML and pictures. */
export type Found = {
  kind: 'link' | 'picture' | 'html';
  text: string;
  line: number;
  column: number;
};
