import { HAN } from './scripts.ts';

/** Signs that no line begins with, and that no line ends with (kinsoku), as far as our texts have them. */
const NOT_FIRST = '，。、；：？！）》」』】〉〕％々ー…—’”,.;:?!)\\]%';
const NOT_LAST = '（《「『【〈〔‘“(\\[';
/** What a line can break after: a Chinese letter with the signs that cling to it, or a run of other letters. */
const PART = new RegExp(
  `[${NOT_LAST}]*(?:${HAN.source}|(?:(?!${HAN.source}).)+?(?=[${NOT_LAST}]*${HAN.source}|$))[${NOT_FIRST}]*`,
  'gsu',
);
/** Spaces a line can break at: no-break spaces are none. */
const SPACES = /[^\S\u00a0\u202f\u2007]+/;

/**
 * Where the lines of a text can break, as browsers break them: its words, each in the parts that stay whole. A word is
 * one part; only between Chinese letters a line breaks without a space.
 */
export function linePartsOf(text: string): (readonly string[])[] {
  return text
    .split(SPACES)
    .filter(Boolean)
    .map((word) => (HAN.test(word) ? (word.match(PART) ?? [word]) : [word]));
}
