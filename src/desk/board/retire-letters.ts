// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import type { CountedLetter } from './board-state.ts';
import { letterHash } from './letter-hash.ts';
import { letterTree } from './letter-tree.ts';
import { endsOf } from './pair-mark.ts';
import { treeOf, wasFelled } from './planted.ts';

/**
 * Fells the trees of letters and of the pairs in which they stand, and writes down what is counted. Also letters that
 * nobody touched are planted first, so that every desk knows that they are gone.
 */
export function retireLetters(
  doc: Y.Doc,
  letters: readonly string[],
  counted: readonly CountedLetter[],
): void {
  doc.transact(() => {
    for (const letter of letters) letterTree(doc, letter);
  });
  doc.transact(() => {
    for (const letter of letters) doc.getMap('letters').delete(letterHash(letter));
    fellPairs(doc);
    const rows = doc.getMap('counted');
    for (const { key, ...row } of counted) if (!rows.has(key)) rows.set(key, row);
  });
}

/** True for a letter that was deleted here or on another desk. */
export function isRetired(doc: Y.Doc, letter: string): boolean {
  return wasFelled(doc, 'letters', letterHash(letter));
}

/** True when any letter was deleted: what others wrote about it may still arrive. */
export function hasRetired(doc: Y.Doc): boolean {
  // Yjs tells of deleted keys nowhere else.
  return [...doc.getMap('letters')._map.values()].some(({ deleted }) => deleted);
}

/** Takes counted rows away that came before a month; rows that nobody can read too. */
export function forgetCountedBefore(doc: Y.Doc, month: string): void {
  const rows = doc.getMap('counted');
  doc.transact(() => {
    for (const [key, row] of [...rows.entries()]) if (monthOf(row) < month) rows.delete(key);
  });
}

/** Also of letters that were retired before, while another desk made the pair. */
function fellPairs(doc: Y.Doc): void {
  const pairs = doc.getMap('pairs');
  for (const key of [...pairs.keys()]) {
    const mark = treeOf(doc, 'pairs', key)?.get('mark');
    const ends = typeof mark === 'string' ? endsOf(mark) : undefined;
    if (ends && [ends.ask, ends.offer].some(({ letter }) => wasFelled(doc, 'letters', letter)))
      pairs.delete(key);
  }
}

function monthOf(row: unknown): string {
  const month = typeof row === 'object' && row !== null && 'month' in row ? row.month : '';
  return typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) ? month : '';
}
