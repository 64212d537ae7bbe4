// Ships to the browser, on the navigators' desk only.
import type { Board } from '../board/board.ts';
import type { Notice, OpenDesk } from './snapshot.ts';

/** Everything that lives while a key is open. `end` forgets all of it; after that nothing of it answers. */
export interface RunningDesk {
  readonly board: Board;
  /** The secret keys that are open; none in practice. */
  readonly identities: () => readonly string[];
  /** What the page shows of it, without the time at which it closes. */
  readonly view: () => Omit<OpenDesk, 'closesAt'>;
  readonly addFiles: (files: readonly File[]) => Promise<Notice>;
  readonly addText: (text: string) => Promise<Notice>;
  readonly connect: (token: string) => Promise<void>;
  readonly disconnect: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly writeAgain: () => Promise<Notice | undefined>;
  readonly deleteLetter: (letter: string) => Promise<Notice>;
  readonly saveBoardFile: () => Promise<Notice>;
  /** Resolves when what waited to be written was tried. */
  readonly end: () => Promise<void>;
  /** Ends it, and deletes what it kept on this device; true only when the browser confirmed all of it. */
  readonly forget: () => Promise<boolean>;
}
