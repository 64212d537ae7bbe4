import { EVIDENCE_STATES } from '../directory/evidence.ts';
import type { EvidenceState } from '../directory/evidence.ts';
import type { StateCounts } from './count-states.ts';

const WIDE = 1000;
const HIGH = 20;

/** What is filled of a piece, from and to, as parts of its height: the same as in the state's diamond. */
const FILLED: Readonly<Record<EvidenceState, readonly [from: number, to: number] | undefined>> = {
  fresh: [0, 1],
  ageing: [0.5, 1],
  old: [0.36, 0.64],
  unchecked: undefined,
};

/**
 * A bar of four kinds of pieces, as long as there are entries. No colour tells them apart: each is filled like its
 * diamond. It says nothing to assistive technology, since its numbers stand beside it.
 * @param most entries of the longest bar beside it.
 */
export function drawBar(counts: StateCounts, most: number): string {
  const unit = most === 0 ? 0 : WIDE / most;
  let from = 0;
  const pieces = EVIDENCE_STATES.flatMap((state) => {
    const wide = counts[state] * unit;
    const [start, filled] = [from, FILLED[state]];
    from += wide;
    if (wide === 0) return [];
    return [
      `<path d="${box(start, wide, 0, HIGH)}"/>`,
      ...(filled
        ? [
            `<path class="full" d="${box(start, wide, filled[0] * HIGH, (filled[1] - filled[0]) * HIGH)}"/>`,
          ]
        : []),
    ];
  });
  return `<svg class="health-bar" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" aria-hidden="true">${pieces.join('')}</svg>`;
}

function box(x: number, wide: number, y: number, high: number): string {
  return `M${round(x)} ${round(y)}h${round(wide)}v${round(high)}h${round(-wide)}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
