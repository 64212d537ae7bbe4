import { syllable } from 'syllable';
import { spanishSyllables } from './spanish-syllables.ts';

/** How hard a text of this many words, sentences and syllables is, and from where on it is too hard here. */
export type Formula = {
  name: string;
  syllables: (word: string) => number;
  score: (words: number, sentences: number, syllables: number) => number;
  /** The number from which on a text is listed. */
  limit: number;
  /** True when higher numbers are harder. */
  isGrade: boolean;
  /** "grade 9.4", "49 of 100". */
  say: (score: number) => string;
};

/**
 * Formulas by language. Both count long sentences and long words, nothing else: a short sentence can be hard and a long
 * word well known, so they only say where to look.
 */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  /**
   * School grade. J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of New Readability Formulas"
   * (US Navy, Research Branch Report 8-75, 1975). We write for grade 6; a few words swing a short text by two.
   */
  en: {
    name: 'Flesch-Kincaid grade',
    syllables: syllable,
    score: scoreFleschKincaid,
    limit: 8,
    isGrade: true,
    say: (score) => `grade ${score.toFixed(1)}`,
  },
  /**
   * 0 to 100, higher is easier. F. Szigriszt Pazos, "Sistemas predictivos de legibilidad del mensaje escrito" (1993); the
   * scale is INFLESZ: I. M. Barrio-Cantalejo et al., An. Sist. Sanit. Navar. 31 (2008), 135-152: under 55 "somewhat
   * difficult", 55 to 65 "normal", over 65 "quite easy".
   */
  es: {
    name: 'INFLESZ',
    syllables: spanishSyllables,
    score: scoreInflesz,
    limit: 55,
    isGrade: false,
    say: (score) => `${score.toFixed(0)} of 100`,
  },
};

/** The school grade of an English text. */
export function scoreFleschKincaid(words: number, sentences: number, syllables: number): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** How easy a Spanish text is, 0 to 100. */
export function scoreInflesz(words: number, sentences: number, syllables: number): number {
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}
