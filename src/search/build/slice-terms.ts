import type { Term } from '../dictionary/dictionary.ts';
import { packTerms } from '../dictionary/packed-terms.ts';

/** A file of terms holds about so many signs, which brotli halves. */
const SIGNS_IN_FILE = 8000;

/**
 * Terms in the order of their stems, cut into files. A letter is cut only when it alone fills more than a file: what a
 * stem begins stands in one file as a rule, what it misspells in the few files of one letter.
 */
export function sliceTerms(terms: readonly Term[]): Term[][] {
  const slices: Term[][] = [];
  let room = 0;
  for (const [, letter] of Map.groupBy(terms, ({ stem }) => stem[0])) {
    for (const part of halve(letter)) {
      const signs = signsOf(part);
      const last = slices.at(-1);
      if (last !== undefined && signs <= room) last.push(...part);
      else {
        slices.push(part);
        room = SIGNS_IN_FILE;
      }
      room -= signs;
    }
  }
  return slices;
}

function halve(terms: Term[]): Term[][] {
  if (terms.length < 2 || signsOf(terms) <= SIGNS_IN_FILE * 1.5) return [terms];
  const middle = terms.length >> 1;
  return [...halve(terms.slice(0, middle)), ...halve(terms.slice(middle))];
}

function signsOf(terms: readonly Term[]): number {
  return Object.values(packTerms(terms)).reduce((sum, text) => sum + text.length, 0);
}
