// Ships to the browser.
import * as z from 'zod/mini';
import type { Adapter, AnswerError, Outcome } from './adapter.ts';
import { encodeJson } from './encode-json.ts';
import { flattenRequest } from './flatten-request.ts';
import { isPassing, readAnswer, readPause } from './read-answer.ts';

const Errors = z.array(
  z.object({
    code: z.optional(z.string()),
    field: z.optional(z.string()),
    message: z.optional(z.string()),
  }),
);

/** Formspree's AJAX answers: https://help.formspree.io/hc/en-us/articles/360013470814 */
export const formspree: Adapter = {
  encode: (request, address) => encodeJson(address, flattenRequest(request, '_gotcha')),
  classify,
};

function classify(status: number, headers: Headers, bodyText: string): Outcome {
  if (isPassing(status)) return { kind: 'retry', ...readPause(headers) };
  const answer = readAnswer(headers, bodyText);
  const errors = readErrors(answer);
  if (errors.length > 0) return { kind: 'stop', reason: 'answers', errors };
  const accepted = status === 200 && (typeof answer?.next === 'string' || answer?.ok === true);
  if (accepted) return { kind: 'stored' };
  if (status === 413) return { kind: 'stop', reason: 'tooLarge' };
  // An HTML page with status 200 asks for a captcha: nothing was stored.
  return { kind: 'stop', reason: status === 415 ? 'notAForm' : 'notStored' };
}

function readErrors(answer: Record<string, unknown> | undefined): AnswerError[] {
  const errors = Errors.safeParse(answer?.errors).data ?? [];
  return errors.map(({ code, field }) => ({ path: field ?? '', error: code ?? '' }));
}
