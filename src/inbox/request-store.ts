import type { LetterContent, SealedLetter } from '../schema/letter.ts';
import type { Request } from '../schema/request.ts';

/**
 * Where letters are kept: requests and news about them, readable or sealed. Every store owes its callers this:
 * - `keep` returns "stored" only when the request survives the end of this process and, as far as
 *   the disk tells the truth, a loss of power. When it cannot promise that, it throws a StoreError.
 * - The same id with the same content (of a sealed letter: the same bytes) is "duplicate" with the first receipt, however often, from
 *   however many processes, at the same time; the same id with other content is "mismatch" and
 *   changes nothing.
 * - A code belongs to one letter only.
 * - After a StoreError the same call may be made again and may succeed.
 */
export interface RequestStore {
  keep(arrival: Arrival): Kept;
  /** All letters in the order they came. Throws a StoreError when they cannot be read. */
  list(): KeptLetter[];
  /** Throws a StoreError when `keep` could not write now. Writes nothing. */
  check(): void;
  /** Gives up the file. Calling it again does nothing. */
  close(): void;
}

/** What the service knows about a letter; never an address or a browser's name. */
export interface Arrival {
  /** As it was posted: what a sealed one says, the service cannot know. */
  readonly letter: LetterContent | SealedLetter;
  /** Moment of arrival, UTC, ISO 8601. */
  readonly received: string;
  /** The field that people do not see was filled in. */
  readonly flagged: boolean;
}

/** What the person gets: the same for every posting of one letter. */
export interface Receipt {
  readonly id: string;
  readonly code: string;
  readonly received: string;
}

/** What became of an arrival. */
export type Kept =
  | { readonly outcome: 'stored' | 'duplicate'; readonly receipt: Receipt }
  | { readonly outcome: 'mismatch' };

/** A letter as it lies in the store. */
export interface KeptLetter extends Arrival {
  readonly code: string;
  /** Equal for letters that say the same under different ids. */
  readonly content: string;
}

/** A kept request that can be read: it was posted so, or has been opened. */
export interface KeptRequest extends Omit<KeptLetter, 'letter'> {
  readonly request: Request;
}

/** True for a letter that only a key can open. */
export function isSealed(letter: object): letter is SealedLetter {
  return 'sealed' in letter;
}

/** The store cannot be read or written now. The message names the storage's reason, never a person's words. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
