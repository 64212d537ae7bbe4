import type { Context } from 'hono';
import type { InboxSettings } from '../../schema/inbox-settings.ts';
import { pageContext } from '../answers/answer.ts';
import type { WordsByLanguage } from '../answers/answer.ts';
import { problemDetails } from '../answers/problem-details.ts';
import type { ProblemWords } from '../answers/problem-details.ts';
import { retryAfter } from '../answers/retry-after.ts';
import type { ProblemKind } from '../posts/outcome.ts';

/** One mistake in what a program sent: where, and what is wrong, for whoever writes the program. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly error: string;
}

/** Why a navigator's program does not get what it asked for. */
export interface Refusal {
  readonly kind: ProblemKind;
  readonly errors?: readonly Mistake[];
}

/** Problem details for a navigator's program, in the language it asks for. */
export type Refuse = (context: Context, refusal: Refusal) => Response;

export function createRefuse(settings: InboxSettings, words: WordsByLanguage): Refuse {
  return (context, { kind, errors }) => {
    const page = pageContext(context, { kind }, settings, words);
    const ours: Partial<Record<ProblemKind, ProblemWords>> = page.words.reading;
    context.header('Content-Language', page.language);
    context.header('Vary', 'Accept-Language', { append: true });
    if (kind === 'notAllowed') context.header('WWW-Authenticate', 'Bearer');
    retryAfter(context, kind);
    return problemDetails(context, kind, ours[kind] ?? page.words.problems[kind], { errors });
  };
}
