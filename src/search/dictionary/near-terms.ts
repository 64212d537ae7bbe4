// Ships to the browser. Which terms a stem may mean.
import { editDistance } from '../language/edit-distance.ts';
import type { Term } from './dictionary.ts';
import { compareStems } from './packed-terms.ts';

/** How many mistakes a stem may hold: none in a number or under four signs, one in four or five, two in longer ones. */
export function mistakesIn(stem: string): number {
  if (/\d/.test(stem)) return 0;
  return stem.length < 4 ? 0 : stem.length < 6 ? 1 : 2;
}

/** What a stem's first signs may have been meant as: the first letter is right, or has changed places with the second. */
export function startsOf(stem: string): string[] {
  const [first = '', second = ''] = stem;
  return second === '' || first === second ? [first] : [first, second + first];
}

/**
 * The terms that may be meant by a stem: the same and those it begins; if there are none, those it misspells
 * (`mistakesIn`, counted by Damerau and Levenshtein, from `startsOf`) and those whose beginning it misspells. `terms`
 * must be in the order of their stems, and so is the answer.
 */
export function nearTerms(terms: readonly Term[], stem: string): Term[] {
  const begun = begunTerms(terms, stem);
  const most = mistakesIn(stem);
  if (begun.length > 0 || most === 0) return begun;
  return startsOf(stem)
    .sort(compareStems)
    .flatMap((start) => begunTerms(terms, start))
    .filter((term) => isNear(stem, term.stem, most));
}

/** The terms a text begins. */
export function begunTerms(terms: readonly Term[], start: string): Term[] {
  const first = firstFrom(terms, start);
  let end = first;
  while (terms[end]?.stem.startsWith(start)) end += 1;
  return terms.slice(first, end);
}

function isNear(stem: string, term: string, most: number): boolean {
  // What is still being typed is measured against a beginning: as long, or one letter longer or shorter.
  const ends = new Set([0, 1, -1].map((more) => Math.min(stem.length + more, term.length)));
  if (term.length <= stem.length + most) ends.add(term.length);
  return [...ends].some((end) => editDistance(stem, term.slice(0, end), most) <= most);
}

/** Which files hold all the terms that one of the texts begins. `slices` are the first stems of the files. */
export function slicesOf(slices: readonly string[], starts: readonly string[]): number[] {
  return slices.flatMap((first, slice) => {
    const next = slices[slice + 1];
    const holds = (start: string): boolean =>
      (first <= start || first.startsWith(start)) && (next === undefined || next > start);
    return starts.some(holds) ? [slice] : [];
  });
}

/** The term of just this stem, of terms in the order of their stems. */
export function sameTerm(terms: readonly Term[], stem: string): Term | undefined {
  const term = terms[firstFrom(terms, stem)];
  return term?.stem === stem ? term : undefined;
}

/** Place of the first term that is not before a text. */
function firstFrom(terms: readonly Term[], text: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.stem ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
