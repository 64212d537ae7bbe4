// Ships to the browser.
import type { Adapter, Outcome } from './adapter.ts';
import { encodeJson } from './encode-post.ts';
import { flattenLetter } from './flatten-letter.ts';
import { HONEYPOTS } from './honeypots.ts';
import { readAnswer, refusal } from './read-answer.ts';

/**
 * Basin: JSON with status 200 means stored, else it names an `error`. It files what looks the same under spam,
 * where an organizer finds it for 30 days. https://docs.usebasin.com/guides/form-features/ajax
 */
export const basin: Adapter<'basin'> = {
  encode: (letter, { address }) =>
    encodeJson(address, JSON.stringify(flattenLetter(letter, HONEYPOTS.basin))),
  classify,
};

function classify(status: number, headers: Headers, bodyText: string): Outcome {
  const answer = readAnswer(headers, bodyText);
  if (status === 200 && answer && answer.error === undefined && answer.success !== false) {
    return { kind: 'stored' };
  }
  if (status === 422) return { kind: 'stop', reason: 'answers' };
  return refusal(status, headers);
}
