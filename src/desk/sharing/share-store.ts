// Ships to the browser, on the navigators' desk only.

/**
 * Origin (`transaction.origin`) of everything that sharing applies to the document: the change of another desk, which
 * needs no note of ours.
 */
export const FROM_OTHERS = 'from-others';

/**
 * What sharing keeps on the device, so that a desk that is killed at any moment loses no change and doubles none.
 * Every promise resolves after the disk has it. Everything in it is sealed.
 */
export interface ShareStore {
  /** Number up to which the inbox's notes are in the board on this device; 0 at first. */
  readonly readUpTo: () => Promise<number>;
  /**
   * Keeps notes as they came, together with that number: all of it or nothing. A note may come again (the same id); the
   * number may be smaller than before when the inbox was set up anew. `openNotes` reads them back.
   */
  readonly keepRead: (notes: readonly ReadNote[], upTo: number) => Promise<void>;
  /** Changes made on this device that no note holds yet, as one Yjs update; nothing when there is none. */
  readonly unsent: () => Promise<Unsent | undefined>;
  /** The note under way. It is sealed once, and the same bytes go out until they are known to be kept. */
  readonly underWay: () => Promise<OutgoingNote | undefined>;
  readonly keepUnderWay: (note: OutgoingNote) => Promise<void>;
  /** The inbox has the note: it and the changes in it are done. */
  readonly arrived: (id: string) => Promise<void>;
}

export interface ReadNote {
  readonly id: string;
  readonly sealed: string;
}

export interface Unsent {
  readonly update: Uint8Array;
  /** Everything up to this row is in the update. */
  readonly upTo: number;
}

export interface OutgoingNote extends ReadNote {
  /** Every note up to this number goes when this one is kept; it holds all of them. */
  readonly replaces?: number | undefined;
  /** `upTo` of the changes that it holds; 0 when it holds none. */
  readonly upTo: number;
  /** The first parts of a note that is too long for one: they go before it, and count only together with it. */
  readonly before?: readonly ReadNote[] | undefined;
}
