import type { APIRoute } from 'astro';
import { drawIcon } from '../offline/app/draw-icon.ts';

/** Where iPhones look for it by themselves, which spares every page a line. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await drawIcon('apple', 180)), {
    headers: { 'Content-Type': 'image/png' },
  });
