import { absolute } from '../../site/absolute.ts';
import type { Reader } from '../../site/reader.ts';
import type { Hsds } from './hsds.ts';
import { openApi } from './open-api.ts';
import { packageFiles } from './package/package-files.ts';
import { HSDS_VERSION } from './schemas.ts';

/** We add nothing to the standard, so its own documentation is our profile. */
const PROFILE = 'https://docs.openreferral.org/en/latest/';

/** Where the files stand, from the root of the site. */
export const HSDS_FOLDER = 'data/hsds/';

/** Every file below `/data/hsds/` by its path there: the answers of an HSDS API, lines for programs, and the tables. */
export function hsdsFiles(reader: Reader, hsds: Hsds): Map<string, string> {
  const { network } = reader.directory;
  const lists = {
    services: hsds.services,
    organizations: hsds.organizations,
    taxonomies: hsds.taxonomies,
    taxonomy_terms: hsds.terms,
  };
  // Each record stands in three files: it is written once.
  const written = Object.entries(lists).map(([name, records]) => ({
    name,
    records: records.map((record) => ({ id: record.id, text: JSON.stringify(record) })),
  }));
  const server = absolute(network, reader.asset(HSDS_FOLDER));
  const base = {
    version: HSDS_VERSION,
    profile: PROFILE,
    openapi_url: `${server}openapi.json`,
  };
  return new Map([
    ['index.json', write(base)],
    ['openapi.json', write(openApi(reader, server))],
    ...written.flatMap(({ name, records }) => [
      [`${name}.json`, wholePage(records.map(({ text }) => text))] as const,
      ...records.map(({ id, text }) => [`${name}/${id}.json`, `${text}\n`] as const),
    ]),
    // A record a line (NDJSON): for programs that read one at a time.
    ...written
      .filter(({ name }) => name === 'services' || name === 'organizations')
      .map(({ name, records }): [string, string] => [
        `${name}.ndjson`,
        records.map(({ text }) => `${text}\n`).join(''),
      ]),
    ...packageFiles(reader, hsds).map(([name, text]): [string, string] => [
      `package/${name}`,
      text,
    ]),
  ]);
}

/** An answer of the API with all records, which are JSON already. */
function wholePage(records: readonly string[]): string {
  const page = {
    total_items: records.length,
    total_pages: 1,
    page_number: 1,
    size: records.length,
    first_page: true,
    last_page: true,
    empty: records.length === 0,
  };
  return `${JSON.stringify(page).slice(0, -1)},"contents":[${records.join(',')}]}\n`;
}

function write(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
