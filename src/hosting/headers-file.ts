import { rulesByPath, rulesEverywhere } from './site-rules.ts';
import type { HostedSite } from './site-rules.ts';

/**
 * The file `_headers`, which Netlify and Cloudflare read. Pages get no `Cache-Control` here: both hosts let browsers ask
 * for them each time (`max-age=0, must-revalidate`), and would join a second rule to the first.
 */
export function headersFile(site: HostedSite): string {
  return [['/*', rulesEverywhere(site)] as const, ...rulesByPath(site)]
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
      return `${[path, ...lines].join('\n')}\n`;
    })
    .join('');
}
