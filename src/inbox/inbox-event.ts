import type { ProblemKind } from './posts/outcome.ts';

/**
 * What the service tells its operator. The whole list: nothing here can name a person, an address, a browser
 * or a word of a letter, so nothing that is written from it can.
 */
export type InboxEvent =
  | { readonly event: 'open'; readonly url: string }
  | { readonly event: 'closed' }
  /** `reason` is the storage's own. The visitor was told to send again. */
  | { readonly event: 'storage-failed'; readonly reason: string }
  /** The storage cannot be used when the service starts. The site opens; requests are refused until it can. */
  | { readonly event: 'storage-unusable'; readonly reason: string }
  /** An error of ours: the visitor was told so. */
  | ({ readonly event: 'fault' } & Fault)
  /** An error that nobody caught; the process ends. */
  | ({ readonly event: 'crashed' } & Fault)
  /** So many posts came that each must bring a solved puzzle, or that is over. */
  | { readonly event: 'under-attack'; readonly on: boolean }
  /** Letters that were deleted for good because their time was over. */
  | { readonly event: 'swept'; readonly letters: number }
  /** What is too old could not be deleted; it is tried again in an hour. `reason` is the storage's own. */
  | { readonly event: 'sweep-failed'; readonly reason: string }
  /** The computer's clock moved far ahead, or back (less than 0): nothing is deleted until a day has passed. */
  | { readonly event: 'clock-jumped'; readonly days: number }
  /** How posts ended since the last tally. */
  | { readonly event: 'tally'; readonly counts: Tally };

/** An error without its message, which could quote what a person wrote: its class, and where in our code. */
export interface Fault {
  readonly error: string;
  readonly at: readonly string[];
}

export type TallyKind = ProblemKind | 'stored' | 'duplicate';
export type Tally = Readonly<Partial<Record<TallyKind, number>>>;

/** Where events go. It must not throw. */
export type Tell = (event: InboxEvent) => void;
