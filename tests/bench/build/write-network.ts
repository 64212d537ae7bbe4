import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { shortCodeOf } from '../../../src/schema/short-code.ts';
import { KINDS } from '../../../src/schema/vocabulary.ts';
import { syntheticNetwork } from '../search/network/synthetic-network.ts';

/** The invented numbers have an area code that no area has; the check wants one, and 555-01xx rings nowhere. */
const INVENTED_NUMBER = /number: 555-\d{3}-\d\d(\d\d)/g;

/** Where the entries of a written network are. */
export type WrittenNetwork = {
  /** A content folder as `npm run check` reads it. */
  folder: string;
  /** `resources/open-hand-food-pantry`, in the order they were made. */
  ids: readonly string[];
  /** Codes, the first language first. */
  languages: readonly string[];
};

/**
 * Writes the invented network of so many entries as a content folder: one Markdown file an entry, English (70%) or
 * Spanish (30%), of about two hundred words.
 */
export function writeNetwork(count: number, folder: string): WrittenNetwork {
  const { network: invented, needs, places, entries } = syntheticNetwork(count).content;
  // The other tools make one page an entry.
  const network = { ...invented, languages: invented.languages.slice(0, 1) };
  for (const kind of KINDS) mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, 'network.yaml'), stringify(network));
  writeFileSync(join(folder, 'needs.yaml'), stringify(needs));
  const rows = places.map((place) =>
    [place.town, place.county, place.zip, place.lat, place.lon].join(','),
  );
  writeFileSync(join(folder, 'places.csv'), ['town,county,zip,lat,lon', ...rows, ''].join('\n'));
  const codes = new Set<string>();
  for (const { kind, slug, facts, bodies } of entries) {
    const [body = ''] = Object.values(bodies);
    const code = shortCodeOf(kind, slug);
    // As the check tells an editor to do: among thousands some short addresses would be the same.
    const short = codes.has(code) ? { short: `twin${codes.size}` } : {};
    codes.add(code);
    const front = stringify({ ...facts, ...short }).replaceAll(
      INVENTED_NUMBER,
      'number: 413-555-01$1',
    );
    writeFileSync(join(folder, kind, `${slug}.md`), `---\n${front}---\n${body}\n`);
  }
  return {
    folder,
    ids: entries.map(({ kind, slug }) => `${kind}/${slug}`),
    languages: network.languages.map(({ code }) => code),
  };
}
