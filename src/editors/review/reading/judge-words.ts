import { sentencesOf, wordsOfSentence } from './sentences.ts';
import type { WordBar } from './word-bars.ts';

/** From here on a string is judged by itself. */
export const FEWEST_ALONE = 12;
/** Nobody chooses the length of a name: "Massachusetts" counts as no more than this. */
const SYLLABLES_OF_NAME = 2;
/** What stands in a `{place}`: one word of two syllables, as most names and numbers there are. */
const TYPICAL = 'Maya';

/** What only a machine reads: "content/needs.yaml", "assured_date", "{ en: Food }". */
const CODE = /\{[^}]*\}|\S*[_/]\S*/g;

/** A string counted: its sentences, each in words. */
export type Counted = {
  words: number;
  sentences: number;
  syllables: number;
  /** The sentence with the most words, and how many. */
  longest: { sentence: string; words: number };
  hard: readonly string[];
};

/**
 * Counts a string of the interface as a person meets it: places filled, marks left out, a label as a sentence.
 * Nothing for a string without a word, like "{from}–{to}".
 */
export function countWords(text: string, language: string, bar: WordBar): Counted | undefined {
  const filled = text.replaceAll(/\{\w+\}/g, TYPICAL).replaceAll(CODE, ' ');
  const read = sentencesOf(filled, language)
    .map((sentence) => ({ sentence, words: wordsOfSentence(sentence, language) }))
    .filter(({ words }) => words.length > 0);
  const [longest] = read.toSorted((a, b) => b.words.length - a.words.length);
  if (longest === undefined) return undefined;
  const all = read.flatMap(({ words }) => words.map((word, at) => countWord(word, at, bar)));
  return {
    words: all.length,
    sentences: read.length,
    syllables: all.reduce((sum, { syllables }) => sum + syllables, 0),
    longest: { sentence: longest.sentence, words: longest.words.length },
    hard: [...new Set(all.filter(({ isHard }) => isHard).map(({ word }) => word))],
  };
}

/** What is over in a string, in plain words; empty when nothing is. Only one that is long enough has a grade. */
export function findOver(counted: Counted, bar: WordBar): string[] {
  const { words, longest, hard } = counted;
  return [
    ...(words < FEWEST_ALONE ? [] : [...gradeOver(counted, bar), ...easeUnder(counted, bar)]),
    ...(longest.words > bar.mostWords
      ? [`a sentence of ${longest.words} words (at most ${bar.mostWords})`]
      : []),
    ...hard.map((word) => `a long word: ${word}`),
  ];
}

/** The school grade of counted words. */
export function gradeOf({ words, sentences, syllables }: Counted, bar: WordBar): number {
  return bar.grade(words, sentences, syllables);
}

/** The grade in plain words when it is over. */
export function gradeOver(counted: Counted, bar: WordBar): string[] {
  const grade = gradeOf(counted, bar);
  return grade > bar.mostGrade ? [`grade ${grade.toFixed(2)} (at most ${bar.mostGrade})`] : [];
}

function easeUnder({ words, sentences, syllables }: Counted, { ease }: WordBar): string[] {
  const score = ease?.of(words, sentences, syllables);
  return ease !== undefined && score !== undefined && score < ease.least
    ? [`${ease.name} ${score.toFixed(1)} (at least ${ease.least})`]
    : [];
}

function countWord(word: string, at: number, bar: WordBar) {
  const count = bar.syllables(word);
  const isName = at > 0 && /^\p{Lu}/u.test(word);
  const bare = word.toLowerCase().replace(/[’']s?$/u, '');
  return {
    word,
    syllables: isName ? Math.min(count, SYLLABLES_OF_NAME) : count,
    isHard: !isName && count >= bar.hardFrom && !bar.known.has(bare),
  };
}
