// Ships to the browser.
import type { Encoded } from './adapter.ts';

/** A JSON post. It carries no header of its own: those fail the preflight of most form services. */
export function encodeJson(url: string, body: string): Encoded {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return { url, init: { method: 'POST', headers, body } };
}

/** A post as a browser's own form makes it. */
export function encodeForm(url: string, fields: Record<string, string>): Encoded {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  return { url, init: { method: 'POST', headers, body: new URLSearchParams(fields).toString() } };
}
