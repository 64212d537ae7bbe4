import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

const HTML_TAG = /<\/?[a-z][a-z0-9-]*(\s[^<>]*)?\/?>|<!--/i;
/** In the three forms Markdown has: [text](address), [name]: address, <address>. */
const UNSAFE_LINK = /(?:\]\(\s*<?|\]:\s*<?|<)(?:javascript|data|vbscript|file):/i;

/** Mistakes in the Markdown below the facts: HTML (never shown as HTML) and links that would run code. */
export function checkBody(source: SourceFile, body: string, firstLine: number): Problem[] {
  return body.split('\n').flatMap((text, index) => {
    const found = HTML_TAG.exec(text) ?? UNSAFE_LINK.exec(text);
    if (!found) return [];
    return [
      source.problemOnLine(
        firstLine + index,
        found.index + 1,
        'raw-html',
        'HTML and script links are not used in entries.',
        'write it in Markdown, like **bold** or [text](https://address).',
      ),
    ];
  });
}
