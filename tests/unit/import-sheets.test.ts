import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { decodeBytes } from '../../src/editors/import/sheet/decode-bytes.ts';
import { readSheet } from '../../src/editors/import/sheet/read-sheet.ts';
import { importWorld } from './import-world.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

test.each([
  ['UTF-8 with its mark', Buffer.from('\uFEFFNombre,Ciudad\r\nCaña,Lee\r\n'), 'UTF-8, commas'],
  ['UTF-16 with tabs', utf16('Nombre\tCiudad\r\nCaña\tLee\r\n'), 'UTF-16, tabs'],
  ['UTF-16 the other way round', utf16('Nombre\tCiudad\nCaña\tLee').swap16(), 'UTF-16, tabs'],
  [
    'windows-1252 with semicolons',
    Buffer.from('Nombre;Ciudad\r\nCaña;Lee\r\n', 'latin1'),
    'windows-1252, semicolons',
  ],
  ['old line ends', Buffer.from('Nombre,Ciudad\rCaña,Lee\r'), 'UTF-8, commas'],
  [
    'a line that names the separator',
    Buffer.from('sep=;\r\nNombre;Ciudad\r\nCaña;Lee'),
    'UTF-8, semicolons',
  ],
])('reads %s', (_, bytes, readAs) => {
  const sheet = readSheet(sheetOf(bytes));
  expect(sheet.readAs).toBe(readAs);
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([{ Nombre: 'Caña', Ciudad: 'Lee' }]);
});

test('reads line breaks in cells, a title above the columns, columns of one name, and rows that are too long', () => {
  const sheet = readSheet(
    sheetOf(
      Buffer.from(
        'Pantries of 2026,,\n\nName,Phone,Phone\n"A ""big"" one","Mon\r\nTue",2,over\n,,\nB,,\n',
      ),
    ),
  );
  expect(sheet.columns).toEqual(['Name', 'Phone', 'Phone (2)', 'Column 4']);
  expect(sheet.rows).toEqual([
    {
      at: 4,
      cells: { Name: 'A "big" one', Phone: 'Mon\nTue', 'Phone (2)': '2', 'Column 4': 'over' },
    },
    { at: 6, cells: { Name: 'B', Phone: '', 'Phone (2)': '', 'Column 4': '' } },
  ]);
});

test('says what it cannot read', () => {
  const says = (bytes: string, name?: string): string => {
    try {
      readSheet(sheetOf(Buffer.from(bytes), name));
    } catch (error) {
      return String(error);
    }
    return 'nothing';
  };
  expect(says('PK', 'list.xlsx')).toBe(
    'ImportError: list.xlsx is not text. Open it and save each sheet as CSV first.',
  );
  expect(says('one\ntwo\n')).toBe('ImportError: sheet.csv has no row that names its columns.');
  expect(says('{"a": ', 'x.json')).toBe('ImportError: x.json cannot be read as JSON.');
  expect(says('{"a": 1}', 'x.json')).toBe('ImportError: x.json holds no list of entries.');
  expect(() => readSheet('not-there.csv')).toThrow('not-there.csv is not there.');
  expect(() => readSheet('tests/fixtures')).toThrow('holds no services.csv');
  expect(readSheet(sheetOf(Buffer.from('Name,Town\n"Open,Lee\n'))).leftOut).toEqual([
    'Row 2 has a quotation mark that is not closed.',
  ]);
});

test('reads a list of JSON records, also as Airtable nests them', () => {
  const json = JSON.stringify({
    records: [
      { id: 'rec1', fields: { Name: 'A', Tags: ['food', 'rides'], Place: { City: 'Lee' } } },
      { id: 'rec2', fields: { Name: 'B' } },
    ],
  });
  const sheet = readSheet(sheetOf(Buffer.from(json), 'x.json'));
  expect(sheet.columns).toEqual(['id', 'Name', 'Tags', 'Place City']);
  expect(sheet.rows[0]?.cells).toEqual({
    id: 'rec1',
    Name: 'A',
    Tags: 'food, rides',
    'Place City': 'Lee',
  });
});

test('reads HSDS 3 as JSON: services at places, schedules, and no contacts', () => {
  const service = {
    id: 's1',
    name: 'Meals',
    organization: {
      name: 'Kitchen',
      contacts: [{ name: 'Ann Persona', email: 'ann@private.example' }],
    },
    phones: [
      { number: '413-528-1234', type: 'fax' },
      { number: '413-528-1235', extension: 7 },
    ],
    schedules: [
      { freq: 'WEEKLY', byday: 'MO,WE', opens_at: '10:00:00', closes_at: '12:00Z' },
      { freq: 'MONTHLY', byday: '1TU,-1SA', opens_at: '10:00', closes_at: '12:00' },
      {
        freq: 'WEEKLY',
        interval: 2,
        byday: 'FR',
        opens_at: '10:00',
        closes_at: '12:00',
        description: 'Every second Friday',
      },
    ],
    service_at_locations: [
      {
        location: {
          id: 'l1',
          name: 'Hall',
          addresses: [
            { address_type: 'postal', city: 'Nowhere' },
            { address_1: '1 Main St', city: 'Lee', postal_code: '01238' },
          ],
        },
      },
      { location: { id: 'l2', name: 'Tent' } },
    ],
  };
  const sheet = readSheet(sheetOf(Buffer.from(JSON.stringify({ contents: [service] })), 'x.json'));
  expect(sheet.rows.map(({ cells }) => [cells['ID'], cells['Place'], cells['City']])).toEqual([
    ['s1/l1', 'Hall', 'Lee'],
    ['s1/l2', 'Tent', ''],
  ]);
  expect(sheet.rows[0]?.cells['Phones']).toBe('413-528-1235 ext 7');
  expect(sheet.rows[0]?.cells['Hours']).toBe(
    'Mon, Wed 10:00-12:00\n1st Tue, last Sat 10:00-12:00\nEvery second Friday',
  );
  expect(JSON.stringify(sheet)).not.toMatch(/Persona|private/);
});

