// Ships to the browser, on the navigators' desk only.
import type { BoardState } from '../board/board-state.ts';
import type { DeskLetter, DeskRequest, SetAside } from '../letters/desk-letter.ts';
import type { DeskEntry } from '../match/suggestion.ts';

/** Everything the page shows, at one moment. */
export interface Snapshot {
  readonly stage: Stage;
  /** Said once, until the next thing is done. */
  readonly notice?: Notice | undefined;
}

/** `door`: no key is open. `opening`: letters are being opened. `desk`: letters lie open. */
export type Stage =
  | { readonly kind: 'door'; readonly why: DoorReason }
  | { readonly kind: 'opening'; readonly done: number; readonly of: number }
  | { readonly kind: 'desk'; readonly desk: OpenDesk };

/**
 * Why no key is open. `elsewhere`: the desk was opened in another tab, and only one may write. `forgotten`: nothing of the
 * desk is left on this device. `not-forgotten`: the browser did not confirm that.
 */
export type DoorReason =
  'first' | 'closed' | 'idle' | 'elsewhere' | 'failed' | 'forgotten' | 'not-forgotten';

export interface OpenDesk {
  /** Name of the navigator whose key is open. */
  readonly me: string;
  /** What the key came from: the name of its file, or empty. */
  readonly keyName: string;
  /** Invented letters: nothing is kept or sent. */
  readonly practice: boolean;
  /** Milliseconds since 1970 at which the key is forgotten if nobody does anything. */
  readonly closesAt: number;
  readonly requests: readonly DeskRequest[];
  /** Later news and corrections. */
  readonly others: readonly Exclude<DeskLetter, DeskRequest>[];
  readonly aside: readonly SetAside[];
  /** Parts of what lies on this device that are sealed to other keys. */
  readonly unreadable: number;
  /** Ids of letters that the inbox no longer has, though nothing says why: a person decides. */
  readonly gone: ReadonlySet<string>;
  readonly board: BoardState;
  readonly entries: readonly DeskEntry[];
  readonly saving: 'saved' | 'saving' | 'not-saved';
  readonly sharing: Sharing;
}

/**
 * How it stands with the inbox. `none`: there is none to ask, or no token yet; files are the way.
 * `waiting`: changes of this desk are on this device only.
 */
export type Sharing =
  | { readonly kind: 'none'; readonly unsent: boolean }
  | { readonly kind: 'asking' }
  | { readonly kind: 'shared'; readonly at: string }
  | { readonly kind: 'waiting'; readonly why: SharingFault };

/** Each has words that say what to do. */
export const SHARING_FAULTS = [
  'token',
  'offline',
  'busy',
  'not-an-inbox',
  'storage',
  'unreadable-notes',
] as const;
export type SharingFault = (typeof SHARING_FAULTS)[number];

/** Keys of `words.desk.notices`. */
export type Notice =
  | {
      readonly kind: 'read';
      readonly opened: number;
      readonly known: number;
      readonly aside: number;
    }
  | {
      readonly kind:
        | 'copied'
        | 'saved-file'
        | 'board-read'
        | 'written-again'
        | 'deleted'
        /** Not at the inbox yet: it did not answer, or there is none to ask. */
        | 'deleted-here'
        | 'failed';
    };
