// Ships to the browser.
import * as z from 'zod/mini';
import type { Adapter, AnswerError, Outcome } from './adapter.ts';
import { encodeJson } from './encode-post.ts';
import { flattenLetter } from './flatten-letter.ts';
import { HONEYPOTS } from './honeypots.ts';
import { isPassing, readAnswer, refusal } from './read-answer.ts';

const Errors = z.array(
  z.object({
    code: z.optional(z.string()),
    field: z.optional(z.string()),
    message: z.optional(z.string()),
  }),
);

/**
 * Formspree: `{ next }` or `{ ok: true }` means stored, `{ errors }` not; an HTML page with status 200 asks for a
 * captcha, and nothing was stored. https://help.formspree.io/articles/building-your-form/submit-forms-with-javascript-ajax
 */
export const formspree: Adapter<'formspree'> = {
  encode: (letter, { address }) =>
    encodeJson(address, JSON.stringify(flattenLetter(letter, HONEYPOTS.formspree))),
  classify,
};

function classify(status: number, headers: Headers, bodyText: string): Outcome {
  if (isPassing(status)) return refusal(status, headers);
  const answer = readAnswer(headers, bodyText);
  const errors = readErrors(answer);
  if (errors.length > 0) return { kind: 'stop', reason: 'answers', errors };
  const accepted = status === 200 && (typeof answer?.next === 'string' || answer?.ok === true);
  return accepted ? { kind: 'stored' } : refusal(status, headers);
}

function readErrors(answer: Record<string, unknown> | undefined): AnswerError[] {
  const errors = Errors.safeParse(answer?.errors).data ?? [];
  return errors.map(({ code, field }) => ({ path: field ?? '', error: code ?? '' }));
}
