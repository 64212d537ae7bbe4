// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import { FROM_OTHERS } from './share-store.ts';

/** What became of an update. `known`: the board had all of it. `garbage`: Yjs cannot read it; nothing of it is in the board. */
export type Applied = 'new' | 'known' | 'garbage';

/**
 * Applies updates of other desks, in one transaction. Each is tried on a copy first: an update that Yjs throws at would
 * leave half of itself in the board.
 */
export function applyUpdates(doc: Y.Doc, updates: readonly Uint8Array[]): readonly Applied[] {
  if (updates.length === 0) return [];
  const good: Uint8Array[] = [];
  let trial = copyOf(doc, good);
  const outcomes = updates.map((update): Applied => {
    try {
      const isNew = changes(trial, update);
      good.push(update);
      return isNew ? 'new' : 'known';
    } catch {
      // Its message could quote what is in it; all that matters is that it cannot be used.
      trial.destroy();
      trial = copyOf(doc, good);
      return 'garbage';
    }
  });
  trial.destroy();
  Y.transact(
    doc,
    () => {
      for (const update of good) Y.applyUpdate(doc, update, FROM_OTHERS);
    },
    FROM_OTHERS,
  );
  return outcomes;
}

function copyOf(doc: Y.Doc, updates: readonly Uint8Array[]): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  for (const update of updates) Y.applyUpdate(copy, update);
  return copy;
}

/** Applies an update and tells whether anything in it was new. */
function changes(doc: Y.Doc, update: Uint8Array): boolean {
  let changed = false;
  const note = (): void => {
    changed = true;
  };
  doc.on('update', note);
  try {
    Y.applyUpdate(doc, update);
    return changed;
  } finally {
    doc.off('update', note);
  }
}
