import type { AddressOf } from './limits.ts';

/**
 * Behind Cloudflare: its own header, which it writes over whatever a visitor sent.
 * https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-connecting-ip
 */
export const cloudflareAddress: AddressOf = (context) => context.req.header('cf-connecting-ip');
