// Ships to the browser, on the search page only.
import type { DictionaryNeed } from '../dictionary/dictionary.ts';
import { editDistance } from '../language/edit-distance.ts';
import { tokensOf } from '../language/tokens.ts';

const MOST = 4;
/** Of a pasted letter only the beginning is compared. */
const MOST_WORDS = 24;
/** Share of a word's letters that may be wrong: wider than search itself, as nothing better was found. */
const SLIP = 0.4;

/**
 * Numbers of the needs that words may have meant though nothing was found: those understood, then those with a phrase
 * one of whose words looks like a typed one. Nearest first; none when nothing looks alike.
 */
export function nearestNeeds(
  needs: readonly DictionaryNeed[],
  understood: readonly number[],
  query: string,
): number[] {
  const typed = tokensOf(query)
    .filter((word) => word.length > 2)
    .slice(0, MOST_WORDS);
  const near = needs
    .map((need, number) => ({ number, slip: slipOf(need, typed) }))
    .filter(({ slip }) => slip <= SLIP)
    .toSorted((a, b) => a.slip - b.slip)
    .map(({ number }) => number);
  return [...new Set([...understood, ...near])].slice(0, MOST);
}

function slipOf({ phrases, topics }: DictionaryNeed, typed: readonly string[]): number {
  const known = [...phrases, ...topics.flat()].flatMap(tokensOf).filter((word) => word.length > 2);
  const slips = typed.flatMap((word) =>
    known.map((other) => {
      const longest = Math.max(word.length, other.length);
      const most = Math.floor(longest * SLIP);
      return editDistance(word, other, most) / longest;
    }),
  );
  return Math.min(1, ...slips);
}
