// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';

/** Client ids that Yjs gives itself are below; ours begin here. */
const FIRST_CLIENT = 2 ** 32;
/** 52 bits: with the first client this stays below 2^53, where numbers are no longer exact. */
const CLIENT_DIGITS = 13;
/** Marks that a change only made room for words. */
const PLANTED = 'planted';

/**
 * Trees of the board, and why they are made like this. Each letter and each pair is a Y.Map in a map of the document.
 * If every desk made its own, one of two that were made at the same time would be lost with all words in it; and what
 * stands at the top of a document can never be deleted. So all desks make the very same tree: its client id follows
 * from its key, its clock begins at 0, and its bytes are equal everywhere. Yjs takes the same change only once. When a
 * tree was felled (deleted), its client is still known, so it never grows again, and what others wrote into it later
 * falls away as it arrives. What remains of it are its key and a few numbers.
 */
type Root = 'letters' | 'pairs';

/** Makes room for a letter or pair, unless it is there or was felled. `fill` must give the same for the same key. */
export function plant(doc: Y.Doc, root: Root, key: string, fill: (tree: Tree) => void): void {
  if (wasPlanted(doc, key)) return;
  const seed = new Y.Doc();
  seed.clientID = clientOf(key);
  const tree: Tree = new Y.Map();
  fill(tree);
  seed.getMap(root).set(key, tree);
  // In a change of its own: Yjs gives a document a new client when a foreign change and its own come together.
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed), PLANTED);
  seed.destroy();
}

/** The tree of a key; nothing when it was never planted, was felled, or somebody put something else there. */
export function treeOf(doc: Y.Doc, root: Root, key: string): Tree | undefined {
  const tree = doc.getMap(root).get(key);
  return tree instanceof Y.Map ? tree : undefined;
}

/** True when a tree stood here and was deleted, on this desk or on another. */
export function wasFelled(doc: Y.Doc, root: Root, key: string): boolean {
  return wasPlanted(doc, key) && !doc.getMap(root).has(key);
}

function wasPlanted(doc: Y.Doc, key: string): boolean {
  return Y.getState(doc.store, clientOf(key)) > 0;
}

/** @param key at least 13 hex digits, evenly spread: two of 100,000 keys meet once in a million boards. */
function clientOf(key: string): number {
  return FIRST_CLIENT + Number.parseInt(key.slice(0, CLIENT_DIGITS), 16);
}

export type Tree = Y.Map<unknown>;
