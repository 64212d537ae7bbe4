// Ships to the browser.
import { QUESTION_WORDS } from '../language/question-words.ts';
import { stem } from '../language/stem.ts';
import { tokensOf } from '../language/tokens.ts';

/** One word of a query. `digits` is a phone number or part of one, whatever stood between its digits. */
export type Word = {
  typed: string;
  folded: string;
  stem: string;
  by: 'word' | 'question' | 'digits';
};

/** Nobody asks with more; what is longer was pasted, and its beginning says enough. */
const MOST_SIGNS = 400;
const MOST_WORDS = 24;

const PARTS =
  /(?<![\p{L}\p{N}])\+?\(?\d[\d().\s-]*\d(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ]\p{L}+)*/gu;

/** Words of a query in their order. */
export function wordsOfQuery(query: string): Word[] {
  const parts = query.normalize('NFC').slice(0, MOST_SIGNS).match(PARTS) ?? [];
  return parts.flatMap(readPart).slice(0, MOST_WORDS);
}

function readPart(part: string): Word[] {
  const digits = part.replaceAll(/\D/g, '');
  // A ZIP may have four more digits behind it, which no table of towns knows.
  const zip = /^(\d{5})-\d{4}$/.exec(part)?.[1];
  if (/^[+(\d]/.test(part) && /^[\d\s()+.-]+$/.test(part) && digits.length >= 3) {
    const number = zip ?? digits.replace(/^1(?=\d{10}$)/, '');
    return [{ typed: part.trim(), folded: number, stem: number, by: 'digits' }];
  }
  return tokensOf(part).map((folded) => ({
    typed: tokensOf(part).length === 1 ? part.toLowerCase() : folded,
    folded,
    stem: stem(folded),
    by: QUESTION_WORDS.has(folded) ? 'question' : 'word',
  }));
}
