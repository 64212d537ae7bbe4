import { getConnInfo } from '@hono/node-server/conninfo';
import type { AddressOf } from './limits.ts';
import { senderNetwork } from './sender-network.ts';

/**
 * In Node: the other end of the connection, or with proxies in front, what the first of them wrote down: each adds the
 * address it was asked from at the right end of X-Forwarded-For, so ours is the one so many from the right. What stands
 * left of it a visitor may have made up. When it is missing or no address, the connection counts.
 */
export function nodeAddress(proxies: number): AddressOf {
  return (context) => {
    const entries = context.req.header('x-forwarded-for')?.split(',') ?? [];
    const forwarded = proxies > 0 ? entries.at(-proxies) : undefined;
    if (forwarded && senderNetwork(forwarded)) return forwarded;
    return getConnInfo(context).remote.address;
  };
}