test('reads what another Patchwork says in HSDS: ways are no needs, a place may be a town, a day ends at midnight', () => {
  const term = (name: string) => ({ taxonomy_term: { name } });
  const service = {
    id: 's1',
    name: 'Pantry',
    description: 'Food for everybody.',
    attributes: [
      { link_type: 'need', ...term('Food') },
      { link_type: 'way', ...term('Online') },
    ],
    schedules: [{ freq: 'WEEKLY', byday: 'SA', opens_at: '10:00-05:00', closes_at: '23:59-05:00' }],
    service_at_locations: [
      { location: { location_type: 'physical', name: 'Lee', description: 'Ask by phone.' } },
    ],
  };
  const street = {
    ...{ id: 's2', name: 'Kitchen', description: 'Meals.', attributes: service.attributes },
    service_at_locations: [
      {
        location: {
          ...{ location_type: 'physical', name: '1 Main St', description: 'At the back.' },
          addresses: [{ address_1: '1 Main St', city: 'Lee', postal_code: '01238' }],
        },
      },
    ],
  };
  const world = importWorld(JSON.stringify({ contents: [service, street] }), 'services.json');
  const facts = world.dry().plan.steps.map(({ draft }) => draft.facts);
  expect(facts).toMatchObject([
    {
      needs: ['food'],
      where: { town: 'Lee', location: 'street', directions: 'Ask by phone.' },
      hours: [{ days: ['sat'], opens: '10:00', closes: '24:00' }],
    },
    { where: { town: 'Lee', street: '1 Main St', zip: '01238', directions: 'At the back.' } },
  ]);
  expect(facts.map(({ where }) => Object.hasOwn(where as object, 'name'))).toEqual([false, false]);
});

test('reads a folder of HSDS tables of an older version', () => {
  const sheet = readSheet('tests/fixtures/sheets/hsds-ohana');
  expect(sheet.readAs).toBe('HSDS, 6 tables');
  expect(sheet.leftOut).toEqual([
    'Contacts are people. They are never read.',
    'Not read: contacts.csv.',
  ]);
  expect(sheet.rows[0]?.cells).toMatchObject({
    Name: 'Fair Oaks Adult Activity Center',
    Organization: 'Peninsula Family Service',
    Phones: '650 780-7525',
    Address: '123 Main Street, Suite 101',
    Languages: 'Spanish, Tagalog',
    Hours: 'Monday 9am-03:00',
  });
});

test('takes bytes of any kind for letters', () => {
  expect(decodeBytes(Uint8Array.from([0x93, 0x41, 0x94])).text).toBe('“A”');
  expect(decodeBytes(new Uint8Array()).text).toBe('');
});

test('guesses what columns become by their headings and their values, and drops what looks private', () => {
  const world = importWorld(
    [
      'Timestamp,Email Address,Agency Name,PhysicalAddress1,PhysicalCity,Ph #,Correo,Página web,Notes (internal),Owner email,Phone1IsPrivate,Food,Spanish?,What do they offer?,Color,Empty,Last Verified',
      '1/2/2026,me@home.example,Lee Pantry,1 Main St,Lee,413-528-1234,a@b.org,www.b.org,he drinks,o@b.org,no,yes,yes,Bread,red,,3/4/2026',
    ].join('\n'),
  );
  expect(world.dry().mapping.columns).toEqual({
    Timestamp: 'drop: looks private',
    'Email Address': 'drop: looks private',
    'Agency Name': 'title',
    PhysicalAddress1: 'where.street',
    PhysicalCity: 'where.town',
    'Ph #': 'contact.phones',
    Correo: 'contact.email',
    'Página web': 'contact.web',
    'Notes (internal)': 'drop: looks private',
    'Owner email': 'drop: looks private',
    Phone1IsPrivate: 'drop: looks private',
    Food: 'needs=food',
    'Spanish?': 'drop: nothing here fits it',
    'What do they offer?': 'body',
    Color: 'drop: nothing here fits it',
    Empty: 'drop: it is empty',
    'Last Verified': 'checked.date',
  });
});

function sheetOf(bytes: Uint8Array, name = 'sheet.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchwork-sheet-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
