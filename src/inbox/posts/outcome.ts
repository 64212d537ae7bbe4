import type { CorrectionError } from '../../schema/correction.ts';
import type { Puzzle } from '../../schema/puzzle.ts';
import type { RequestError } from '../../schema/request.ts';
import type { Receipt } from '../store/inbox-store.ts';
import type { Posted } from './read-posted.ts';

/**
 * Why a post was not taken, the HTTP status that says so, and whether the same post may succeed later.
 * The keys are part of the API (`type` is "urn:patchwork:" and the key) and of `words.inbox.problems`.
 */
export const PROBLEMS = {
  /** Not UTF-8, not JSON, or more fields than a form has. */
  unreadable: { status: 400, retry: false },
  /** A navigator's program without a token that is known here. */
  notAllowed: { status: 401, retry: false },
  /** A navigator's program asked for a letter that is not here. */
  notFound: { status: 404, retry: false },
  /** Too many came: the same post must bring this puzzle solved. Nothing was stored. */
  puzzle: { status: 403, retry: true },
  /** The address takes only POST. */
  notHere: { status: 405, retry: false },
  /** The id is already kept with other content. */
  different: { status: 409, retry: false },
  tooLarge: { status: 413, retry: false },
  wrongType: { status: 415, retry: false },
  /** The schema found mistakes; they are listed. */
  invalid: { status: 422, retry: false },
  /** The network takes only sealed letters, and this one could be read on its way. Nothing of it was stored. */
  notSealed: { status: 422, retry: false },
  /** Too many came, and this one cannot solve a puzzle: it may come again in a while. Nothing was stored. */
  tooMany: { status: 429, retry: true },
  /** An error of ours; whether it was stored is not known. */
  broken: { status: 500, retry: true },
  /** The storage failed; nothing was stored. */
  tryLater: { status: 503, retry: true },
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

/** One mistake: where in the letter, and which sentence of `words.request.errors`, or of a correction's, tells about it. */
export interface FieldError {
  readonly path: readonly (string | number)[];
  readonly error: RequestError | CorrectionError;
}

/** What became of a post, before it is put into words. */
export type Outcome =
  | {
      readonly kind: 'received';
      readonly again: boolean;
      readonly receipt: Receipt;
      readonly posted: Posted;
    }
  | {
      readonly kind: ProblemKind;
      readonly errors?: readonly FieldError[];
      readonly posted?: Posted;
      /** Of a `puzzle`. */
      readonly challenge?: Puzzle;
    };
