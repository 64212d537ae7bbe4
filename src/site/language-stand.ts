import { wordsOf } from '../directory/entry.ts';
import { derived } from '../rebuild/derived.ts';
import { onceFor } from '../rebuild/once.ts';
import { standOfWords } from '../words/stand-of-words.ts';
import type { WordsStand } from '../words/stand-of-words.ts';
import type { Reader } from './reader.ts';

/** How much of a site there is in a language: its own sentences, and the entries it lists. */
export type LanguageStand = {
  words: WordsStand;
  entries: { done: number; all: number };
  whole: boolean;
};

/** @param reader whose words are marked where they are English, like those of every page (`site.ts`). */
export function languageStand(reader: Reader): LanguageStand {
  return counted(reader)();
}

/** Counted once for each language: every page asks. */
const counted = onceFor((reader: Reader) =>
  derived(`language-stand ${reader.language}`, () => countStand(reader)),
);

function countStand({ language, words, directory }: Reader): LanguageStand {
  const sentences = standOfWords(words);
  const { listed } = directory;
  const done = listed.filter((entry) => wordsOf(entry, language).language === language).length;
  return {
    words: sentences,
    entries: { done, all: listed.length },
    whole: sentences.done === sentences.all && done === listed.length,
  };
}
