import { isDemonstration } from '../schema/network.ts';
import type { Network } from '../schema/network.ts';
import { DEMO_SITE, isDemoKey } from '../sealed/demo-keys.ts';
import type { KnownFile } from './check-references.ts';
import type { Problem } from './problem.ts';

const FIX =
  'make keys of your own with npm run keys, and write the lines it prints in the place of these.';

const EMPTY = 'There is no key under "seal", so requests would not be sealed.';
const FIX_EMPTY =
  'write the lines that npm run keys prints under it, or take "seal" out if you mean it.';

/**
 * The demonstration's keys are published. A network that people use must not seal with them: what looks sealed
 * could be opened by anybody.
 */
export function checkSeal(network: KnownFile<Network> | undefined): Problem[] {
  if (network === undefined) return [];
  const { source, data } = network;
  // Elsewhere an empty key is an absent one. Here that would send readable words unnoticed.
  if (data.seal === undefined) {
    return source.hasKey(['seal'])
      ? [source.problemAtKey(['seal'], 'value', EMPTY, FIX_EMPTY)]
      : [];
  }
  const danger = dangerOf(data);
  if (danger === undefined) return [];
  const { navigators, recovery } = data.seal;
  const places: [path: PropertyKey[], key: string][] = navigators.map(({ key }, index) => [
    ['seal', 'navigators', index, 'key'],
    key,
  ]);
  if (recovery) places.push([['seal', 'recovery', 'key'], recovery.key]);
  return places
    .filter(([, key]) => isDemoKey(key))
    .map(([path]) => source.problemAt(path, 'demo-key', danger, FIX));
}

/** Why published keys would do harm here, or nothing in the demonstration itself. */
function dangerOf(network: Network): string | undefined {
  if (!isDemonstration(network)) {
    return 'This key is published, and people are named under "answered_by": anybody could read what neighbors write to them.';
  }
  if (new URL(network.site).origin !== DEMO_SITE) {
    return 'This key is published: anybody could read what neighbors write on this site.';
  }
  return undefined;
}
