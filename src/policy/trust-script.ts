import { trustOwn } from './trust-own.ts';

/** Says in the page itself that it has the script, whatever a build makes of its spaces. */
const MARK = '<script data-trust>';

/** `trustOwn` as an inline script, the first one of a page that loads script files. */
export const TRUST_SCRIPT = `${MARK}(${String(trustOwn).replaceAll(/\s+/g, ' ')})(self)</script>`;

/** Whether the page has that script, and may therefore make its one Trusted Types policy. */
export function hasTrustScript(html: string): boolean {
  return html.includes(MARK);
}
