import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeBytes } from './decode-bytes.ts';
import { readServices } from './read-services.ts';
import { readTable } from './read-table.ts';
import { ImportError } from './sheet.ts';
import type { Sheet, Thing } from './sheet.ts';

/** Tables by what they are, whatever the version of HSDS calls their files. */
const TABLES = {
  services: /^services?$/,
  organizations: /^organizations?$/,
  locations: /^locations?$/,
  places: /^services?_at_locations?$/,
  addresses: /^(?:physical_)?address(?:es)?$/,
  phones: /^phones?$/,
  schedules: /^(?:regular_)?schedules?$/,
  languages: /^languages?$/,
  accessibility: /^accessibility(?:_for_disabilities)?$/,
  documents: /^required_documents?$/,
  costs: /^cost_options?$/,
  areas: /^service_areas?$/,
  attributes: /^(?:attributes?|services?_taxonomy)$/,
  terms: /^taxonomy(?:_terms?)?$/,
} as const;
type Table = keyof typeof TABLES;

/** A folder of HSDS tables as CSV files, joined to one row for each service at each place. */
export function readHsdsFolder(folder: string): Sheet {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const tables = new Map<Table, Thing[]>();
  const unread: string[] = [];
  for (const file of files) {
    const found = Object.entries(TABLES).find(([, name]) => name.test(basename(file, '.csv')));
    if (found === undefined) {
      unread.push(file);
      continue;
    }
    const { text, encoding } = decodeBytes(readFileSync(join(folder, file)));
    tables.set(
      found[0] as Table,
      readTable(file, text, encoding).rows.map(({ cells }) => cells),
    );
  }
  if (!tables.has('services')) {
    throw new ImportError(`${folder} holds no services.csv, so it is not a folder of HSDS tables.`);
  }
  const sheet = readServices(basename(folder), joinTables(tables));
  return {
    ...sheet,
    readAs: `HSDS, ${tables.size} tables`,
    leftOut: [
      ...sheet.leftOut,
      ...(unread.length === 0 ? [] : [`Not read: ${unread.join(', ')}.`]),
    ],
  };
}

function joinTables(tables: ReadonlyMap<Table, readonly Thing[]>): Thing[] {
  const all = (table: Table): readonly Thing[] => tables.get(table) ?? [];
  const indexed = new Map<string, Map<unknown, Thing[]>>();
  const where = (table: Table, key: string, id: unknown): Thing[] => {
    const name = `${table}.${key}`;
    const index = indexed.get(name) ?? Map.groupBy(all(table), (row) => row[key]);
    indexed.set(name, index);
    return id === undefined || id === '' ? [] : (index.get(id) ?? []);
  };
  const locationOf = (id: unknown): Thing => ({
    ...where('locations', 'id', id)[0],
    ...filled('addresses', where('addresses', 'location_id', id)),
    ...filled('phones', where('phones', 'location_id', id)),
    ...filled('schedules', where('schedules', 'location_id', id)),
    ...filled('languages', where('languages', 'location_id', id)),
    ...filled('accessibility', where('accessibility', 'location_id', id)),
  });
  return all('services').map((service) => {
    const { id } = service;
    const places = where('places', 'service_id', id);
    // Before HSDS 2 a service named its place itself, and the place its organization.
    const own = service['location_id'];
    const at: Thing[] =
      own === undefined || own === '' ? places : [{ location_id: own }, ...places];
    const owner =
      service['organization_id'] ?? where('locations', 'id', own)[0]?.['organization_id'];
    return {
      ...service,
      organization: where('organizations', 'id', owner)[0],
      ...filled('phones', where('phones', 'service_id', id)),
      ...filled('schedules', where('schedules', 'service_id', id)),
      ...filled('languages', where('languages', 'service_id', id)),
      ...filled('required_documents', where('documents', 'service_id', id)),
      ...filled('cost_options', where('costs', 'service_id', id)),
      ...filled('service_areas', where('areas', 'service_id', id)),
      attributes: [
        ...where('attributes', 'link_id', id),
        ...where('attributes', 'service_id', id),
      ].map((each) => ({
        taxonomy_term: where('terms', 'id', each['taxonomy_term_id'] ?? each['taxonomy_id'])[0],
      })),
      service_at_locations: at.map((place) => ({
        ...filled('phones', where('phones', 'service_at_location_id', place['id'])),
        ...filled('schedules', where('schedules', 'service_at_location_id', place['id'])),
        location: locationOf(place['location_id']),
      })),
    };
  });
}

/** Nothing at all for no rows: an empty list would hide the text that older tables have under the same name. */
function filled(key: string, rows: readonly Thing[]): Record<string, readonly Thing[]> {
  return rows.length === 0 ? {} : { [key]: rows };
}
