// Ships to the browser.
import type { Encoded } from './adapter.ts';

/** A JSON post without custom headers: those fail the preflight of most form services. */
export function encodeJson(url: string, content: Record<string, unknown>): Encoded {
  return {
    url,
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(content),
    },
  };
}
