// Ships to the browser.
import type { Letter } from '../schema/letter.ts';
import type { Adapter, Encoded, Outcome, SettingsOf } from './adapter.ts';
import { flattenLetter } from './flatten-letter.ts';
import { readAnswer, refusal } from './read-answer.ts';

/** A value that a unique index refused: the row with this id is there. */
const ALREADY_THERE = 137;
/** A request that the server has begun before. It says so even when that one failed and no row was written. */
const BEGUN_BEFORE = 159;

/**
 * Parse Server, one row of a class for each letter, as tried on a real server (version 9.10, `npm run test:parse`).
 * The application's id stands in the body and the body is called text, as Parse's own client does in browsers: then
 * there is no preflight. `id` is a name that Parse keeps for itself, so the letter's id is called `letterId`.
 * A unique index on it is what keeps a letter from being stored twice; without one, a letter that was sent again
 * has two rows with one `letterId`. Parse's own
 * "idempotency" is not used: it remembers a request before it writes it, so "duplicate" there is no proof of a row.
 * https://docs.parseplatform.org/rest/guide/#creating-objects
 */
export const parse: Adapter<'parse'> = { encode, classify };

function encode(letter: Letter, { address, application_id }: SettingsOf<'parse'>): Encoded {
  const { id, ...rest } = flattenLetter(letter);
  const body = JSON.stringify({ _ApplicationId: application_id, letterId: id, ...rest });
  const headers = { 'content-type': 'text/plain', accept: 'application/json' };
  return { url: address, init: { method: 'POST', headers, body } };
}

function classify(status: number, headers: Headers, bodyText: string): Outcome {
  const answer = readAnswer(headers, bodyText);
  if (status === 201 && typeof answer?.objectId === 'string') return { kind: 'stored' };
  if (status === 400 && answer?.code === ALREADY_THERE) return { kind: 'duplicate' };
  if (status === 400 && answer?.code === BEGUN_BEFORE) return { kind: 'retry' };
  return refusal(status, headers);
}
