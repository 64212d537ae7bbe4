// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import type { LogDeed, LogLine } from './board-state.ts';
import { letterHash } from './letter-hash.ts';
import { plant, treeOf } from './planted.ts';
import type { Tree } from './planted.ts';

/**
 * The tree of a letter, made when missing; nothing when the letter was deleted. What is in it stands for ever: if it
 * changed, desks with the old and the new page would make different trees of one letter.
 */
export function letterTree(doc: Y.Doc, id: string): Tree | undefined {
  const key = letterHash(id);
  plant(doc, 'letters', key, (tree) => {
    tree.set('id', id);
    tree.set('notes', new Y.Text());
    tree.set('log', new Y.Array());
  });
  return treeOf(doc, 'letters', key);
}

/** The notes to write in. Where a broken document has none, new ones. */
export function notesOf(tree: Tree): Y.Text {
  const held = tree.get('notes');
  if (held instanceof Y.Text) return held;
  const made = new Y.Text();
  tree.set('notes', made);
  return made;
}

/** Gives what adds a line to the logs of letters; `stamp` says when and who. */
export function writeLog(
  doc: Y.Doc,
  stamp: () => Pick<LogLine, 'at' | 'by'>,
): (letters: Iterable<string>, did: LogDeed) => void {
  return (letters, did) => {
    for (const letter of letters) {
      const tree = letterTree(doc, letter);
      if (tree) logOf(tree).push([{ ...stamp(), did }]);
    }
  };
}

function logOf(tree: Tree): Y.Array<unknown> {
  const held = tree.get('log');
  if (held instanceof Y.Array) return held;
  const made = new Y.Array<unknown>();
  tree.set('log', made);
  return made;
}
