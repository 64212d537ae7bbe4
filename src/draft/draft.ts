// Ships to the browser.
import type { Answers } from './answers.ts';
import type { SaveState } from './save-state.ts';

/** A person's words while they write, wherever they are kept. */
export interface Draft {
  /** The same object until something changes. */
  answers: () => Answers;
  state: () => SaveState;
  /** When something was last written, in ms since 1970, to the hour; nothing when that is not kept. */
  writtenAt: () => number | undefined;
  /** What `markSent` was last told; nothing while the answers are only a draft. */
  sent: () => Sent | undefined;
  /** Takes the answers as they should be from now on; never throws and never waits for the disk. */
  write: (answers: Answers) => void;
  /** Makes the draft a copy of what was received: it is kept for 30 days from then instead of 7. */
  markSent: (sent: Sent) => void;
  /** Calls back after every change of `answers`, `sent` or `state`; returns how to stop. */
  subscribe: (changed: () => void) => () => void;
  /** Deletes every trace, here and in other tabs; true only when the browser confirmed it. The draft cannot be used afterwards. */
  forget: () => Promise<boolean>;
  /** Lets go of the storage and keeps what is on it. */
  close: () => Promise<void>;
}

/** The receipt of what was sent: its code, and when it was received in ms since 1970. */
export interface Sent {
  code: string;
  at: number;
}
