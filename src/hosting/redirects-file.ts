import { movedPaths } from './site-rules.ts';
import type { HostedSite } from './site-rules.ts';

/** Cloudflare reads no more lines. The pages behind all others lead on by themselves. */
const MOST_LINES = 2000;

/**
 * The file `_redirects`, which Netlify and Cloudflare read: what has gone leads on at once, and what is nowhere gets the
 * page that says so in the language of its address (Netlify; Cloudflare passes over lines with 404).
 */
export function redirectsFile(site: HostedSite): string {
  const lost = site.languages
    .slice(1)
    .map((code) => `${site.base}${code}/* ${site.base}${code}/404/index.html 404`);
  const moved = movedPaths(site).slice(0, MOST_LINES - lost.length);
  return [...moved.map(([from, to]) => `${from} ${to} 301`), ...lost]
    .map((line) => `${line}\n`)
    .join('');
}
