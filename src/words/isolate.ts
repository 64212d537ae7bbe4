// Ships to the browser.
/**
 * Behind each of our marks: a WORD JOINER, which is neither seen nor spoken. Who writes an entry may use the same isolates, and
 * those are theirs: nothing takes them out.
 */
const OURS = '\u2060';
/** Begins words that are English in a page of another language (LEFT-TO-RIGHT ISOLATE). */
export const ENGLISH = `\u2066${OURS}`;
/** Begins a part of a sentence that is written whichever way its own letters are (FIRST STRONG ISOLATE). */
export const PART = `\u2068${OURS}`;
/** Ends either (POP DIRECTIONAL ISOLATE). */
export const END = `\u2069${OURS}`;
/** Any of the three. */
export const MARKS: RegExp = new RegExp(`${ENGLISH}|${PART}|${END}`, 'gu');
/** Hebrew, Arabic, Syriac, Thaana, N'Ko and Adlam: what is written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{1e900}-\u{1e95f}]/u;

/** Words that a language does not have yet, in English and marked so: a page says their language and direction. */
export function inEnglish(words: string): string {
  return words === '' ? words : `${ENGLISH}${words}${END}`;
}

/** True for words that are there only in English. */
export function isInEnglish(words: string): boolean {
  return words.startsWith(ENGLISH);
}

/**
 * A value inside a sentence. Phone numbers, times and names keep their own order in a sentence of the other direction:
 * without this "413-555-0142" after an Arabic word is shown as "0142-555-413".
 */
export function asPart(sentence: string, value: string): string {
  return isInEnglish(sentence) || RIGHT_TO_LEFT.test(sentence) ? `${PART}${value}${END}` : value;
}

/** A text without these marks, for files that are not read on a screen. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(MARKS, '');
}
