// Ships to the browser, on the page about copies.
import type { CopyState } from '../copy-state.ts';

/** What there is of a copy on this device. */
export type CopyView =
  | { kind: 'cannot' | 'none' | 'refused' | 'failed' }
  | { kind: 'coming'; percent: number }
  | { kind: 'partly' }
  | { kind: 'whole' | 'waiting'; date: string };

/** What can be pressed beside it. */
export type CopyAct = 'keep' | 'renew' | 'use' | 'refuse';

const ACTS: Readonly<Record<CopyView['kind'], readonly CopyAct[]>> = {
  cannot: [],
  none: ['keep', 'refuse'],
  refused: ['keep'],
  failed: ['keep', 'refuse'],
  coming: ['refuse'],
  partly: ['renew', 'refuse'],
  whole: ['renew', 'refuse'],
  waiting: ['use', 'refuse'],
};

/** What can be done where the copy is so. */
export function actsOf({ kind }: CopyView): readonly CopyAct[] {
  return ACTS[kind];
}

/** The view of a registration, from what its workers say of themselves. */
export function viewOf(
  active: CopyState | undefined,
  next: CopyState | undefined,
  isComing: boolean,
): CopyView {
  if (isComing) {
    const share = next && next.bytes > 0 ? next.kept / next.bytes : 0;
    return { kind: 'coming', percent: Math.min(1, share) };
  }
  // Another version: the same one waits too when only its address changed.
  if (active && next && next.version !== active.version)
    return { kind: 'waiting', date: active.date };
  const here = active ?? next;
  if (!here) return { kind: 'none' };
  return here.whole ? { kind: 'whole', date: here.date } : { kind: 'partly' };
}
