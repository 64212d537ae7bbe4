import { createHash } from 'node:crypto';
import type { Request } from '../schema/request.ts';

/**
 * SHA-256 (hex) of what a request says, without its id: two requests with equal hashes say the same,
 * however their JSON was ordered and whichever way they were posted.
 */
export function contentHash(request: Request): string {
  return createHash('sha256')
    .update(JSON.stringify({ ...request, id: '' }, sortKeys))
    .digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
