// Ships to the browser.
import type { FormService } from '../schema/form-service.ts';
import type { Letter } from '../schema/letter.ts';
import type { FormServiceKind } from '../schema/vocabulary.ts';

/**
 * One form service that takes posts, as two pure functions.
 * `encode` gives the same bytes for the same letter; `classify` reads any answer without throwing. With the id of the
 * letter it believes no answer that is about another one.
 * `solve` gives what to post instead when the answer was a puzzle: the same letter with the solution beside it.
 * It rejects when it cannot, for whatever reason.
 */
export interface Adapter<Kind extends FormServiceKind> {
  encode: (letter: Letter, settings: SettingsOf<Kind>) => Encoded;
  classify: (status: number, headers: Headers, bodyText: string, id?: string) => Outcome;
  solve?: (challenge: unknown, bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What a network wrote about its service under `form_service:`. */
export type SettingsOf<Kind extends FormServiceKind> = Extract<FormService, { kind: Kind }>;

/** What `fetch` takes. The body is text, so that it can be kept and sent again unchanged. */
export interface Encoded {
  url: string;
  init: { method: 'POST'; headers: Record<string, string>; body: string };
}

/**
 * What an answer means. Only `stored` and `duplicate` mean that the service keeps the letter.
 * `retry.after` is in seconds, when the service asked for a pause.
 * `puzzle`: so much comes in that the same letter must bring this puzzle solved.
 */
export type Outcome =
  | { kind: 'stored'; code?: string }
  | { kind: 'duplicate'; code?: string }
  | { kind: 'retry'; after?: number }
  | { kind: 'puzzle'; challenge: unknown }
  | { kind: 'stop'; reason: StopReason; errors?: AnswerError[] };

/**
 * Why sending the same bytes again cannot help; each has words in `words.refused`.
 * `notSealed` comes from this device alone: it could not seal, so there are no bytes.
 */
export const STOP_REASONS = [
  'answers',
  'mismatch',
  'tooLarge',
  'notAForm',
  'notStored',
  'notSealed',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** `path` is dotted (`items.0.day`); `error` is a key of `words.errors` when our own service answers. */
export interface AnswerError {
  path: string;
  error: string;
}
