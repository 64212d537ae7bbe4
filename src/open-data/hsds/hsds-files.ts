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
  const server = absolute(network, reader.asset(HSDS_FOLDER));
  const base = {
    version: HSDS_VERSION,
    profile: PROFILE,
    openapi_url: `${server}openapi.json`,
  };
  return new Map([
    ['index.json', write(base)],
    ['openapi.json', write(openApi(reader, server))],
    ...Object.entries(lists).flatMap(([name, records]) => [
      [`${name}.json`, write(wholePage(records))] as const,
      ...records.map((record) => [`${name}/${record.id}.json`, write(record)] as const),
    ]),
    ['services.ndjson', lines(hsds.services)],
    ['organizations.ndjson', lines(hsds.organizations)],
    ...packageFiles(reader, hsds).map(([name, text]): [string, string] => [
      `package/${name}`,
      text,
    ]),
  ]);
}

function wholePage(contents: readonly object[]): object {
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

function write(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** A record a line (NDJSON): for programs that read one at a time. */
function lines(records: readonly object[]): string {
  return records.map(write).join('');
}
