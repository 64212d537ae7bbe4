// Ships to the browser. Which needs the words mean.
import type { Lexicon, Phrase } from './lexicon.ts';
import type { ReadWord } from './read-word.ts';
import type { Word } from './words-of.ts';

/** A phrase of a need that was said, the places of its words in the query, and how surely (1 is as written). */
export type Meant = { phrase: Phrase; words: readonly number[]; sure: number };

/** "work" alone is hardly "let go from work". */
const PARTLY = 0.6;

/** Whole phrases that were said, in any order; none that is only a part of a longer one that was said as surely. */
export function matchNeeds(
  lexicon: Lexicon,
  words: readonly ReadWord[],
  typed: readonly Word[],
): Meant[] {
  const said = new Set(typed.map(({ stem }) => stem));
  const candidates = new Set(
    words.flatMap(({ readings }) =>
      readings.flatMap(({ stem }) => lexicon.phrases.get(stem) ?? []),
    ),
  );
  const surest = words.map(
    (word) =>
      new Map(
        // Two letters begin too many phrases to mean any.
        word.readings.flatMap(({ stem, sure, how }) =>
          how === 'begins' && word.stem.length < 3 ? [] : [[stem, sure] as const],
        ),
      ),
  );
  const meant = [...candidates]
    .flatMap((phrase) => matchPhrase(phrase, surest))
    .map((one) =>
      one.phrase.others.every((other) => said.has(other))
        ? one
        : { ...one, sure: one.sure * PARTLY },
    );
  return meant
    .filter((one) => !meant.some((other) => isPartOf(one, other)))
    .sort((a, b) => b.words.length * b.sure - a.words.length * a.sure);
}

/** The needs of the phrases, the likeliest first. */
export function needsOf(meant: readonly Meant[]): number[] {
  const MOST = 4;
  return [...new Set(meant.map(({ phrase }) => phrase.need))].slice(0, MOST);
}

function matchPhrase(phrase: Phrase, surest: readonly ReadonlyMap<string, number>[]): Meant[] {
  const words: number[] = [];
  let sure = 1;
  for (const stem of phrase.stems) {
    let best = -1;
    let most = 0;
    for (const [index, byStem] of surest.entries()) {
      const its = byStem.get(stem) ?? 0;
      if (its > most && !words.includes(index)) [best, most] = [index, its];
    }
    if (best < 0) return [];
    words.push(best);
    sure = Math.min(sure, most);
  }
  return [{ phrase, words, sure }];
}

function isPartOf(one: Meant, other: Meant): boolean {
  return (
    one.words.length < other.words.length &&
    one.sure <= other.sure * 1.2 &&
    one.words.every((word) => other.words.includes(word))
  );
}
