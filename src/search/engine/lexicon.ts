// Ships to the browser. What is known of a dictionary's words before anybody asks.
import type { Dictionary } from '../dictionary/dictionary.ts';
import { fold } from '../language/fold.ts';
import { GLUE_WORDS, QUESTION_WORDS } from '../language/question-words.ts';
import { stem } from '../language/stem.ts';
import { townsByZip } from './towns-by-zip.ts';
import { tokensOf } from '../language/tokens.ts';

/**
 * Something people say for a need, or for one of its topics. `stems` are what it names, `others` its words that only
 * ask but make it special: "let go" of "let go from work".
 */
export type Phrase = {
  need: number;
  topic?: readonly Phrase[];
  says: string;
  stems: readonly string[];
  others: readonly string[];
};

export type TownName = { town: number; words: readonly string[]; stems: readonly string[] };

export type Lexicon = {
  /** The phrases a stem stands in. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** The words people write, by their stem. Those of needs and towns. */
  written: ReadonlyMap<string, readonly string[]>;
  /** The same words folded, each with its stem. */
  forms: ReadonlyMap<string, string>;
  towns: readonly TownName[];
  zips: ReadonlyMap<string, number>;
  /** Entries of each need, by its number. */
  entriesOf: readonly (readonly number[])[];
};

const opened = new WeakMap<Dictionary, Lexicon>();

/** Always the same for a dictionary; worked out once. */
export function lexiconOf(dictionary: Dictionary): Lexicon {
  const known = opened.get(dictionary) ?? makeLexicon(dictionary);
  opened.set(dictionary, known);
  return known;
}

function makeLexicon(dictionary: Dictionary): Lexicon {
  const phrases = new Map<string, Phrase[]>();
  const written = new Map<string, string[]>();
  for (const phrase of dictionary.needs.flatMap(phrasesOf)) {
    for (const stem of phrase.stems) addTo(phrases, stem, phrase);
    noteWritten(written, phrase.says);
  }
  for (const { name } of dictionary.towns) noteWritten(written, name);
  const entriesOf = dictionary.needs.map((): number[] => []);
  for (let entry = 0; entry < dictionary.total; entry += 1)
    for (const need of dictionary.needsOf(entry)) entriesOf[need]?.push(entry);
  return {
    phrases,
    written,
    forms: new Map(
      [...written].flatMap(([stem, words]) => words.map((word) => [bare(word), stem] as const)),
    ),
    entriesOf,
    towns: dictionary.towns
      .map(({ name }, town) => ({ town, words: tokensOf(name), stems: tokensOf(name).map(stem) }))
      // The longest first: "West Springfield" is not "Springfield".
      .sort((a, b) => b.words.length - a.words.length),
    zips: townsByZip(dictionary),
  };
}

function phrasesOf(
  { phrases, topics }: Dictionary['needs'][number],
  need: number,
): readonly Phrase[] {
  const ofTopics = topics.flatMap((topic) => {
    const same: Phrase[] = [];
    for (const says of topic) same.push({ ...phraseOf(says, need), topic: same });
    return same;
  });
  return [...phrases.map((says) => phraseOf(says, need)), ...ofTopics];
}

function phraseOf(says: string, need: number): Phrase {
  const tokens = tokensOf(says);
  const named = tokens.filter((token) => !QUESTION_WORDS.has(token));
  const others = tokens.filter((token) => QUESTION_WORDS.has(token) && !GLUE_WORDS.has(token));
  const stems = (words: readonly string[]): string[] => [...new Set(words.map(stem))];
  return named.length > 0
    ? { need, says, stems: stems(named), others: stems(others) }
    : { need, says, stems: stems(tokens), others: [] };
}

function noteWritten(written: Map<string, string[]>, text: string): void {
  for (const word of writtenIn(text)) {
    const its = stem(bare(word));
    if (!written.get(its)?.includes(word)) addTo(written, its, word);
  }
}

/** Words of a text as people write them, in small letters. */
export function writtenIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ]\p{L}+)*/gu) ?? [];
}

/** A written word as `tokensOf` has it. */
export function bare(word: string): string {
  return fold(word).replace(/['’ʼ]/g, '');
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
