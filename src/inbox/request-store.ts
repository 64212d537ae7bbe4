import type { Request } from '../schema/request.ts';

/**
 * Where requests are kept. Every store owes its callers this:
 * - `keep` returns "stored" only when the request survives the end of this process and, as far as
 *   the disk tells the truth, a loss of power. When it cannot promise that, it throws a StoreError.
 * - The same id with the same content is "duplicate" with the first receipt, however often, from
 *   however many processes, at the same time; the same id with other content is "mismatch" and
 *   changes nothing.
 * - A code belongs to one request only.
 * - After a StoreError the same call may be made again and may succeed.
 */
export interface RequestStore {
  keep(arrival: Arrival): Kept;
  /** All requests in the order they came. Throws a StoreError when they cannot be read. */
  list(): KeptRequest[];
  /** Throws a StoreError when `keep` could not write now. Writes nothing. */
  check(): void;
  /** Gives up the file. Calling it again does nothing. */
  close(): void;
}

/** What the service knows about a request; never an address or a browser's name. */
export interface Arrival {
  readonly request: Request;
  /** Moment of arrival, UTC, ISO 8601. */
  readonly received: string;
  /** The field that people do not see was filled in. */
  readonly flagged: boolean;
}

export interface Receipt {
  readonly id: string;
  readonly code: string;
  readonly received: string;
}

export type Kept =
  | { readonly outcome: 'stored' | 'duplicate'; readonly receipt: Receipt }
  | { readonly outcome: 'mismatch' };

export interface KeptRequest extends Arrival {
  readonly code: string;
  /** Equal for requests that say the same under different ids. */
  readonly content: string;
}

/** The store cannot be read or written now. The message names the storage's reason, never a person's words. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
