// Ships to the browser, on the navigators' desk only.
import type { ItemRef } from '../../board/board-state.ts';

/** True when both name the same thing of the same letter. */
export function sameRef(a: ItemRef, b: ItemRef): boolean {
  return a.letter === b.letter && a.item === b.item;
}
