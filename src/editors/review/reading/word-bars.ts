import { syllable } from 'syllable';
import { scoreFleschKincaid, scoreInflesz } from './formulas.ts';
import { spanishSyllables } from './spanish-syllables.ts';

/** What a string of the interface may not be over, in one language. */
export type WordBar = {
  syllables: (word: string) => number;
  /** School grade of a text of so many words, sentences and syllables. */
  grade: (words: number, sentences: number, syllables: number) => number;
  mostGrade: number;
  /** A second measure, 0 to 100, higher is easier. */
  ease?: { name: string; of: WordBar['grade']; least: number };
  /** Words of one sentence. */
  mostWords: number;
  /** A word with so many syllables is hard, unless it is known. */
  hardFrom: number;
  known: ReadonlySet<string>;
};

/**
 * Long words that stay, all in small letters. Each is here because people say it themselves, or because the shorter word
 * is less clear. A new one needs such a reason: "eligibility" would not do.
 */
const KNOWN = {
  en: [
    // Said every day by everybody.
    ['everything', 'everybody', 'anybody', 'usually', 'everyday', 'ordinary', 'america'],
    // What this project is made of; the site says at once what a navigator is.
    ['navigator', 'navigators', 'directory', 'directories', 'demonstration', 'community'],
    // What people are asked for, or ask for, under just this name.
    ['immigration', 'interpreter', 'interpreters', 'unemployment', 'elevator', 'delivery'],
    ['organization', 'organizations', 'organizers', 'coalition', 'disability', 'recovery'],
    // What a sign on a door says, and what another program calls it.
    ['accessible', 'application', 'repository'],
  ],
  es: [
    // Said every day by everybody.
    ['automáticamente', 'estacionamiento', 'almacenamiento'],
    // What people are asked for, or ask for, under just this name.
    ['identificación', 'organización', 'organizaciones'],
  ],
} as const;

/**
 * Bars by language, without the regional part of its code. We promise grade 6.
 *
 * English: the Flesch-Kincaid grade, see `formulas.ts`. Spanish: A. N. Crawford, "A Spanish Language Fry-Type
 * Readability Procedure: Elementary Level" (California State University, Los Angeles, 1984), drawn from 789 passages of
 * school readers of grades 1 to 6. It is flat near 6 and lets much pass, so the INFLESZ of `formulas.ts` must also say
 * "quite easy", which its authors give to texts for primary school: 65 and more.
 */
export const WORD_BARS: Readonly<Record<string, WordBar>> = {
  en: {
    syllables: syllable,
    grade: scoreFleschKincaid,
    mostGrade: 6,
    mostWords: 20,
    hardFrom: 4,
    known: new Set(KNOWN.en.flat()),
  },
  es: {
    syllables: spanishSyllables,
    grade: (words, sentences, syllables) =>
      -0.205 * ((100 * sentences) / words) + 0.049 * ((100 * syllables) / words) - 3.407,
    mostGrade: 6,
    ease: { name: 'INFLESZ', of: scoreInflesz, least: 65 },
    mostWords: 24,
    hardFrom: 6,
    known: new Set(KNOWN.es.flat()),
  },
};
