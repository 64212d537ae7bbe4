// Ships to the browser.
import * as z from 'zod/mini';
import type { Adapter, AnswerError, Outcome } from './adapter.ts';
import { encodeJson } from './encode-post.ts';
import { flattenLetter } from './flatten-letter.ts';
import { HONEYPOTS } from './honeypots.ts';
import { isPassing, readAnswer, readPause } from './read-answer.ts';

const Stored = z.object({ id: z.string(), code: z.string() });
const Errors = z.array(
  z.object({
    path: z.union([z.string(), z.array(z.union([z.string(), z.number()]))]),
    error: z.string(),
  }),
);

/**
 * Our own form service (docs/inbox.md): answers only after it has stored, once for each id.
 * A sealed letter travels flat; a plain one is the request itself, which the service judges.
 */
export const inbox: Adapter<'inbox'> = {
  encode: (letter, { address }) =>
    encodeJson(
      address,
      'sealed' in letter ? JSON.stringify(flattenLetter(letter, HONEYPOTS.inbox)) : letter.plain,
    ),
  classify,
  // Loaded only when it is asked for: most people never need it.
  solve: async (challenge, bytes) =>
    (await import('./solve-puzzle.ts')).solvePuzzle(challenge, bytes),
};

function classify(status: number, headers: Headers, bodyText: string, id?: string): Outcome {
  const answer = readAnswer(headers, bodyText);
  if (status === 201 || status === 200) {
    const stored = Stored.safeParse(answer).data;
    // A 2xx without the code we agreed on comes from something else, such as a library's sign-in page.
    if (!stored || (id !== undefined && stored.id !== id)) return { kind: 'retry' };
    return { kind: status === 201 ? 'stored' : 'duplicate', code: stored.code };
  }
  if (isPassing(status)) return { kind: 'retry', ...readPause(headers) };
  if (status === 403 && answer?.type === 'urn:patchwork:puzzle')
    return { kind: 'puzzle', challenge: answer.challenge };
  return { kind: 'stop', ...reasonFor(status, answer), ...readErrors(answer) };
}

function reasonFor(
  status: number,
  answer: Record<string, unknown> | undefined,
): Pick<Extract<Outcome, { kind: 'stop' }>, 'reason'> {
  if (status === 409) return { reason: 'mismatch' };
  if (status === 413) return { reason: 'tooLarge' };
  // It takes only sealed letters, and this page sent a plain one: no answer can be mended.
  if (status === 422 && answer?.type !== 'urn:patchwork:notSealed') return { reason: 'answers' };
  return { reason: 'notAForm' };
}

function readErrors(answer: Record<string, unknown> | undefined): { errors?: AnswerError[] } {
  const errors = Errors.safeParse(answer?.errors).data;
  if (!errors) return {};
  return {
    errors: errors.map(({ path, error }) => ({
      path: typeof path === 'string' ? path : path.join('.'),
      error,
    })),
  };
}
