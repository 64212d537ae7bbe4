import type { MiddlewareHandler } from 'hono';
import { UPGRADE } from '../../policy/upgrade.ts';

/** Half a year. Not for other names under this one: they may be somebody else's. */
const PROMISE = 'max-age=15768000';

/**
 * Tells browsers to come by https only, once they came by it, and to ask for nothing by http. This server speaks http, so
 * only a proxy in front knows how a visitor came; without proxies anybody could have written that header. A site on a
 * home network without https must never promise it: browsers that believed it could not open the site any more
 * (RFC 6797, 7.2).
 * @param proxies how many stand in front; each adds its word at the right end, or there is only the first one's.
 */
export function promiseHttps(proxies: number): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const words = context.req.header('x-forwarded-proto')?.split(',') ?? [];
    const way = words.at(-proxies) ?? words[0];
    if (way?.trim().toLowerCase() === 'https') {
      const { headers } = context.res;
      headers.set('Strict-Transport-Security', PROMISE);
      const policy = headers.get('Content-Security-Policy');
      headers.set('Content-Security-Policy', policy === null ? UPGRADE : `${policy}; ${UPGRADE}`);
    }
  };
}
