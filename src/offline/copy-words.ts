import { KINDS } from '../schema/vocabulary.ts';
import type { Reader } from '../site/reader.ts';
import { fill } from '../words/fill.ts';
import { DATE, sayDay } from '../words/say-date.ts';

const MAIN = /(<main\b[^>]*>).*(<\/main>)/s;
const TITLE = /<title>[^<]*<\/title>/;

/** What a copy says of itself: its day, and the line at the top of its pages. */
export function copyWords(reader: Reader) {
  const { copy } = reader.words.site.offline;
  const date = sayDay(reader.language, reader.today, DATE);
  const line = escape(fill(copy.line, { date }));
  return {
    built: reader.today,
    date,
    line: `<p class="page copied no-print"><b>${line}</b> <a href="${reader.to('offline/')}">${escape(copy.more)}</a></p>`,
  };
}

/** The page for what is in no copy, made from the page for wrong addresses: it has the site's header and its footer. */
export function missingPage(reader: Reader, notFound: string): string {
  const { missing } = reader.words.site.offline;
  const { kinds, search } = reader.words.site;
  const links = [['search/', search.title], ...KINDS.map((kind) => [`${kind}/`, kinds[kind]])];
  const list = links.map(
    ([path = '', label = '']) =>
      `<li><a class="act" href="${reader.to(path)}">${escape(label)}</a></li>`,
  );
  const body = `<div class="page stack"><h1>${escape(missing.title)}</h1><p><a class="act" href="">${escape(missing.again)}</a></p><p>${escape(missing.text)}</p><ul>${list.join('')}</ul></div>`;
  return notFound
    .replace(TITLE, () => `<title>${escape(missing.title)}</title>`)
    .replace(MAIN, (_all, start: string, end: string) => start + body + end);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
