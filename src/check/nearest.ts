import leven from 'leven';

/** Shorter beginnings are shared by words that have nothing to do with each other. */
const SHORTEST_BEGINNING = 3;
/** Longer words are sentences: nobody meant a name, and comparing them takes long. */
const LONGEST_WORD = 100;

/** "did you mean …?" with the nearest of `known` to a mistyped word, or nothing when none is near enough. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const lower = word.toLowerCase();
  const [best] = [...known]
    .map((candidate) => ({ candidate, distance: leven(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  if (best === undefined) return undefined;
  const { length } = best.candidate;
  // Two changes make any short word into any other: of "id" at least one letter must have been written.
  const isNear = best.distance <= Math.max(2, Math.floor(length / 3)) && best.distance < length;
  const meant = isNear ? best.candidate : [...known].find((candidate) => begins(candidate, lower));
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

/** True when one of the two begins with the other: "website" and "web". */
function begins(candidate: string, word: string): boolean {
  const other = candidate.toLowerCase();
  return (
    Math.min(other.length, word.length) >= SHORTEST_BEGINNING &&
    (other.startsWith(word) || word.startsWith(other))
  );
}
