import type { MiddlewareHandler } from 'hono';
import type { Limits } from '../limits/limits.ts';
import type { InboxStore } from '../store/inbox-store.ts';
import type { Refuse } from './refuse.ts';
import { findToken, readToken } from './tokens.ts';

/**
 * Lets only programs with a known token through. It is looked up each time: a token that was revoked ends at once.
 * Who brings too many wrong ones is told to wait.
 */
export function createAdmit(
  store: InboxStore,
  refuse: Refuse,
  limits: Pick<Limits, 'wrongToken'> | undefined,
): MiddlewareHandler {
  return async (context, next) => {
    const header = context.req.header('authorization');
    if (header === undefined) return refuse(context, { kind: 'notAllowed' });
    const brought = readToken(/^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '');
    if (!brought || !findToken(await store.tokens(), brought)) {
      const few = limits?.wrongToken(context) ?? true;
      return refuse(context, { kind: few ? 'notAllowed' : 'tooMany' });
    }
    await next();
    return undefined;
  };
}
