// Ships to the browser, on the navigators' desk only.
import type { Correction } from '../../schema/correction.ts';
import type { RequestNews } from '../../schema/letter.ts';
import type { Request } from '../../schema/request.ts';

/** What came in and is not opened yet: from the inbox, from a file or out of a mail. */
export type Arrival = {
  /** What a person can find it by: its receipt code, or the name of the file it was in. */
  readonly name: string;
  /** Absent where what carried it did not say it; then the letter's own id counts. */
  readonly id?: string | undefined;
  /** When it came, ISO 8601 in UTC: what the service says, else when its file was last changed. */
  readonly received: string;
  /** The inbox saw the hidden field filled in. */
  readonly flagged: boolean;
} & (
  | { readonly sealed: string | Uint8Array }
  /** JSON that anyone on its way could read. */
  | { readonly plain: string }
);

/** A letter that was opened and that the schema took. Its words are in memory only. */
export type DeskLetter = LetterFacts &
  (
    | { readonly kind: 'request'; readonly request: Request }
    | { readonly kind: 'news'; readonly news: RequestNews }
    | { readonly kind: 'correction'; readonly correction: Correction }
  );

/** A request on the desk. */
export type DeskRequest = Extract<DeskLetter, { kind: 'request' }>;

interface LetterFacts {
  readonly id: string;
  /** Receipt code, which the neighbor has too: MAPLE-4127. */
  readonly code: string;
  /** ISO 8601 in UTC. */
  readonly received: string;
  readonly flagged: boolean;
  /** `plain`: whoever carried it could read it. */
  readonly lock: 'sealed' | 'plain';
}

/** Why something that came in is no letter on the desk. Each has words that say what to do. */
export const ASIDE_REASONS = [
  'wrong-key',
  'damaged',
  'not-age',
  'too-large',
  'not-a-letter',
  'another-network',
  'newer-version',
  /** The id is known with other words; the first stays. */
  'other-words',
  /** The inbox holds a row that is no letter any more. */
  'unreadable-row',
  'unknown-file',
  /** A secret key, or a file that a passphrase locks: it belongs at the door. */
  'a-key',
  /** Another desk took it off the board before its time can have come; it is not deleted. */
  'ended-early',
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Something that came in and stays closed. It is counted and shown, never hidden. */
export interface SetAside {
  readonly name: string;
  readonly reason: AsideReason;
  readonly id?: string | undefined;
  readonly received?: string | undefined;
}
