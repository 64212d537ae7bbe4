import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import { SITEMAP_FILE } from './sitemap-file.ts';

/**
 * `robots.txt` (RFC 9309): everything may be read but the editors' form and the inbox. Pages that no list should show say so
 * themselves (`noindex`), and a program must be let in to read that. Addresses of discreet pages are named nowhere.
 */
export function robotsText({ directory: { network }, inLanguage, asset }: Reader): string {
  const edits = network.languages.map(({ code }) => inLanguage(code, 'edit/'));
  return [
    'User-agent: *',
    ...edits.map((path) => `Disallow: ${path}`),
    'Disallow: /v1/',
    '',
    `Sitemap: ${absolute(network, asset(SITEMAP_FILE))}`,
    '',
  ].join('\n');
}
