import type { ProblemKind } from '../posts/outcome.ts';

/**
 * What the service tells its operator. The whole list: nothing here can name a person, an address, a browser
 * or a word of a letter, so nothing that is written from it can.
 */
export type InboxEvent =
  | { readonly event: 'open'; readonly url: string }
  | { readonly event: 'closed' }
  /** `reason` is the storage's own. The visitor was told to send again. */
  | { readonly event: 'storage-failed'; readonly reason: string }
  /** So many posts came that each must bring a solved puzzle, or that is over. */
  | { readonly event: 'under-attack'; readonly on: boolean }
  /** Letters that were deleted for good because their time was over. */
  | { readonly event: 'swept'; readonly letters: number }
  /** The computer's clock moved far ahead: nothing is deleted until a day has passed. */
  | { readonly event: 'clock-jumped'; readonly days: number }
  /** How posts ended since the last tally. */
  | { readonly event: 'tally'; readonly counts: Readonly<Partial<Record<TallyKind, number>>> };

export type TallyKind = ProblemKind | 'stored' | 'duplicate';

/** Where events go. It must not throw. */
export type Tell = (event: InboxEvent) => void;
