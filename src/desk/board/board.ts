// Ships to the browser, on the navigators' desk only.
import type * as Y from 'yjs';
import type { Answer, BoardState, CountedLetter, ItemRef, Outcome, Status } from './board-state.ts';

/** The board of one network: one Yjs document, and everything that can be done to it. */
export interface Board {
  readonly doc: Y.Doc;
  /** The same object until something changes. */
  readonly state: () => BoardState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly setStatus: (letter: string, status: Status) => void;
  /** Empty: nobody holds it. */
  readonly hold: (letter: string, navigator: string) => void;
  readonly setSpam: (letter: string, spam: boolean) => void;
  readonly writeNotes: (letter: string, text: string) => void;
  readonly setSheet: (letter: string, codes: readonly string[]) => void;
  readonly setDue: (letter: string, day: string | undefined) => void;
  readonly setRoom: (offer: ItemRef, room: number | undefined) => void;
  readonly pair: (
    ask: ItemRef,
    offer: ItemRef,
    how?: { readonly weekly?: boolean; readonly takes?: number; readonly due?: string },
  ) => void;
  /** What was said about a pair when it was made. */
  readonly setPairHow: (
    pair: string,
    how: { readonly weekly: boolean; readonly takes: number },
  ) => void;
  readonly unpair: (pair: string) => void;
  readonly say: (pair: string, side: 'ask' | 'offer', answer: Answer) => void;
  readonly setOutcome: (pair: string, outcome: Outcome) => void;
  readonly setPairDue: (pair: string, day: string | undefined) => void;
  /** Takes letters and all that was written about them off the board; what is counted stays. */
  readonly retire: (letters: readonly string[], counted: readonly CountedLetter[]) => void;
  /** Takes counted letters off that came before this month ("2025-01"). */
  readonly forgetCounted: (before: string) => void;
  /** True for a letter that was deleted here or on another desk: it shall not come back. */
  readonly isRetired: (letter: string) => boolean;
}
