import { createHash } from 'node:crypto';

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
const ATTRIBUTE = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

/** The hashes of one page. A browser reads each line end as LF before it hashes (HTML, 13.2.3.5). */
export function hashInline(page: string): InlineHashes {
  const html = page.replaceAll(/\r\n?/g, '\n');
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const values = new Set<string>();
  for (const [, name, ofElement = '', code = '', ofTag = ''] of html.matchAll(TOKEN)) {
    const attributes = readAttributes(ofElement + ofTag);
    const style = attributes.get('style');
    if (style) values.add(hash(style.replaceAll(/&[#\w]+;/g, (sign) => SIGNS.get(sign) ?? sign)));
    if (name?.toLowerCase() === 'style') styles.add(hash(code));
    else if (name?.toLowerCase() === 'script' && runs(attributes)) scripts.add(hash(code));
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

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
