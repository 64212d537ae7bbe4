import type { APIRoute } from 'astro';
import { newsFeed } from '../../open-data/feeds/news-feed.ts';
import { addedOn, changesOf } from '../../site/changes.ts';
import { inEveryLanguage, readerOf } from '../../site/site.ts';

export const getStaticPaths = () => inEveryLanguage([{}]);

export const GET: APIRoute = ({ params }) =>
  new Response(newsFeed(readerOf(params['language']), { addedOn, changesOf }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
