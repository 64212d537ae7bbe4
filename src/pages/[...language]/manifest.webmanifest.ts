import type { APIRoute } from 'astro';
import { manifestOf } from '../../offline/app/manifest.ts';
import { inEveryLanguage, readerOf } from '../../site/site.ts';

export const getStaticPaths = () => inEveryLanguage([{}]);

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(manifestOf(readerOf(params['language']))), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
