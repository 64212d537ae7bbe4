import { z } from 'zod';
import { EVIDENCE_STATES } from '../directory/evidence.ts';
import type { EvidenceState } from '../directory/evidence.ts';

const Count = z.int().nonnegative();

/** How many entries there are, and how many of them in each state. */
export const StateCounts = z.strictObject({
  all: Count,
  fresh: Count,
  ageing: Count,
  old: Count,
  unchecked: Count,
} satisfies Record<'all' | EvidenceState, unknown>);
export type StateCounts = z.infer<typeof StateCounts>;

export function countStates(states: readonly EvidenceState[]): StateCounts {
  const counts: StateCounts = { all: states.length, fresh: 0, ageing: 0, old: 0, unchecked: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** How many somebody has checked at some time. */
export function checkedOf(counts: StateCounts): number {
  return EVIDENCE_STATES.reduce(
    (sum, state) => sum + (state === 'unchecked' ? 0 : counts[state]),
    0,
  );
}
