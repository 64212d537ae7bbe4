// Ships to the browser. Terms as a few long texts that pack well.
import type { Field, Term } from './dictionary.ts';
import { numbersToText, textToNumbers } from './number-text.ts';

/**
 * `stems` are sorted and front-coded: a capital letter (A = 0) says how many signs a stem shares with the one before;
 * stems are folded, so no capital is theirs. Each field holds, for each stem in turn and ended by a space, the steps
 * from one of its entries to the next.
 */
export type PackedTerms = { stems: string } & Record<Field, string>;

/** The best first. */
export const FIELDS: readonly Field[] = ['title', 'summary', 'text'];
/** Most signs two stems can share: one capital letter says it. */
const MOST_SHARED = 25;
const CAPITAL_A = 65;

/** Terms must be in the order of their stems (`compareStems`), their postings in the order of the entries. */
export function packTerms(terms: readonly Term[]): PackedTerms {
  let last = '';
  let stems = '';
  for (const { stem } of terms) {
    const shared = sharedStart(last, stem);
    stems += String.fromCharCode(CAPITAL_A + shared) + stem.slice(shared);
    last = stem;
  }
  const inField = (field: Field) =>
    terms
      .map(({ postings }) =>
        numbersToText(
          stepsOf(postings.flatMap((posting) => (posting.field === field ? posting.entry : []))),
        ),
      )
      .join(' ');
  return { stems, title: inField('title'), summary: inField('summary'), text: inField('text') };
}

/** The same again. Postings are read when they are first asked for: most never are. */
export function openTerms(packed: PackedTerms): Term[] {
  const lists = FIELDS.map((field) => ({ field, texts: packed[field].split(' ') }));
  let last = '';
  return [...packed.stems.matchAll(/([A-Z])([^A-Z]*)/g)].map(
    ([, shared = 'A', rest = ''], place) => {
      last = last.slice(0, shared.charCodeAt(0) - CAPITAL_A) + rest;
      return openedLater(last, () =>
        lists
          .flatMap(({ field, texts }) => readPostings(texts[place] ?? '', field))
          .sort((a, b) => a.entry - b.entry),
      );
    },
  );
}

/** A term whose postings are made when they are first asked for. */
export function openedLater(stem: string, open: () => Term['postings']): Term {
  let opened: Term['postings'] | undefined;
  return {
    stem,
    get postings() {
      return (opened ??= open());
    },
  };
}

function readPostings(steps: string, field: Field): { entry: number; field: Field }[] {
  let entry = -1;
  return textToNumbers(steps).map((step) => ({ entry: (entry += step + 1), field }));
}

/** The order of stems everywhere in search: by their signs, whatever the language. */
export function compareStems(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function stepsOf(entries: readonly number[]): number[] {
  return entries.map((entry, index) => entry - (entries[index - 1] ?? -1) - 1);
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
