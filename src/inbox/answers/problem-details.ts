import type { Context } from 'hono';
import { PROBLEMS } from '../posts/outcome.ts';
import type { ProblemKind } from '../posts/outcome.ts';

/** One sentence about a kind of problem, and what to do about it. */
export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
}

/**
 * Problem details (RFC 9457) of one kind, in these words.
 * @param more what else a program can use, such as the list of mistakes.
 */
export function problemDetails(
  context: Context,
  kind: ProblemKind,
  { title, detail }: ProblemWords,
  more: object,
): Response {
  const { status, retry } = PROBLEMS[kind];
  const problem = { type: `urn:patchwork:${kind}`, title, status, detail, retry, ...more };
  return context.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json',
  });
}
