import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Table } from 'tableschema';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { publicWhereOf, wordsOf } from '../../src/directory/entry.ts';
import {
  Base,
  Organization,
  Service,
  Taxonomy,
  TaxonomyTerm,
  pageOf,
} from '../../src/open-data/hsds/schemas.ts';
import { stableId } from '../../src/open-data/stable-id.ts';
import { BUILT_SITES } from './built-site.ts';

const LISTS = {
  services: { schema: Service, one: 'service' },
  organizations: { schema: Organization, one: 'organization' },
  taxonomies: { schema: Taxonomy, one: 'taxonomy' },
  taxonomy_terms: { schema: TaxonomyTerm, one: 'taxonomy_term' },
} as const;

type Cells = Readonly<Record<string, unknown>>;
type Descriptor = {
  resources: { name: string; path: string; schema: { foreignKeys?: object[] } }[];
};

describe.each(BUILT_SITES)('$name', ({ site, content }) => {
  const folder = join(site, 'data/hsds');
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const json = (file: string): unknown => JSON.parse(text(file));
  const services = pageOf(Service).parse(json('services.json')).contents;
  const directory = openDirectory(content);
  const { network } = directory;

  test('answers at its own address, as an HSDS API does, and for people', () => {
    const base = Base.parse(json('index.json'));
    expect(base.openapi_url).toBe(
      new URL('data/hsds/openapi.json', network.site.replace(/\/*$/, '/')).href,
    );
    expect(text('index.html')).toContain('openapi.json');
  });

  test.each(Object.entries(LISTS))(
    '%s are one whole page, and each has a file',
    (list, { schema }) => {
      const page = pageOf(schema).parse(json(`${list}.json`));
      const { length } = page.contents;
      expect(page).toMatchObject({ total_items: length, size: length, empty: length === 0 });
      const files = page.contents.map(({ id }) => `${id}.json`).toSorted();
      expect(readdirSync(join(folder, list)).toSorted()).toEqual(files);
      for (const each of page.contents) expect(json(`${list}/${each.id}.json`)).toEqual(each);
    },
  );

  test('every file is what openapi.json says of its address', () => {
    const api = json('openapi.json') as { paths: Record<string, object>; components: object };
    const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    ajv.addSchema({ $id: 'https://api.test/', components: api.components });
    const wrong = (schema: string, file: string) => {
      const validate = ajv.getSchema(`https://api.test/#/components/schemas/${schema}`);
      return validate?.(json(file)) === true ? [] : [{ file, errors: validate?.errors }];
    };
    const [first = { id: '' }] = services;
    const found = [
      ...wrong('base', 'index.json'),
      ...Object.entries(LISTS).flatMap(([list, { one }]) => [
        ...wrong(list, `${list}.json`),
        ...readdirSync(join(folder, list)).flatMap((file) => wrong(one, `${list}/${file}`)),
      ]),
    ];
    expect(found).toEqual([]);
    expect(Object.keys(api.paths)).toContain('/services/{id}.json');
    // It also refuses: a key too many, and a text where an offset belongs.
    const validate = ajv.getSchema('https://api.test/#/components/schemas/service');
    expect(validate?.({ ...first, wait_time: 'none' })).toBe(false);
    expect(
      validate?.({ ...first, schedules: [{ id: first.id, description: 'x', timezone: 'EST' }] }),
    ).toBe(false);
  });

  test('the lines hold the same as the pages', () => {
    for (const list of ['services', 'organizations'] as const) {
      const lines = text(`${list}.ndjson`).trimEnd().split('\n');
      expect({ contents: lines.map((line) => JSON.parse(line) as unknown) }).toMatchObject({
        contents: pageOf(LISTS[list].schema).parse(json(`${list}.json`)).contents,
      });
    }
  });

  test('a program of Frictionless Data reads the tables, and finds the facts of the directory', async () => {
    const tables = await readPackage(join(folder, 'package'));
    const rows = (name: string) => tables.get(name) ?? [];
    const resources = directory.ofKind('resources');
    expect(rows('service')).toHaveLength(resources.length);
    for (const entry of resources) {
      const { facts } = entry;
      const id = stableId(network, entry.id);
      const of = (name: string) => rows(name).filter((row) => row['service_id'] === id);
      const [service] = rows('service').filter((row) => row['id'] === id);
      const { title } = wordsOf(entry, directory.firstLanguage);
      expect(service).toMatchObject({ name: title, url: facts.contact?.web ?? null });
      const phones = (facts.contact?.phones ?? []).map(({ number }) => number);
      expect([...new Set(of('phone').map((row) => row['number']))]).toEqual([...new Set(phones)]);
      expect(of('service_area')).toHaveLength(new Set(facts.serves).size);
      const lines = (facts.hours ?? []).length + (facts.hours_note === undefined ? 0 : 1);
      expect(of('schedule')).toHaveLength(lines);
      const places = of('service_at_location').map((row) => row['location_id']);
      const where = publicWhereOf(entry);
      expect(places).toHaveLength(where === undefined ? 0 : 1);
      const address = rows('address').find((row) => places.includes(row['location_id']));
      if (address !== undefined)
        expect(address).toMatchObject({ address_1: where?.street, postal_code: where?.zip });
    }
  });
});

/** Every table by its description: types, what is required, what is unique, and that each key leads somewhere. */
async function readPackage(folder: string): Promise<Map<string, Cells[]>> {
  const { resources } = JSON.parse(
    readFileSync(join(folder, 'datapackage.json'), 'utf8'),
  ) as Descriptor;
  const read = async (path: string, schema: object, relations?: object) => {
    const table = await Promise.resolve(Table.load(join(folder, path), { schema, strict: true }));
    const options = { keyed: true, ...(relations ? { relations } : {}) };
    return (await Promise.resolve(table.read(options))) as unknown as Cells[];
  };
  const tables = new Map<string, Cells[]>();
  for (const { name, path, schema } of resources) {
    // An empty list of them would be wrong to it.
    const alone = Object.entries(schema).filter(([key]) => key !== 'foreignKeys');
    tables.set(name, await read(path, Object.fromEntries(alone)));
  }
  for (const { name, path, schema } of resources.filter((each) => each.schema.foreignKeys))
    await read(path, schema, { ...Object.fromEntries(tables), '': tables.get(name) });
  return tables;
}
