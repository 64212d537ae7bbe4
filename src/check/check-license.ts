import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LICENSES, licenseOf } from '../schema/license.ts';
import type { License } from '../schema/license.ts';
import type { Network } from '../schema/network.ts';
import type { KnownFile } from './check-references.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { SourceFile } from './source-file.ts';

const FILE = 'LICENSE';
/** How each license calls itself in its own text. */
const OWN_NAMES: Record<License, string> = {
  'CC-BY-4.0': 'Attribution 4.0 International',
  'CC-BY-SA-4.0': 'Attribution-ShareAlike 4.0 International',
  'CC0-1.0': 'CC0 1.0 Universal',
};

/**
 * `content/LICENSE` must not name another license than `network.yaml` does: partners would not know which one holds. A
 * network needs no such file, and one that names none of our licenses is left alone.
 */
export function checkLicense(folder: string, network: KnownFile<Network> | undefined): Problem[] {
  const path = join(folder, FILE);
  if (network === undefined || !existsSync(path)) return [];
  const file = `${basename(folder)}/${FILE}`;
  const { text, problem } = readText(path, file);
  if (problem !== undefined) return [problem];
  const chosen = network.data.license;
  const places = LICENSES.map((license) => ({ license, ...placeOf(license, text) }));
  const [other] = places.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at);
  if (other === undefined || places.some(({ license, at }) => license === chosen && at >= 0)) {
    return [];
  }
  const above = text.slice(0, other.at).split('\n');
  return [
    new SourceFile(file, text, '', 1).problemOnLine(
      above.length,
      (above.at(-1) ?? '').length + 1,
      'license',
      `${licenseOf(other).name} is named here, and ${licenseOf({ license: chosen }).name} under "license" in network.yaml.`,
      'name the same license in both.',
      other.width,
    ),
  ];
}

/** Where a text first names a license, by one of its names or its address; -1 where it does not. */
function placeOf(license: License, text: string): { at: number; width: number } {
  const { name, url } = licenseOf({ license });
  const address = url.replace(/^https:\/\//, '').replace(/\/$/, '');
  const [first] = [name, OWN_NAMES[license], address]
    .map((said) => ({ at: text.indexOf(said), width: said.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return first ?? { at: -1, width: 0 };
}
