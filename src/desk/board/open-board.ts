// Ships to the browser, on the navigators' desk only.
import * as Y from 'yjs';
import { listenerSet } from '../../draft/listener-set.ts';
import { BoardReader } from './board-reader.ts';
import type { Board } from './board.ts';
import { changeLetters } from './change-letters.ts';
import { changePairs } from './change-pairs.ts';
import { writeLog } from './letter-tree.ts';
import { forgetCountedBefore, isRetired, retireLetters } from './retire-letters.ts';

/**
 * Opens the board of a document. What is done to a letter that was deleted does nothing.
 * Two that wrote apart keep both their words: notes merge as text, logs add up, of two other values of one field one
 * stays, and all desks agree on which.
 */
export function openBoard({ clock, me, newDoc = () => new Y.Doc() }: OpeningBoard): Board {
  const doc = newDoc();
  const reader = new BoardReader(doc);
  const listeners = listenerSet();
  doc.on('afterAllTransactions', () => {
    if (reader.isStale()) listeners.call();
  });
  const now = () => new Date(clock()).toISOString();
  const desk = {
    doc,
    me,
    now,
    state: () => reader.state(),
    log: writeLog(doc, () => ({ at: now(), by: me })),
  };
  return {
    doc,
    state: desk.state,
    subscribe: (changed) => listeners.add(changed),
    ...changeLetters(desk),
    ...changePairs(desk),
    retire(letters, counted) {
      retireLetters(doc, letters, counted);
    },
    forgetCounted(before) {
      forgetCountedBefore(doc, before);
    },
    isRetired: (letter) => isRetired(doc, letter),
  };
}

/** What opening a board takes. */
interface OpeningBoard {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Name of the navigator, for the log. */
  readonly me: string;
  /** The document, for example the one that was kept; a new one when nothing is said. */
  readonly newDoc?: () => Y.Doc;
}
