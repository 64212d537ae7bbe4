import type { MiddlewareHandler } from 'hono';
import { GUARDS, permissions } from '../../hosting/guards.ts';

/** Only where a navigator scans the code of a draft that is handed over. */
const CAMERA_PAGE = /\/request\/(?:index\.html)?$/;
/** Only where "Near me" can be pressed. */
const PLACE_PAGE = /\/search\/(?:index\.html)?$/;
const NO_FRAMES = "frame-ancestors 'none'";

/** Headers that every answer carries. An answer with a policy of its own keeps it. */
export const guardAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  for (const [name, value] of Object.entries(GUARDS)) {
    // The editors' form must be able to talk with the window it signs in through.
    if (!headers.has(name)) headers.set(name, value);
  }
  headers.set('Permissions-Policy', permissions(pageAt(context.req.path)));
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', NO_FRAMES);
};

function pageAt(path: string): 'search' | 'request' | 'other' {
  if (PLACE_PAGE.test(path)) return 'search';
  return CAMERA_PAGE.test(path) ? 'request' : 'other';
}
