import { defineMiddleware } from 'astro:middleware';
import { tellLanguages } from './site/tell-languages.ts';
import { withoutIsolates } from './words/isolate.ts';

/** What is text, but no page: feeds, calendars, cards, tables. */
const TEXT = /\.(?:xml|ics|vcf|csv|json|ndjson|txt|md|webmanifest)\/?$/;

/** Every page says the language of each of its parts; no file that leaves the site has marks in it. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') === true) {
    return new Response(tellLanguages(await response.text()), response);
  }
  return TEXT.test(url.pathname)
    ? new Response(withoutIsolates(await response.text()), response)
    : response;
});
