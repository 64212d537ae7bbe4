import type { APIRoute } from 'astro';
import { robotsText } from '../open-data/feeds/robots.ts';
import { readerOf } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(robotsText(readerOf(undefined)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
