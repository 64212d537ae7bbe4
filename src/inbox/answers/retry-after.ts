import type { Context } from 'hono';
import type { ProblemKind } from '../posts/outcome.ts';

const RETRY_SECONDS = '30';

/** Says on an answer in how many seconds the same may succeed, for what passes by itself. */
export function retryAfter(context: Context, kind: ProblemKind): void {
  if (kind === 'tryLater' || kind === 'tooMany') context.header('Retry-After', RETRY_SECONDS);
}
