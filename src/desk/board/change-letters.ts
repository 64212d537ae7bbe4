// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import { changeText } from '../../draft/change-text.ts';
import type { BoardState, LetterState, LogDeed } from './board-state.ts';
import { UNTOUCHED } from './board-state.ts';
import type { Board } from './board.ts';
import { letterTree, notesOf } from './letter-tree.ts';
import type { Tree } from './planted.ts';
import { MOST_NOTES } from './read-letter.ts';

/** What can be done to one letter. Nothing is written or logged where it would change nothing. */
export function changeLetters(desk: ChangingDesk): LetterChanges {
  const letterOf = (letter: string): LetterState => desk.state().letters.get(letter) ?? UNTOUCHED;
  const change = (letter: string, write: (tree: Tree) => void, did?: LogDeed): void => {
    const tree = letterTree(desk.doc, letter);
    if (!tree) return;
    desk.doc.transact(() => {
      write(tree);
      if (did) desk.log([letter], did);
    });
  };
  return {
    setStatus(letter, status) {
      if (letterOf(letter).status === status) return;
      const set = { to: status, at: desk.now() };
      change(letter, (tree) => tree.set('status', set), { kind: 'status', to: status });
    },
    hold(letter, by) {
      if (letterOf(letter).holder === by) return;
      change(letter, (tree) => tree.set('holder', by), { kind: 'held', by });
    },
    setSpam(letter, is) {
      if (letterOf(letter).spam === is) return;
      change(letter, (tree) => tree.set('spam', is), { kind: 'spam', is });
    },
    writeNotes(letter, text) {
      if (letterOf(letter).notes === text) return;
      change(letter, (tree) => {
        const notes = notesOf(tree);
        // What was too long to be shown is not to be lost.
        changeText(notes, text + notes.toJSON().slice(MOST_NOTES));
      });
    },
    setSheet(letter, codes) {
      if (letterOf(letter).sheet.join('\n') === codes.join('\n')) return;
      const did = { kind: 'sheet', codes: codes.length } as const;
      change(letter, (tree) => tree.set('sheet', [...codes]), did);
    },
    setDue(letter, day = '') {
      if ((letterOf(letter).due ?? '') === day) return;
      change(letter, (tree) => tree.set('due', day), { kind: 'due', day });
    },
    setRoom({ letter, item }, room) {
      if (letterOf(letter).room[item] === room) return;
      change(letter, (tree) => tree.set(`room:${item}`, room ?? null));
    },
  };
}

/** What changes need of the board around them. */
export interface ChangingDesk {
  readonly doc: Y.Doc;
  readonly me: string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  readonly state: () => BoardState;
  /** Adds a line to the logs of letters; its pair is a mark. */
  readonly log: (letters: Iterable<string>, did: LogDeed) => void;
}

type LetterChanges = Pick<
  Board,
  'setStatus' | 'hold' | 'setSpam' | 'writeNotes' | 'setSheet' | 'setDue' | 'setRoom'
>;
