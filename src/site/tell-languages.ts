import { END, ENGLISH, MARKS, PART, withoutIsolates } from '../words/isolate.ts';
import { directionOf } from './reader.ts';

/** A comment, what is no text of the page, a tag, or text. */
const TOKENS =
  /<!--[\s\S]*?-->|<(script|style|svg|textarea|title|option)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/gi;
const PAGE = /<html[^>]*?\blang="([^"]+)"/i;
/** A line of text with nothing but parts of sentences in it. */
const LINE =
  /(<(p|li|dd|h[1-6])\b[^>]*>)((?:[^<]|<\/?(?:a|strong|em|b|span|bdi)\b[^>]*>)*)(<\/\2>)/g;
/** The same inside a line. */
const PIECE = /(<(span)\b[^>]*>)((?:[^<]|<\/?(?:a|strong|em|b|bdi)\b[^>]*>)*)(<\/span>)/g;
const ENGLISH_RUN = /<bdi lang="en" dir="ltr">(?:[^<]|<bdi[^>]*>[^<]*<\/bdi>)*<\/bdi>/g;
/** The marks inside an address. */
const ENCODED_MARKS = new RegExp([ENGLISH, PART, END].map(encodeURIComponent).join('|'), 'gi');
/** What each of our marks has in it, and nothing else that people write. */
const OURS = END.slice(1);
const ENCODED_OURS = new RegExp(encodeURIComponent(OURS), 'i');
const SAYS_LANGUAGE = / lang="([^"]+)"/g;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/**
 * A page on which everything says its language and direction: the marks of `isolate.ts` in its text become
 * `<bdi lang="en" dir="ltr">` (WCAG 3.1.2), and whatever says a language of the other direction says that direction
 * too. Marks stay where no element can stand, in attributes, titles and choices: there they only keep the order right.
 * Description and linked data, which others show, lose them.
 */
export function tellLanguages(html: string): string {
  const language = PAGE.exec(html)?.[1];
  if (language === undefined) return html;
  const page = { language, direction: directionOf(language) };
  if (isToldAlready(html, page)) return html;
  const told = html.replaceAll(TOKENS, (token, holder: string | undefined) => {
    if (!token.startsWith('<')) return isMarked(token) ? asElements(token, page) : token;
    if (holder !== undefined) return keepsMarks(holder, token) ? token : withoutIsolates(token);
    return finishTag(token, page);
  });
  return page.direction === 'rtl'
    ? told.replaceAll(PIECE, joinEnglish).replaceAll(LINE, joinEnglish)
    : told;
}

/** Most pages: none of our marks, and all is written from the left. To see that takes a tenth of the time. */
function isToldAlready(html: string, page: Spoken): boolean {
  if (page.direction === 'rtl' || html.includes(OURS) || ENCODED_OURS.test(html)) return false;
  const said = new Set(Array.from(html.matchAll(SAYS_LANGUAGE), ([, lang = '']) => lang));
  return [...said].every((lang) => directionOf(lang) === 'ltr');
}

/** A line that is English throughout is read from the left as a whole: its sentences would change places otherwise. */
function joinEnglish(
  line: string,
  start: string,
  _name: string,
  inside: string,
  end: string,
): string {
  const english = inside.split('<bdi lang="en" dir="ltr">').length - 1;
  const others = inside.replaceAll(ENGLISH_RUN, '').replaceAll(/<[^>]*>/g, '');
  return english < 2 || LETTER.test(others)
    ? line
    : `${start}<bdi lang="en" dir="ltr">${inside}</bdi>${end}`;
}

function isMarked(text: string): boolean {
  return [ENGLISH, PART, END].some((mark) => text.includes(mark));
}

/** Scripts that pages read their words from, and what holds text alone. */
function keepsMarks(holder: string, token: string): boolean {
  return !['style', 'svg'].includes(holder.toLowerCase()) && !token.includes('application/ld+json');
}

/** Text with its marks as elements. One whose end is not in this text ends with it: elements must nest. */
function asElements(text: string, page: Spoken): string {
  let open = 0;
  const told = text.replaceAll(MARKS, (mark, at: number) => {
    if (mark === END) {
      if (open === 0) return '';
      open -= 1;
      return '</bdi>';
    }
    open += 1;
    if (mark === ENGLISH) return `<bdi lang="en"${page.direction === 'rtl' ? ' dir="ltr"' : ''}>`;
    const part = text.slice(at + mark.length, text.indexOf(END, at));
    const own = open > 1 && LETTER.test(part) && !LATIN.test(part);
    return own ? `<bdi lang="${page.language}">` : '<bdi>';
  });
  return told + '</bdi>'.repeat(open);
}

function finishTag(tag: string, page: Spoken): string {
  // Addresses and what other sites show of a page are no text on it.
  const clean = /^<(?:meta|link)\b/i.test(tag)
    ? withoutIsolates(tag)
    : tag.replaceAll(ENCODED_MARKS, '');
  const lang = / lang="([^"]+)"/.exec(clean)?.[1];
  if (lang === undefined || / dir=/.test(clean)) return clean;
  const direction = directionOf(lang);
  return direction === page.direction
    ? clean
    : clean.replace(` lang="${lang}"`, ` lang="${lang}" dir="${direction}"`);
}

type Spoken = { language: string; direction: 'ltr' | 'rtl' };
