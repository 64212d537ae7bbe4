import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/directory/entry.ts';

/** What stands in a file as the place of an entry: names, streets, towns, ZIP codes, points. */
export type PlacesTold = { file: string; places: string[] };

/** Everywhere that programs read where an entry is: its page's data, tables, HSDS, contact cards and calendars. */
export function placesToldOf(site: string, entry: Entry): PlacesTold[] {
  return [
    ...filesIn(site, 'data/tables', new RegExp(`^${entry.kind}\\..*\\.json$`)).map((file) => ({
      file,
      places: inTable(readJson(site, file), entry.id),
    })),
    ...filesIn(site, 'data/hsds', /^services\.json$/).map((file) => ({
      file,
      places: inServices(readJson(site, file), entry.id),
    })),
    ...pagesOf(site, entry).map((file) => ({ file, places: inPage(read(site, file)) })),
    ...folded(site, 'contacts', `${entry.id}.vcf`, /^(?:ADR|GEO)\b[^:]*:(.*)$/gim),
    ...folded(site, 'calendar', `${entry.id}.ics`, /^(?:LOCATION|GEO)\b[^:]*:(.*)$/gim),
  ];
}

function inTable(table: unknown, id: string): string[] {
  const row = things(table).find((thing) => thing['id'] === id);
  return things(row?.['where']).flatMap((where) => texts({ ...where, access: undefined }));
}

function inServices(page: unknown, id: string): string[] {
  const service = things(page).find(
    (thing) =>
      String(thing['url']).endsWith(`/${id}/`) ||
      JSON.stringify(thing['additional_urls'] ?? '').includes(`/${id}/"`),
  );
  return things(service?.['service_at_locations']).flatMap(
    ({ name, latitude, longitude, addresses }) => [
      ...texts({ name, latitude, longitude }),
      ...texts(addresses),
    ],
  );
}

/** Places and addresses of JSON-LD; not the areas that somebody serves. */
function inPage(html: string): string[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)];
  return blocks
    .flatMap(([, json = '']) => things(JSON.parse(json)))
    .flatMap((thing) => {
      const { streetAddress, postalCode, addressLocality, latitude, longitude } = thing;
      const name = thing['@type'] === 'Place' ? thing['name'] : undefined;
      return texts({ name, streetAddress, postalCode, addressLocality, latitude, longitude });
    });
}

function folded(site: string, folder: string, end: string, line: RegExp): PlacesTold[] {
  return (existsSync(join(site, folder)) ? readdirSync(join(site, folder)) : [])
    .map((language) => join(folder, language, end))
    .filter((file) => existsSync(join(site, file)))
    .map((file) => ({
      file,
      places: [
        ...read(site, file)
          .replace(/\r\n[ \t]/g, '')
          .matchAll(line),
      ]
        .flatMap(([, value = '']) => value.split(/;|\\,/))
        .map((part) => part.trim())
        .filter(Boolean),
    }));
}

function pagesOf(site: string, { id }: Entry): string[] {
  const page = `${id}/index.html`;
  return ['', ...readdirSync(site)]
    .map((folder) => join(folder, page))
    .filter((file) => existsSync(join(site, file)));
}

function filesIn(site: string, folder: string, name: RegExp): string[] {
  return readdirSync(join(site, folder))
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));
}

/** Every object inside a value, itself first. */
function things(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(things);
  return Array.isArray(value) ? inside : [{ ...value }, ...inside];
}

function texts(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function readJson(site: string, file: string): unknown {
  return JSON.parse(read(site, file));
}

function read(site: string, file: string): string {
  return readFileSync(join(site, file), 'utf8');
}
