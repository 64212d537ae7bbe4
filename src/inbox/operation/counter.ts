import type { Tally, TallyKind, Tell } from '../inbox-event.ts';

export interface Counter {
  readonly count: (kind: TallyKind) => void;
  /** Tells the counts since the last time, when there are any, and begins anew. */
  readonly flush: () => void;
}

/** Counts how posts ended, so that an operator sees that letters come without a line for any of them. */
export function createCounter(tell: Tell): Counter {
  let counts: Partial<Record<TallyKind, number>> = {};
  return {
    count: (kind) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
    },
    flush: () => {
      const told: Tally = counts;
      counts = {};
      if (Object.keys(told).length > 0) tell({ event: 'tally', counts: told });
    },
  };
}
