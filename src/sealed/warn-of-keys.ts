import { isDemonstration } from '../schema/network.ts';
import type { Network } from '../schema/network.ts';
import { survivesALostKey } from '../schema/seal.ts';

/**
 * What the people of a network should know about its keys before neighbors write: plain sentences, none when all is
 * well. Nothing here is a mistake that would stop a build.
 */
export function warnOfKeys(network: Network): string[] {
  const { seal } = network;
  if (seal === undefined) {
    return isDemonstration(network)
      ? []
      : [
          'Requests are not sealed: whoever runs the form service can read them. Make keys with npm run keys (docs/keys.md).',
        ];
  }
  if (survivesALostKey(seal)) return [];
  const missing = [
    ...(seal.navigators.length < 2 ? ['a second navigator'] : []),
    ...(seal.recovery ? [] : ['a recovery key on paper (npm run keys -- --recovery)']),
  ].join(' and ');
  return [
    `When a key is lost, requests can be lost with it. Add ${missing} under "seal" (docs/keys.md).`,
  ];
}
