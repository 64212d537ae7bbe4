import type { Context } from 'hono';
import { inbox as english } from '../../words/en/inbox.ts';
import { inbox as spanish } from '../../words/es/inbox.ts';
import { chooseLanguage } from '../answers/choose-language.ts';
import { problemDetails } from '../answers/problem-details.ts';
import { retryAfter } from '../answers/retry-after.ts';

/** The answer while the settings of the site cannot be read: nothing was stored, and the same may succeed later. */
export function refuseForNow(context: Context): Response {
  const asked = context.req.header('accept-language');
  const language = chooseLanguage(['en', 'es'], undefined, asked);
  const { problems } = language === 'es' ? spanish : english;
  context.header('Content-Language', language);
  context.header('Cache-Control', 'no-store');
  retryAfter(context, 'tryLater');
  return problemDetails(context, 'tryLater', problems.tryLater, {});
}
