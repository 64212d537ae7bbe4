// Ships to the browser. In which order entries are shown.
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Evidence } from './evidence.ts';
import type { Distance } from './far-from.ts';
import { saysLittle } from './kind-words.ts';
import type { ReadWord } from './read-word.ts';

export type Ranked = { entry: number; score: number; miles?: number };

export type Weighed = { word: ReadWord; evidence: Evidence; weight: number };

/** Of two things that speak for an entry the weaker adds so much. */
const ALSO = 0.3;
/** "How to apply for" and "help with" say less than what follows. */
const LITTLE = 0.4;
/** All words stand in the title: most likely it was asked for by name. */
export const NAMED_BONUS = 0.15;
/** The title says the place. */
export const PLACE_BONUS = 0.08;
/** The farthest lose so much of the score; half of it at so many miles. */
const FAR = 0.6;
const HALF_FAR_MILES = 12;
const ELSEWHERE = 0.12;
/**
 * Near a place, what is certainly about the words is nearly alike, however well its words fit: above this part of the
 * best score only so much of the difference is left.
 */
const ALIKE_FROM = 0.45;
const ALIKE_LEFT = 0.25;
/** What has less than this part of the best score before distance is noise. */
const LEAST = 0.35;
const LEAST_OF_NEED = 0.25;
const ENOUGH = 12;

/** Rare words say more than words that are everywhere. */
export function weigh(word: ReadWord, evidence: Evidence, total: number): Weighed {
  const count = (strengths: Float64Array): number =>
    strengths.reduce((sum, strength) => sum + (strength > 0 ? 1 : 0), 0);
  const found = count(evidence.literal) || count(evidence.need) || 1;
  const weight = Math.log(1 + total / found);
  return { word, evidence, weight: saysLittle(word.folded) ? weight * LITTLE : weight };
}

/**
 * From 0 to about 1.3: how much of the words an entry is found by, rare words before common ones, words in titles before
 * words in summaries, topics and texts.
 */
export function relevance(weighed: readonly Weighed[], total: number): Float64Array {
  const scores = new Float64Array(total);
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const { evidence, weight } of weighed) {
    for (let entry = 0; entry < total; entry += 1) {
      const literal = evidence.literal[entry] ?? 0;
      const need = evidence.need[entry] ?? 0;
      if (literal === 0 && need === 0) continue;
      const strength = Math.max(literal, need) + ALSO * Math.min(literal, need);
      scores[entry] = (scores[entry] ?? 0) + (strength * weight) / all;
    }
  }
  return scores;
}

/** True for entries whose title holds all of several words. */
export function namedBy(weighed: readonly Weighed[]): (entry: number) => boolean {
  const inTitle = ({ evidence }: Weighed, entry: number): boolean =>
    (evidence.literal[entry] ?? 0) > 0 &&
    evidence.sources[evidence.literalBy[entry] ?? 0]?.by === 'title';
  return (entry) => weighed.length > 1 && weighed.every((word) => inTitle(word, entry));
}

/** Best first; equal ones in the dictionary's order. No distance removes an entry. */
export function rank(
  dictionary: Dictionary,
  scores: Float64Array,
  isFound: (entry: number) => boolean,
  bonusOf: (entry: number) => number,
  distanceTo: (entry: number) => Distance,
): Ranked[] {
  const ranked: Ranked[] = [];
  for (let entry = 0; entry < dictionary.total; entry += 1) {
    if (!isFound(entry)) continue;
    const score = scores[entry] ?? 0;
    const { miles, counts } = distanceTo(entry);
    ranked.push({
      entry,
      score: score + bonusOf(entry) - farness(counts),
      ...(miles !== undefined && { miles }),
    });
  }
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/** Entries that have enough of the best evidence, before any distance, or serve a need that was meant as a whole. */
export function foundBy(
  scores: Float64Array,
  serves: (entry: number) => boolean,
): (entry: number) => boolean {
  const sorted = scores.toSorted().reverse();
  const best = sorted[0] ?? 0;
  const least = Math.min(best * LEAST, sorted[ENOUGH] ?? 0);
  return (entry) => {
    const score = scores[entry] ?? 0;
    return score >= best * LEAST_OF_NEED && (score >= least || serves(entry));
  };
}

/** Relevance where distance counts too. */
export function alike(scores: Float64Array): Float64Array {
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const from = best * ALIKE_FROM;
  return scores.map((score) => (score > from ? from + (score - from) * ALIKE_LEFT : score));
}

/** What a distance takes from the score. The town itself is nearer than any mile says. */
export function farness(miles: number): number {
  return miles === 0 ? 0 : ELSEWHERE + (FAR * miles) / (miles + HALF_FAR_MILES);
}
