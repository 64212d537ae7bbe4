const PARTS = ['quality', 'speed', 'build'] as const;
type Part = (typeof PARTS)[number];

const COUNTS = [1000, 10_000];
const ROUNDS = 5;

/** What a run measures. */
export type Plan = {
  parts: ReadonlySet<Part>;
  /** The real content, too. */
  real: boolean;
  /** Entries of the invented networks. */
  counts: readonly number[];
  /** Cold runs of every engine. */
  rounds: number;
};

/**
 * Reads `quality`, `speed`, `build`, `real` (the real content's quality alone), numbers of entries and `rounds=2`;
 * nothing means everything.
 * @throws {RangeError} that says what there is.
 */
export function readPlan(words: readonly string[]): Plan {
  const parts = new Set<Part>();
  const counts: number[] = [];
  let rounds = ROUNDS;
  let real = false;
  for (const word of words) {
    const part = PARTS.find((known) => known === word);
    const [, many] = /^rounds=([1-9]\d?)$/.exec(word) ?? [];
    if (part !== undefined) parts.add(part);
    else if (word === 'real') real = true;
    else if (many !== undefined) rounds = Number(many);
    else if (/^[1-9]\d{1,5}$/.test(word)) counts.push(Number(word));
    else
      throw new RangeError(
        `"${word}" is nothing to measure. Write ${PARTS.join(', ')}, real, a number of entries or rounds=2.`,
      );
  }
  const onlyReal = real && parts.size === 0 && counts.length === 0;
  return {
    parts: parts.size === 0 ? new Set(onlyReal ? [] : PARTS) : parts,
    real: real || (counts.length === 0 && (parts.size === 0 || parts.has('quality'))),
    counts: onlyReal ? [] : counts.length > 0 ? counts : COUNTS,
    rounds,
  };
}
