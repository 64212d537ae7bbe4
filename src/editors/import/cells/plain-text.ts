const ENTITIES = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—' },
    ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', hellip: '…', bull: '•', deg: '°' },
  }),
);
/** Signs that command a terminal, or turn the direction of text, and are nobody's words. */
const COMMANDS = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A cell's words without the HTML that some programs keep in cells: lines stay lines, entities become letters. */
export function plainText(cell: string): string {
  return withoutHtml(cell).replaceAll(COMMANDS, '');
}

function withoutHtml(cell: string): string {
  if (!/[<&\u00a0]/.test(cell)) return cell;
  return cell
    .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replaceAll(/<a\b[^>]*href\s*=\s*["']?(https?:[^"'\s>]+)[^>]*>([\s\S]*?)<\/a\s*>/gi, linkWords)
    .replaceAll(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/gi, '')
    .replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (all: string, name: string) => entity(name) ?? all)
    .replaceAll(/\u00a0/g, ' ')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .trim();
}

/** Words as Markdown that shows exactly these words: no sign of theirs makes a link, a list, a heading or HTML. */
export function asMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replaceAll(/[\\`*[\]]/g, '\\$&')
        .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replaceAll(/\\\]([(:])/g, '\\]\\$1')
        .replaceAll(/&(?=#?\w+;)/g, '&amp;')
        .replaceAll(/<(?=[a-z/!?])/gi, '&lt;')
        .replace(/^(?=[#>~|]|[-+=](?:\s|$|[-=]))/, '\\')
        .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n');
}

function linkWords(_all: string, address: string, words: string): string {
  const said = words.replaceAll(/<[^<>]*>/g, '').trim();
  return said === '' || said === address ? address : `${said} (${address})`;
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : '';
}
