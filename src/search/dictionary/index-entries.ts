// Ships to the browser, and runs in the build: both must say the same of an entry.
import type { Field, Term } from './dictionary.ts';
import { FIELDS, compareStems, openedLater } from './packed-terms.ts';

/** The stems an entry is found by. What stands in a better field need not stand in the others. */
export type EntryStems = Readonly<Record<Field, Iterable<string>>>;

/** The terms of entries, in the order of their stems; entries are numbered as they come. */
export function indexEntries(entries: Iterable<EntryStems>): Term[] {
  const postings = new Map<string, { entry: number; field: Field }[]>();
  let entry = 0;
  for (const stems of entries) {
    for (const field of FIELDS) {
      for (const stem of stems[field]) {
        const known = postings.get(stem);
        if (known === undefined) postings.set(stem, [{ entry, field }]);
        // The best field came first.
        else if (known.at(-1)?.entry !== entry) known.push({ entry, field });
      }
    }
    entry += 1;
  }
  return [...postings]
    .map(([stem, found]) => ({ stem, postings: found }))
    .sort((a, b) => compareStems(a.stem, b.stem));
}

/** Two indexes of the same entries as one; where both know an entry by a stem, the better field counts. */
export function mergeTerms(first: readonly Term[], second: readonly Term[]): Term[] {
  const merged: Term[] = [];
  let [a, b] = [0, 0];
  for (;;) {
    const [one, other] = [first[a], second[b]];
    if (one === undefined) return [...merged, ...second.slice(b)];
    if (other === undefined) return [...merged, ...first.slice(a)];
    const order = compareStems(one.stem, other.stem);
    if (order <= 0) a += 1;
    if (order >= 0) b += 1;
    merged.push(order < 0 ? one : order > 0 ? other : joinTerms(one, other));
  }
}

function joinTerms(one: Term, other: Term): Term {
  return openedLater(one.stem, () =>
    [...one.postings, ...other.postings]
      .sort((a, b) => a.entry - b.entry || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field))
      .filter(({ entry }, place, all) => entry !== all[place - 1]?.entry),
  );
}
