// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import { letterHash } from './letter-hash.ts';
import { plant, treeOf, wasFelled } from './planted.ts';
import type { Tree } from './planted.ts';

/**
 * The tree of a pair, made when missing. A pair that was taken apart is felled, so that a field which somebody else
 * changed meanwhile goes with it; the same two may be put together again, as a new tree with the next number.
 * @param mark as `pairMark` writes it.
 */
export function pairTree(doc: Y.Doc, mark: string): Tree | undefined {
  const key = keyOf(doc, mark);
  plant(doc, 'pairs', key, (tree) => {
    tree.set('mark', mark);
  });
  return treeOf(doc, 'pairs', key);
}

/** The key of the pair's newest tree, standing or still to be planted. */
export function keyOf(doc: Y.Doc, mark: string): string {
  let turn = 0;
  while (wasFelled(doc, 'pairs', keyAt(mark, turn))) turn += 1;
  return keyAt(mark, turn);
}

function keyAt(mark: string, turn: number): string {
  return letterHash(`${mark}#${turn}`);
}
