import type { Context } from 'hono';
import { addressLanguage } from '../files/address-language.ts';
import type { Assets } from './bindings.ts';

/**
 * Answers from the site beside the Worker. Cloudflare sends pages that exist without asking the Worker, so what
 * comes here is an address that leads nowhere: it gets the 404 page in the language of the address, as from
 * our own server.
 */
export async function serveAssets(context: Context, assets: Assets | undefined): Promise<Response> {
  const { method, url } = context.req.raw;
  if (!assets) return context.text('Not Found', 404);
  if (method !== 'GET' && method !== 'HEAD')
    return context.text('Method Not Allowed', 405, { Allow: 'GET, HEAD' });
  const found = await assets.fetch(new Request(url, { method, headers: context.req.raw.headers }));
  if (found.status !== 404) return copy(found, found.status);
  const language = addressLanguage(new URL(url).pathname);
  for (const path of [...(language ? [`/${language}/404/`] : []), '/404']) {
    const page = await assets.fetch(new Request(new URL(path, url), { method }));
    if (page.ok) return copy(page, 404);
  }
  return context.text('Not Found', 404);
}

/** The headers of an answer of ASSETS may not be changed; those of a copy may. */
function copy(answer: Response, status: number): Response {
  const headers = new Headers(answer.headers);
  // It belongs to the page under its own address.
  if (status === 404) headers.delete('ETag');
  return new Response(answer.body, { status, headers });
}
