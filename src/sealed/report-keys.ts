import type { AstroIntegration } from 'astro';
import type { Network } from '../schema/network.ts';
import { warnOfKeys } from './warn-of-keys.ts';

/** Warns in the build's log, at its end where it is seen, when requests are not sealed or a lost key would lose them. */
export function reportKeys(network: Network): AstroIntegration {
  return {
    name: 'patchwork-keys',
    hooks: {
      'astro:build:done': ({ logger }) => {
        for (const warning of warnOfKeys(network)) logger.warn(warning);
      },
    },
  };
}
