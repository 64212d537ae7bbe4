import Papa from 'papaparse';
import { Schema } from 'tableschema';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { hsdsOf } from '../../src/open-data/hsds/hsds.ts';
import { packageFiles } from '../../src/open-data/hsds/package/package-files.ts';
import { readersOf } from '../../src/site/readers.ts';
import { edited, inContent } from './check-content.ts';

type Row = Readonly<Record<string, string>>;
type Resource = { name: string; path: string; schema: { fields: { name: string }[] } };

const PANTRY = 'resources/oak-pantry.md';

test('what stands inside something stands in a table of its own and names it', () => {
  const { rows, service } = open();
  const [phone] = rows('phone');
  expect(phone).toMatchObject({
    service_id: service.id,
    organization_id: '',
    number: '413-555-0142',
  });
  expect(rows('service')).toMatchObject([{ organization_id: service.organization.id }]);
  const [at] = rows('service_at_location');
  expect(rows('location')).toMatchObject([{ id: at?.['location_id'], name: '5 Castle Street' }]);
  expect(rows('address')).toMatchObject([{ location_id: at?.['location_id'], city: 'Oakham' }]);
  expect(rows('url').map((row) => row['service_id'] !== '')).toEqual([false, false, true, true]);
});

test('an attribute names what it is of, and its term stands once', () => {
  const { rows, service } = open();
  const [food, kind] = rows('attribute').filter(
    ({ link_entity }) => link_entity === 'organization',
  );
  expect(food).toMatchObject({ link_id: service.organization.id });
  expect(kind).toMatchObject({ link_id: service.organization.id });
  const ids = rows('taxonomy_term').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(food?.['taxonomy_term_id']);
});

test('a cell keeps commas, quotation marks, lines, and what begins like a formula', () => {
  const who = '=1+1, "all" of Zoë’s neighbors';
  const { rows, text } = open(edited(PANTRY, 'asks_for: []', `who: '${who}'`));
  expect(rows('service')[0]).toMatchObject({
    eligibility_description: who,
    description: 'Free groceries on Thursdays.\n\nCome as you **are**.',
  });
  expect(text('services.csv').startsWith('id,name,')).toBe(true);
  expect(text('services.csv').endsWith('\r\n')).toBe(true);
});

test('a table without rows is its head alone', () => {
  expect(open().text('languages.csv').split('\r\n')).toEqual([
    expect.stringMatching(/^id,name,code,/) as string,
    '',
  ]);
});

describe('the description of the tables', () => {
  const { descriptor, text } = open();

  test.each(descriptor.resources)('knows the columns of $path', ({ path, schema }) => {
    const [head = ''] = text(path).split('\r\n');
    expect(schema.fields.map(({ name }) => name)).toEqual(head.split(','));
  });

  test('is right to a program of Frictionless Data', async () => {
    for (const { name, schema } of descriptor.resources) {
      const { valid, errors, primaryKey } = await Promise.resolve(Schema.load(schema));
      expect({ name, valid, errors, primaryKey }).toEqual({
        name,
        valid: true,
        errors: [],
        primaryKey: ['id'],
      });
    }
  });

  test('says what is required, and what a key leads to', () => {
    const of = (name: string) => descriptor.resources.find((each) => each.name === name)?.schema;
    expect(of('service')).toMatchObject({
      foreignKeys: [
        { fields: 'organization_id', reference: { resource: 'organization', fields: 'id' } },
      ],
    });
    expect(of('organization')).toMatchObject({
      foreignKeys: [
        { fields: 'parent_organization_id', reference: { resource: '', fields: 'id' } },
      ],
    });
    expect(of('service')?.fields).toEqual(
      expect.arrayContaining([
        {
          name: 'organization_id',
          type: 'string',
          format: 'uuid',
          constraints: { required: true },
        },
        { name: 'assured_date', type: 'date' },
        { name: 'last_modified', type: 'datetime', format: 'any' },
        {
          name: 'status',
          type: 'string',
          constraints: { required: true, enum: ['active', 'defunct', 'temporarily closed'] },
        },
      ]),
    );
  });
});

function open(changes: Record<string, string> = {}) {
  const [reader] = readersOf(inContent(changes, openDirectory), '/');
  if (reader === undefined) throw new Error('The directory has no language.');
  const hsds = hsdsOf(reader, () => '2026-10-05');
  const [service] = hsds.services;
  if (service === undefined) throw new Error('The pantry is gone.');
  const files = new Map(packageFiles(reader, hsds));
  const text = (file: string): string => files.get(file) ?? '';
  const descriptor = JSON.parse(text('datapackage.json')) as { resources: Resource[] };
  const rows = (name: string): Row[] => {
    const path = descriptor.resources.find((each) => each.name === name)?.path ?? '';
    return Papa.parse<Row>(text(path).trimEnd(), { header: true }).data;
  };
  return { service, text, descriptor, rows };
}
