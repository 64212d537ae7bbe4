// Ships to the browser, on the navigators' desk only.
import type { ItemRef, LogDeed, PairState } from './board-state.ts';
import type { Board } from './board.ts';
import type { ChangingDesk } from './change-letters.ts';
import { letterTree } from './letter-tree.ts';
import { pairMark } from './pair-mark.ts';
import { keyOf, pairTree } from './pair-tree.ts';
import type { Tree } from './planted.ts';

/** What can be done to a pair. Both its letters remember it in their logs. */
export function changePairs(desk: ChangingDesk): PairChanges {
  const change = (
    key: string,
    write: (tree: Tree, pair: PairState, mark: string) => LogDeed | undefined,
  ): void => {
    const pair = desk.state().pairs.find((one) => one.key === key);
    if (!pair) return;
    const mark = pairMark(pair.ask, pair.offer);
    const tree = pairTree(desk.doc, mark);
    if (!tree) return;
    desk.doc.transact(() => {
      const did = write(tree, pair, mark);
      if (did) desk.log(lettersOf(pair), did);
    });
  };
  return {
    pair(ask, offer, how = {}) {
      if ([ask, offer].some(({ letter }) => !letterTree(desk.doc, letter))) return;
      const mark = pairMark(ask, offer);
      const tree = pairTree(desk.doc, mark);
      if (!tree || tree.has('made')) return;
      desk.doc.transact(() => {
        tree.set('made', { at: desk.now(), by: desk.me });
        for (const field of ['weekly', 'takes', 'due'] as const)
          if (how[field] !== undefined) tree.set(field, how[field]);
        desk.log(lettersOf({ ask, offer }), { kind: 'paired', pair: mark });
      });
    },
    setPairHow(key, { weekly, takes }) {
      change(key, (tree, pair) => {
        if (pair.weekly !== weekly) tree.set('weekly', weekly);
        if (pair.takes !== takes) tree.set('takes', takes);
        return undefined;
      });
    },
    unpair(key) {
      change(key, (_tree, _pair, mark) => {
        desk.doc.getMap('pairs').delete(keyOf(desk.doc, mark));
        return { kind: 'unpaired', pair: mark };
      });
    },
    say(key, side, answer) {
      change(key, (tree, pair, mark) => {
        if (pair[`${side}Said`] === answer) return undefined;
        tree.set(side, answer);
        return { kind: 'said', pair: mark, side, answer };
      });
    },
    setOutcome(key, outcome) {
      change(key, (tree, pair, mark) => {
        if (pair.outcome === outcome) return undefined;
        tree.set('outcome', outcome);
        return { kind: 'outcome', pair: mark, outcome };
      });
    },
    setPairDue(key, day = '') {
      change(key, (tree, pair) => {
        if ((pair.due ?? '') === day) return undefined;
        tree.set('due', day);
        return { kind: 'due', day };
      });
    },
  };
}

function lettersOf({ ask, offer }: { ask: ItemRef; offer: ItemRef }): Set<string> {
  return new Set([ask.letter, offer.letter]);
}

type PairChanges = Pick<
  Board,
  'pair' | 'setPairHow' | 'unpair' | 'say' | 'setOutcome' | 'setPairDue'
>;
