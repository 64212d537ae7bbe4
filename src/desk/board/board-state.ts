// Ships to the browser, on the navigators' desk only.

export const STATUSES = ['new', 'contacted', 'matched', 'done'] as const;
export type Status = (typeof STATUSES)[number];

/** One thing of one letter. `item` is its place in the letter's list, from 0. */
export interface ItemRef {
  readonly letter: string;
  readonly item: number;
}

/** What the navigators know of one letter beside its words. Times are ISO 8601 in UTC, days ISO days of the network. */
export interface LetterState {
  readonly status: Status;
  /** When the status was last changed; absent while it is new. */
  readonly statusAt?: string | undefined;
  /** When somebody first marked it contacted or later. Kept when it is put back. */
  readonly firstContact?: string | undefined;
  /** Name of the navigator who answers; empty for nobody. */
  readonly holder: string;
  /** A test or spam: out of the way, not deleted before its time. */
  readonly spam: boolean;
  readonly notes: string;
  readonly log: readonly LogLine[];
  /** Codes of directory entries for the neighbor's printed sheet. */
  readonly sheet: readonly string[];
  /** Day to look at it again; absent for none. */
  readonly due?: string | undefined;
  /** How much each offer can take at once: times, or dollars for money. Absent = nobody has said. */
  readonly room: Readonly<Record<number, number>>;
}

export const ANSWERS = ['waiting', 'yes', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];
export const OUTCOMES = ['open', 'worked', 'did-not'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A need and an offer that a navigator put together. */
export interface PairState {
  /** `pairKey` of its two ends: the same two are one pair on every desk. */
  readonly key: string;
  readonly ask: ItemRef;
  readonly offer: ItemRef;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly askSaid: Answer;
  readonly offerSaid: Answer;
  readonly outcome: Outcome;
  /** It happens every week. */
  readonly weekly: boolean;
  /** Day to ask "did it work?"; absent for none. */
  readonly due?: string | undefined;
  /** What it takes of the offer: 1, or dollars. */
  readonly takes: number;
}

/** A line of a letter's log. It names what was done, never what was written. */
export interface LogLine {
  readonly at: string;
  readonly by: string;
  readonly did: LogDeed;
}
export type LogDeed =
  | { readonly kind: 'status'; readonly to: Status }
  /** Empty: nobody holds it any more. */
  | { readonly kind: 'held'; readonly by: string }
  | { readonly kind: 'spam'; readonly is: boolean }
  | { readonly kind: 'paired' | 'unpaired'; readonly pair: string }
  | {
      readonly kind: 'said';
      readonly pair: string;
      readonly side: 'ask' | 'offer';
      readonly answer: Answer;
    }
  | { readonly kind: 'outcome'; readonly pair: string; readonly outcome: Outcome }
  | { readonly kind: 'due'; readonly day: string }
  | { readonly kind: 'sheet'; readonly codes: number };

/**
 * What is left of a letter that was deleted: enough to count it, not to find it. `key` is a one-way hash of its id,
 * so that two desks which delete the same letter count it once.
 */
export interface CountedLetter {
  readonly key: string;
  /** "2026-11", of the day it came. */
  readonly month: string;
  readonly items: readonly {
    readonly side: 'ask' | 'offer';
    readonly need: string;
    /** Id of an area, or empty. */
    readonly area: string;
    /** True when a pair of it worked. */
    readonly met: boolean;
  }[];
  /** Whole hours until somebody was in touch; absent when nobody was. */
  readonly hours?: number | undefined;
}

/** The whole board as plain data. */
export interface BoardState {
  readonly letters: ReadonlyMap<string, LetterState>;
  readonly pairs: readonly PairState[];
  readonly counted: readonly CountedLetter[];
}

/** A letter nobody has touched. */
export const UNTOUCHED: LetterState = {
  status: 'new',
  holder: '',
  spam: false,
  notes: '',
  log: [],
  sheet: [],
  room: {},
};

export function pairKey(ask: ItemRef, offer: ItemRef): string {
  return `${ask.letter}.${ask.item}~${offer.letter}.${offer.item}`;
}
