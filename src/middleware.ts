import { defineMiddleware } from 'astro:middleware';
import { tellLanguages } from './site/tell-languages.ts';

/** Every page says the language of each of its parts. A build does this and more when it finishes its files (`finish`). */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  return import.meta.env.DEV &&
    response.headers.get('content-type')?.startsWith('text/html') === true
    ? new Response(tellLanguages(await response.text()), response)
    : response;
});
