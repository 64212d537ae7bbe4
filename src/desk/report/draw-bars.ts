// Ships to the browser, on the navigators' desk only.
import type { Shown } from './count-report.ts';

const WIDE = 1000;
const HIGH = 14;
const GAP = 4;
/** A hidden number is as long as any other hidden one. */
const HIDDEN = 80;

/**
 * The bars of one row, one under the other: the first full of ink, the second brick and striped, so that they differ
 * without colour too. A hidden number is a short dashed box. It says nothing to assistive technology, since its
 * numbers stand beside it.
 * @param most the greatest number of any row beside it.
 */
export function drawBars(counts: readonly Shown[], most: number): string {
  const bars = counts.map((count, at) => {
    const y = at * (HIGH + GAP);
    if (count === undefined) {
      return `<path class="bar-hidden" d="${box(1, y + 1, HIDDEN, HIGH - 2)}"/>`;
    }
    const wide = most === 0 ? 0 : (count / most) * WIDE;
    return at === 0
      ? `<path class="bar-full" d="${box(0, y, wide, HIGH)}"/>`
      : `<path class="bar-second" d="${box(0, y, wide, HIGH)}"/>${stripes(wide, y)}`;
  });
  const high = counts.length * (HIGH + GAP) - GAP;
  return `<svg class="report-bars" data-bars="${counts.length}" viewBox="0 0 ${WIDE} ${high}" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>`;
}

/** Cuts of paper through a bar, so that it prints apart from a full one. */
function stripes(wide: number, y: number): string {
  const cuts = Array.from({ length: Math.floor(wide / 20) }, (_, at) =>
    box(at * 20 + 12, y, Math.min(6, wide - at * 20 - 12), HIGH),
  );
  return cuts.length === 0 ? '' : `<path class="bar-cut" d="${cuts.join('')}"/>`;
}

function box(x: number, y: number, wide: number, high: number): string {
  return `M${round(x)} ${round(y)}h${round(wide)}v${round(high)}h${round(-wide)}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
