import { fourTurns, piece } from './cut-patches.ts';
import { findSeams, seamLength } from './find-seams.ts';
import { drawsFrom } from './hash-text.ts';
import type { Fill, Patch } from './patch.ts';

export function seededBlock(seed: string): Patch[] {
  const draw = drawsFrom(seed);
  const darks = shuffle<Fill>(['ink', 'ink', 'brick'], draw);
  const lights = shuffle<Fill>(['paper', 'paper', 'hatch'], draw);
  void darks; void lights; void findSeams; void seamLength; void piece; void fourTurns;
  return [];
}
function shuffle<T>(items: readonly T[], draw: (below: number) => number): T[] {
  return items.map((item) => ({ item, order: draw(1e6) })).sort((a, b) => a.order - b.order).map(({ item }) => item);
}
