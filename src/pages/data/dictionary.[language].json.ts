import type { APIRoute } from 'astro';
import { writeDictionary } from '../../open-data/tables/dictionary.ts';
import { directory, readerOf } from '../../site/site.ts';

export const getStaticPaths = () =>
  directory.network.languages.map(({ code }) => ({ params: { language: code } }));

/** What every column and every word of the tables means. */
export const GET: APIRoute = ({ params }) =>
  new Response(writeDictionary(readerOf(params['language'])), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
