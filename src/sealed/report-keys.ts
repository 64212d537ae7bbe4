import type { AstroIntegration } from 'astro';
import type { Network } from '../schema/network.ts';
import { warnOfKeys } from './warn-of-keys.ts';

/**
 * Warns at the end of a build when requests are not sealed, or when one lost key would lose them. Past Astro's
 * logger, because `npm start` builds silently and this must be heard.
 */
export function reportKeys(network: Network): AstroIntegration {
  return {
    name: 'patchwork-keys',
    hooks: {
      'astro:build:done': () => {
        for (const warning of warnOfKeys(network))
          process.stderr.write(`\n  WARNING  ${warning}\n\n`);
      },
    },
  };
}
