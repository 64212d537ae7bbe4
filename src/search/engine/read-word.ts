// Ships to the browser. What one word may mean.
import type { Dictionary, Term } from '../dictionary/dictionary.ts';
import { editDistance } from '../language/edit-distance.ts';
import { QUESTION_WORDS } from '../language/question-words.ts';
import { sound } from '../language/sound.ts';
import { stem } from '../language/stem.ts';
import { soundsAsking } from './kind-words.ts';
import { bare } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './words-of.ts';

/** A stem that is meant, how surely (1 is as typed), and where it stands; nowhere when only needs know it. */
export type Reading = {
  stem: string;
  sure: number;
  how: 'same' | 'begins' | 'slip';
  postings: Term['postings'];
};

export type ReadWord = Word & { readings: readonly Reading[] };

/** Where words are looked up. */
export type Lookup = Pick<Dictionary, 'termsNear' | 'termOf' | 'inMemory'> & { lexicon: Lexicon };

export type WordPlace = {
  /** Nothing was typed behind it: it may not be finished. */
  isLast: boolean;
  asTyped: boolean;
};

const SURE = {
  last: 0.9,
  begins: 0.7,
  inflected: 0.55,
  oneSlip: 0.85,
  twoSlips: 0.7,
  lesser: 0.6,
  half: 0.8,
};
const MOST_SLIPS = 3;
/** Words with so many letters may hold two slips. */
const LONG = 6;
/** Of two words as like, the one in so many times more entries is as likely as one with a letter less wrong. */
const COMMONER = 1000;
/** What begins with a whole known word and is little longer is a form of it: garden, gardener. */
const MORE_LETTERS = 4;

/**
 * As typed, when any entry or need knows the word; else what it begins, else what it misspells. A known word is never
 * taken for another. Empty when nobody knows anything like it.
 */
export async function readWord(
  { termsNear, lexicon }: Lookup,
  word: Word,
  { isLast, asTyped }: WordPlace,
): Promise<ReadWord> {
  const near = new Map((await termsNear(word.stem)).map((term) => [term.stem, term.postings]));
  const reading = (stem: string, sure: number, how: Reading['how']): Reading => ({
    ...{ stem, sure, how },
    postings: near.get(stem) ?? [],
  });
  const candidates = new Set([...near.keys(), ...lexicon.written.keys()]);
  const isSame = candidates.has(word.stem);
  const begun = begunBy(word, candidates, isLast).filter(
    (other) => !isSame || isLast || isForm(word.stem, other),
  );
  const sure = isLast ? SURE.last : isSame ? SURE.inflected : SURE.begins;
  const readings = begun.map((other) => reading(other, sure, 'begins'));
  // "pana" may be "pan", but is rather the beginning of "panales".
  const isHalf =
    isLast &&
    begun.length > 0 &&
    !lexicon.forms.has(word.folded) &&
    word.stem.length < word.folded.length;
  if (isSame) readings.unshift(reading(word.stem, isHalf ? SURE.half : 1, 'same'));
  if (readings.length > 0 || asTyped || /\d/.test(word.stem)) return { ...word, readings };
  if (soundsAsking(word.folded)) return { ...word, readings };
  return {
    ...word,
    readings: slipsOf(word, { candidates, near, lexicon, isLast }).map((slip) =>
      reading(slip.stem, slip.sure, 'slip'),
    ),
  };
}

/** Stems a word begins, as far as it was typed: stemming takes the last vowel, which may be in the middle of a word. */
function begunBy(word: Word, candidates: ReadonlySet<string>, isLast: boolean): string[] {
  const begun = (start: string): string[] =>
    [...candidates].filter((other) => other !== word.stem && other.startsWith(start));
  const whole = isLast ? begun(word.folded.replace(/([^aeiou])\1/g, '$1')) : [];
  return whole.length > 0 ? whole : begun(word.stem);
}

function isForm(known: string, other: string): boolean {
  return known.length > 4 && other.length <= known.length + MORE_LETTERS;
}

