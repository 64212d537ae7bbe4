import { policyOf } from './page-policy.ts';
import { TRUST_SCRIPT } from './trust-script.ts';

const CHARSET = /<meta charset="[^"]*"\s*\/?>/i;
const OWN_POLICY = /<meta http-equiv="content-security-policy"/i;
/** Where programs draw, and start workers. All other pages only ever change words and attributes. */
const ISLAND = /<astro-island\b/;
const DRAWS = /^(?:[\w-]+\/)?(?:search|sheet)\/index\.html$/;

/**
 * A page with its content policy, for hosts that send no header. A page that brings a policy of its own keeps that. Comes
 * when nothing else changes the page any more.
 * @param path its file within the site.
 * @param service where requests are posted, when that is not this site; an origin.
 * @throws {Error} when the page names no charset to put its policy after.
 */
export function withPolicy(html: string, path: string, service: string | undefined): string {
  if (OWN_POLICY.test(html)) return html;
  const [charset] = CHARSET.exec(html) ?? [];
  if (charset === undefined) throw new Error(`${path} names no charset to put its policy after.`);
  const place = path.replaceAll('\\', '/');
  const trust = ISLAND.test(html) || DRAWS.test(place) ? TRUST_SCRIPT : '';
  const policy = policyOf(html + trust, place, service);
  // Before everything that the policy is about.
  return html.replace(
    charset,
    () => `${charset}<meta http-equiv="content-security-policy" content="${policy}">${trust}`,
  );
}
