const TOP = 5;

/** What one query got. */
export type Score = { class: string; recall: number; rank: number };

/** How well a class, or all, was answered: means from 0 to 1. */
export type Quality = { queries: number; recall: number; rank: number };

/** The relevant ones of the first five, of as many as could stand there; NaN when nothing is relevant. */
export function recallAt5(found: readonly string[], relevant: ReadonlySet<string>): number {
  const hits = new Set(found.slice(0, TOP).filter((id) => relevant.has(id)));
  return hits.size / Math.min(TOP, relevant.size);
}

/** 1 when the first one found is relevant, 1/2 when the second is the first relevant one; 0 when none is. */
export function reciprocalRank(found: readonly string[], relevant: ReadonlySet<string>): number {
  const place = found.findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

export function qualityOf(scores: readonly Score[]): Quality {
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return {
    queries: scores.length,
    recall: mean(({ recall }) => recall),
    rank: mean(({ rank }) => rank),
  };
}

/** By class, in the order of their first query. */
export function qualityByClass(scores: readonly Score[]): Map<string, Quality> {
  const classes = Map.groupBy(scores, (score) => score.class);
  return new Map([...classes].map(([name, its]) => [name, qualityOf(its)]));
}

/** The value that so many of a hundred stay under or at; NaN of none. */
export function percentile(numbers: readonly number[], hundredths: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil((hundredths / 100) * sorted.length) - 1] ?? Number.NaN;
}
