import type { APIRoute } from 'astro';
import { requestFormOf } from '../../site/request-form.ts';
import { inEveryLanguage, readerOf } from '../../site/site.ts';

export const getStaticPaths = () => inEveryLanguage([{}]);

/** The form in this language as data, so that words in memory survive a change of language. */
export const GET: APIRoute = ({ params }) =>
  Response.json(requestFormOf(readerOf(params['language'])));
