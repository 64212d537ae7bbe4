// Ships to the browser, on the navigators' desk only.
import type { DeskLetter, DeskRequest, SetAside } from '../letters/desk-letter.ts';
import { mergeLetters } from '../letters/merge-letters.ts';

/** The opened letters of one desk, in memory only. Lists are the same objects until something changes. */
export interface LetterPile {
  readonly letters: () => readonly DeskLetter[];
  readonly requests: () => readonly DeskRequest[];
  readonly others: () => readonly Exclude<DeskLetter, DeskRequest>[];
  readonly aside: () => readonly SetAside[];
  /** Adds what was opened, doubles removed, and counts it. */
  readonly add: (
    opened: readonly DeskLetter[],
    aside: readonly SetAside[],
  ) => { readonly opened: number; readonly known: number; readonly aside: number };
  /** Takes letters out for good. True when there was one of them. */
  readonly drop: (isGone: (letter: string) => boolean) => boolean;
}

export function openLetterPile(): LetterPile {
  let letters: readonly DeskLetter[] = [];
  let requests: readonly DeskRequest[] = [];
  let others: readonly Exclude<DeskLetter, DeskRequest>[] = [];
  let aside: readonly SetAside[] = [];

  function show(next: readonly DeskLetter[]): void {
    letters = next;
    requests = next.filter((letter) => letter.kind === 'request');
    others = next.filter((letter) => letter.kind !== 'request');
  }

  return {
    letters: () => letters,
    requests: () => requests,
    others: () => others,
    aside: () => aside,
    add(opened, more) {
      const merged = mergeLetters(letters, opened);
      const before = letters.length;
      const here = new Set(merged.letters.map(({ id }) => id));
      const closed = onceEach([...aside, ...more, ...merged.aside]).filter(
        // A letter that another copy of it opened is there after all.
        ({ id, reason }) => id === undefined || reason === 'other-words' || !here.has(id),
      );
      const newlyClosed = closed.length - aside.length;
      aside = closed;
      if (merged.letters.some((letter, at) => letter !== letters[at])) show(merged.letters);
      return {
        opened: letters.length - before,
        known: merged.known,
        aside: Math.max(0, newlyClosed),
      };
    },
    drop(isGone) {
      const left = letters.filter(({ id }) => !isGone(id));
      if (left.length === letters.length) return false;
      show(left);
      return true;
    },
  };
}

/** The same thing that was brought twice is one thing. */
function onceEach(aside: readonly SetAside[]): SetAside[] {
  const known = new Map(
    aside.map((each) => [`${each.reason} ${each.id ?? each.name}`, each] as const),
  );
  return [...known.values()];
}
