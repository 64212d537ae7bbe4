// Ships to the browser.
import type { Request } from '../schema/request.ts';

/**
 * Flat strings, which is all that hosted form services keep. The key stands in the body as well:
 * a header for it fails their preflight. `honeypot` is the empty field the service watches.
 */
export function flattenRequest(request: Request, honeypot: string): Record<string, string> {
  return {
    id: request.id,
    network: request.network,
    version: String(request.version),
    request: JSON.stringify(request),
    [honeypot]: '',
  };
}