/** None under four letters, one in four or five, two in longer words. */
export function slipsIn(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
}

/** Those with the fewest slips. */
function slipsOf(
  word: Word,
  {
    candidates,
    near,
    lexicon,
    isLast,
  }: {
    candidates: ReadonlySet<string>;
    near: ReadonlyMap<string, Term['postings']>;
    lexicon: Lexicon;
    isLast: boolean;
  },
): { stem: string; sure: number }[] {
  const slips = new Map<string, number>();
  const compare = (typed: string, other: string, stem: string): void => {
    const its = slipsBetween(typed, other, isLast);
    if (its < (slips.get(stem) ?? Infinity)) slips.set(stem, its);
  };
  for (const stem of candidates) compare(word.stem, stem, stem);
  // Endings with slips are not taken off: "eviciton" is far from "evict".
  for (const [form, stem] of lexicon.forms) compare(word.folded, form, stem);
  const fewest = Math.min(...slips.values());
  // Of equals the one that was written out most like it, known to needs and towns, and as long.
  const cost = (stem: string): number =>
    Math.min(
      ...(lexicon.written.get(stem)?.map(bare) ?? [`${stem}--`]).map((form) =>
        editDistance(word.folded, form, 4),
      ),
    ) +
    Math.abs(stem.length - word.stem.length) / 10 -
    Math.log(1 + (near.get(stem)?.length ?? 0)) / Math.log(COMMONER) -
    (sound(stem) === sound(word.folded) ? 1 : 0);
  const sure = fewest > 1 ? SURE.twoSlips : SURE.oneSlip;
  return [...slips]
    .flatMap(([stem, its]) => (its === fewest && its < Infinity ? stem : []))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, MOST_SLIPS)
    .map((stem, index) => ({ stem, sure: index === 0 ? sure : sure * SURE.lesser }));
}

/** Infinity for too many. A wrong first letter counts as one more: few people mistype it. */
function slipsBetween(word: string, other: string, isLast: boolean): number {
  const most = slipsIn(word);
  const whole = countSlips(word, other, most);
  if (whole < Infinity || !isLast || other.length <= word.length) return whole;
  // Half typed and mistyped: "comuni" misspells the beginning of "community".
  const begun = [0, 1].map((more) => countSlips(word, other.slice(0, word.length + more), 1));
  return most > 0 ? Math.min(...begun) : Infinity;
}

/** Infinity for more than `most`. */
export function countSlips(word: string, other: string, most: number): number {
  if (most === 0 || Math.abs(word.length - other.length) > most) return Infinity;
  const first = word[0] === other[0] || (word[0] === other[1] && word[1] === other[0]) ? 0 : 1;
  const slips = editDistance(word, other, most - first) + first;
  if (slips > most) return Infinity;
  // Two in a short word, or from its first letter on, make it any other; an ear may still write it so.
  const isLikely =
    slips < 2 || (first === 0 && word.length >= LONG) || sound(word) === sound(other);
  return isLikely ? slips : Infinity;
}

/** Readings of two words written as one, "foodpantry", or none. */
export async function readJoined(
  { termOf, lexicon, inMemory }: Lookup,
  word: Word,
): Promise<readonly [string, string] | undefined> {
  const isKnown = async (part: string): Promise<boolean> =>
    !QUESTION_WORDS.has(part) &&
    (lexicon.phrases.has(stem(part)) || (inMemory && (await termOf(stem(part))) !== undefined));
  for (let at = word.folded.length - 3; at >= 3; at -= 1) {
    const [first, second] = [word.folded.slice(0, at), word.folded.slice(at)];
    // One half is a need's word: chance halves are found everywhere otherwise.
    if (!lexicon.phrases.has(stem(first)) && !lexicon.phrases.has(stem(second))) continue;
    if ((await isKnown(first)) && (await isKnown(second))) return [first, second];
  }
  return undefined;
}
