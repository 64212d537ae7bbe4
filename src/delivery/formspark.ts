// Ships to the browser.
import type { Adapter, Outcome } from './adapter.ts';
import { encodeJson } from './encode-post.ts';
import { flattenLetter } from './flatten-letter.ts';
import { HONEYPOTS } from './honeypots.ts';
import { readAnswer, refusal } from './read-answer.ts';

/**
 * Formspark: with both headers (`encodeJson` sends them) a stored letter is answered with JSON and status 200.
 * When one of them is missing, it answers 200 and stores nothing, and then the answer is a page.
 * https://documentation.formspark.io/troubleshooting/common-issues.html
 */
export const formspark: Adapter<'formspark'> = {
  encode: (letter, { address }) =>
    encodeJson(address, JSON.stringify(flattenLetter(letter, HONEYPOTS.formspark))),
  classify,
};

function classify(status: number, headers: Headers, bodyText: string): Outcome {
  const answer = readAnswer(headers, bodyText);
  const stored = status === 200 && answer !== undefined && !('error' in answer);
  return stored ? { kind: 'stored' } : refusal(status, headers);
}
