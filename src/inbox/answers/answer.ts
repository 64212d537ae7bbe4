import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { InboxSettings } from '../../schema/inbox-settings.ts';
import { PROBLEMS } from '../posts/outcome.ts';
import type { Outcome } from '../posts/outcome.ts';
import { wantsPage } from '../posts/wants-page.ts';
import { chooseLanguage } from './choose-language.ts';
import type { AnswerWords, PageContext } from './page-frame.ts';
import { PAGE_STYLE } from './page-style.ts';
import { problemDetails } from './problem-details.ts';
import { receiptPage } from './receipt-page.ts';
import { refusalPage } from './refusal-page.ts';
import { retryAfter } from './retry-after.ts';

/** What the service can say, by language code. */
export type WordsByLanguage = Readonly<Record<string, AnswerWords>>;

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');
// A page that repeats what a person wrote runs nothing and loads nothing.
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * Puts an outcome into words: a page for a browser that posts a form by itself (it asks for text/html),
 * JSON for programs: `{ id, code, received }`, or problem details (RFC 9457).
 */
export function answer(
  context: Context,
  outcome: Outcome,
  settings: InboxSettings,
  words: WordsByLanguage,
): Response | Promise<Response> {
  const page = pageContext(context, outcome, settings, words);
  context.header('Cache-Control', 'no-store');
  context.header('Content-Language', page.language);
  context.header('Vary', 'Accept, Accept-Language', { append: true });
  const asPage = wantsPage(context.req.raw.headers);
  if (asPage) context.header('Content-Security-Policy', PAGE_POLICY);
  if (outcome.kind === 'received') {
    context.status(outcome.again ? 200 : 201);
    return asPage ? context.html(receiptPage(page, outcome)) : context.json(outcome.receipt);
  }
  context.status(PROBLEMS[outcome.kind].status);
  retryAfter(context, outcome.kind);
  if (outcome.kind === 'notHere') context.header('Allow', 'POST, OPTIONS');
  return asPage
    ? context.html(refusalPage(page, outcome))
    : problemDetails(context, outcome.kind, page.words.problems[outcome.kind], {
        errors: outcome.errors,
        challenge: outcome.challenge,
      });
}

/** In which language, with which words and about which network an answer speaks. */
export function pageContext(
  context: Context,
  outcome: Outcome,
  settings: InboxSettings,
  words: WordsByLanguage,
): PageContext {
  const spoken = settings.languages.filter((code) => words[code] !== undefined);
  const [first = Object.keys(words)[0] ?? 'en', ...others] = spoken;
  const language = chooseLanguage(
    [first, ...others],
    outcome.posted?.pageLanguage,
    context.req.header('accept-language'),
  );
  const chosen = words[language];
  if (!chosen) throw new RangeError('The form service has no words at all.');
  return { settings, words: chosen, language };
}
