// Ships to the browser, on the navigators' desk only.
import type { Board } from '../board/board.ts';
import type { Notice, Snapshot } from './snapshot.ts';

/** Everything the desk does, without React. */
export interface DeskSession {
  readonly snapshot: () => Snapshot;
  readonly subscribe: (changed: () => void) => () => void;
  /** Opens the desk with secret age keys ("AGE-SECRET-KEY-1..."). */
  readonly open: (identities: readonly string[], keyName: string) => Promise<void>;
  /** Opens invented letters: nothing is kept or sent. */
  readonly practice: () => Promise<void>;
  /** Forgets the key and every opened word. */
  readonly close: () => void;
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  readonly addText: (text: string) => Promise<void>;
  /** Uses an inbox with this token, and remembers the token sealed. */
  readonly connect: (token: string) => Promise<void>;
  /** Forgets the token. */
  readonly disconnect: () => Promise<void>;
  /** Asks the inbox for what is new, and sends what is not shared yet. */
  readonly refresh: () => Promise<void>;
  /** The same, and writes the whole board anew for everybody who has a key now. */
  readonly writeAgain: () => Promise<void>;
  /** Deletes a letter and all that was written about it: here, on the board of all, and at the inbox. */
  readonly deleteLetter: (letter: string) => Promise<void>;
  /** Deletes everything the desk keeps on this device, the kept key too, and goes back to the door. */
  readonly forgetDevice: () => Promise<void>;
  /** The board as a file for another navigator, sealed. */
  readonly saveBoardFile: () => Promise<void>;
  /** The board while letters lie open. Throws when no key is open. */
  readonly board: () => Board;
  /** The secret keys that are open; none at the door and in practice. */
  readonly identities: () => readonly string[];
  /** Says something once. */
  readonly notify: (notice: Notice) => void;
}
