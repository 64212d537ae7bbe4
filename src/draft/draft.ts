// Ships to the browser.
import type { Answers } from './answers.ts';
import type { SaveState } from './save-state.ts';

/** A person's words while they write, wherever they are kept. */
export interface Draft {
  /** The same object until something changes. */
  answers: () => Answers;
  state: () => SaveState;
  /** When something was last written, in ms since 1970; nothing when that is not kept. */
  writtenAt: () => number | undefined;
  /** Takes the answers as they should be from now on; never throws and never waits for the disk. */
  write: (answers: Answers) => void;
  /** Calls back after every change of `answers` or `state`; returns how to stop. */
  subscribe: (changed: () => void) => () => void;
  /** Deletes every trace; true only when the browser confirmed it. The draft cannot be used afterwards. */
  forget: () => Promise<boolean>;
  /** Lets go of the storage and keeps what is on it. */
  close: () => Promise<void>;
}
