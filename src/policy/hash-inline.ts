import { hash as digest } from 'node:crypto';

/** What stands in a page and needs a hash of its own to be allowed, each once, as a policy names it. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Values of `style` attributes. */
  readonly attributes: readonly string[];
}

/**
 * A comment, an element whose content is no HTML, or a tag, each whole: words of strangers stand in attributes and texts
 * with their "<script>" as it is, and must never be taken for one of ours.
 */
const TOKEN =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/\1\s*>|<[a-z][^\s/>"']*((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const STYLE = /style/i;
const ATTRIBUTE = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

/** Of codes that stand on many pages, their hashes. As many as these are kept. */
const known = new Map<string, string>();
const MOST_KNOWN = 500;

/** The hashes of one page. A browser reads each line end as LF before it hashes (HTML, 13.2.3.5). */
export function hashInline(page: string): InlineHashes {
  const html = page.includes('\r') ? page.replaceAll(/\r\n?/g, '\n') : page;
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const values = new Set<string>();
  for (const [, name, ofElement = '', code = '', ofTag = ''] of html.matchAll(TOKEN)) {
    const element = name?.toLowerCase();
    const words = ofElement + ofTag;
    // Most tags have neither: their attributes need not be told apart.
    if (element !== 'script' && element !== 'style' && !STYLE.test(words)) continue;
    const attributes = readAttributes(words);
    const style = attributes.get('style');
    if (style) values.add(hash(style.replaceAll(/&[#\w]+;/g, (sign) => SIGNS.get(sign) ?? sign)));
    if (element === 'style') styles.add(hashOnce(code));
    else if (element === 'script' && runs(attributes)) scripts.add(hashOnce(code));
  }
  return { scripts: [...scripts], styles: [...styles], attributes: [...values] };
}

/** A script from a file has no code of its own; one that is data, for this site or for machines, needs no leave. */
function runs(attributes: ReadonlyMap<string, string>): boolean {
  const type = attributes.get('type') ?? '';
  return !attributes.has('src') && ['', 'module', 'text/javascript'].includes(type);
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', ...values] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    // Of two with one name, browsers take the first.
    if (!found.has(key)) found.set(key, values.find(Boolean) ?? '');
  }
  return found;
}

function hashOnce(code: string): string {
  const before = known.get(code);
  if (before !== undefined) return before;
  const made = hash(code);
  if (known.size >= MOST_KNOWN) known.clear();
  // A part of a page would keep the whole page in memory; a copy does not.
  known.set(structuredClone(code), made);
  return made;
}

function hash(text: string): string {
  return `'sha256-${digest('sha256', text, 'base64')}'`;
}
