import leven from 'leven';

/** "did you mean …?" with the nearest of `known` to a mistyped word, or nothing when none is near enough. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  const [best] = [...known]
    .map((candidate) => ({ candidate, distance: leven(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  const { length } = best.candidate;
  // Two changes make any short word into any other: of "id" at least one letter must have been written.
  if (best.distance > Math.max(2, Math.floor(length / 3)) || best.distance >= length)
    return undefined;
  return `did you mean "${best.candidate}"?`;
}
