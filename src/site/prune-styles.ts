const STYLE = /<style>([\s\S]*?)<\/style>/g;
/** Classes and scope marks that stand in a page. */
const STANDING = /\bclass="([^"]*)"|\b(data-[a-z]\d*)(?=[\s>])/g;
/** What a rule asks for by a class or a scope mark: outside of `:not()` and its like, where absence may be what counts. */
const ASKED = /\.(-?[a-z_][\w-]*)|\[(data-[a-z]\d*)\]/gi;
const FUNCTION = /:[\w-]+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
/** Set by scripts: what somebody chose for reading, what is read aloud, a word for those who listen, what asks first. */
const SET_LATER = /^(?:text-\d+|plain-page|being-read|sr|act)$/;
/** The search box draws only what stands in its own templates. */
const SCRIPT_FILE = /<script\b[^>]*\bsrc="(?![^"]*\/SearchBox\.)|<astro-island\b/;

/**
 * Leaves out of pages' own styles what can never take effect in them: rules for classes and scope marks that stand nowhere
 * in the page. A page that loads a script file keeps all: what that will draw is not known.
 */
export class StylePruner {
  readonly #sheets = new Map<string, readonly Part[]>();

  prune(html: string): string {
    if (SCRIPT_FILE.test(html)) return html;
    const standing = new Set<string>();
    for (const [, classes, mark] of html.matchAll(STANDING)) {
      if (mark !== undefined) standing.add(mark);
      else for (const name of classes?.split(' ') ?? []) standing.add(name);
    }
    return html.replaceAll(STYLE, (_, css: string) => {
      const kept = write(this.#read(css), standing);
      return kept === '' ? '' : `<style>${kept}</style>`;
    });
  }

  /** Pages of one kind bring the same styles. */
  #read(css: string): readonly Part[] {
    const known = this.#sheets.get(css) ?? readParts(css);
    this.#sheets.set(css, known);
    return known;
  }
}

/** A statement as it is, a rule with its selectors, or a group (`@media`, `@layer`) of parts. */
type Part =
  | { kind: 'statement'; text: string }
  | { kind: 'rule'; selectors: readonly Selector[]; body: string }
  | { kind: 'group'; head: string; parts: readonly Part[] };

type Selector = { text: string; asked: readonly string[] };

function write(parts: readonly Part[], standing: ReadonlySet<string>): string {
  return parts
    .map((part) => {
      if (part.kind === 'statement') return part.text;
      if (part.kind === 'group') {
        const inside = write(part.parts, standing);
        return inside === '' ? '' : `${part.head}{${inside}}`;
      }
      const kept = part.selectors.filter(({ asked }) => asked.every((name) => standing.has(name)));
      return kept.length === 0 ? '' : `${kept.map(({ text }) => text).join(',')}{${part.body}}`;
    })
    .join('');
}

function readParts(css: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < css.length) {
    const end = endOfHead(css, at);
    const head = css.slice(at, end).trim();
    if (css[end] === '{') {
      const close = closeOf(css, end);
      const body = css.slice(end + 1, close);
      parts.push(readBlock(head, body));
      at = close + 1;
    } else {
      if (head !== '') parts.push({ kind: 'statement', text: `${head};` });
      at = end + 1;
    }
  }
  return parts;
}

function readBlock(head: string, body: string): Part {
  if (!head.startsWith('@')) {
    return { kind: 'rule', selectors: splitSelectors(head).map(readSelector), body };
  }
  return /^@(?:media|layer|supports|container)\b/.test(head)
    ? { kind: 'group', head, parts: readParts(body) }
    : { kind: 'statement', text: `${head}{${body}}` };
}

function readSelector(text: string): Selector {
  const asked = [...text.replaceAll(FUNCTION, '').matchAll(ASKED)]
    .map(([, name, mark]) => name ?? mark ?? '')
    .filter((name) => !SET_LATER.test(name));
  return { text, asked };
}

/** At commas that stand in no parentheses. */
function splitSelectors(head: string): string[] {
  return (
    head.match(/(?:[^,()[\]]|\[[^\]]*\]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [head]
  );
}

function endOfHead(css: string, from: number): number {
  const found = css.slice(from).search(/[{;]/);
  return found === -1 ? css.length : from + found;
}

/** The brace that closes the one at `from`; those in quotes do not count. */
function closeOf(css: string, from: number): number {
  const braces = /"[^"]*"|'[^']*'|[{}]/g;
  braces.lastIndex = from;
  let depth = 0;
  for (let found = braces.exec(css); found !== null; found = braces.exec(css)) {
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    if (depth === 0) return found.index;
  }
  return css.length;
}
