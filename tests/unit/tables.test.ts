import { Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Table } from 'tableschema';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDirectory } from '../../src/directory/directory.ts';
import { publicWhereOf, wordsOf } from '../../src/directory/entry.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { lastChangeAmong } from '../../src/directory/last-change.ts';
import { publishedEntries } from '../../src/open-data/published.ts';
import { columnsOf, keysOf } from '../../src/open-data/tables/columns-of.ts';
import { dictionaryOf } from '../../src/open-data/tables/dictionary.ts';
import { rowOf } from '../../src/open-data/tables/row-of.ts';
import { sayTableKey } from '../../src/open-data/tables/say-table-key.ts';
import { tableFileSchema } from '../../src/open-data/tables/table-schema.ts';
import { tablesOf } from '../../src/open-data/tables/tables-of.ts';
import { writeSheet } from '../../src/open-data/tables/write-sheet.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import type { Contact } from '../../src/schema/where.ts';
import { readersOf } from '../../src/site/readers.ts';
import { editorWords } from '../../src/words/editor-words.ts';
import fc from '../fast-check.ts';
import { importWorld, needs } from './import-world.ts';

process.env['PATCHWORK_NOW'] = '2026-11-22T15:00:00Z';
const never = (): undefined => undefined;
const open = (content: string) => {
  const directory = openDirectory(resolve(content));
  return { directory, readers: readersOf(directory, '/') };
};
const SITES = {
  'Western Massachusetts': open('content'),
  'another network': open('tests/fixtures/cedar-valley/content'),
  'a network of seven languages': open('tests/fixtures/many-tongues/content'),
};
const { directory, readers } = SITES['Western Massachusetts'];
const [english, spanish] = readers;
if (english === undefined || spanish === undefined) throw new Error('Two languages are read here.');
const [arabic] = SITES['another network'].readers;
if (arabic === undefined) throw new Error('The other network has a first language.');

describe.each(Object.entries(SITES))('the tables of %s', (_, site) => {
  const ajv = addFormats(new Ajv2020({ strict: false }));
  const judges = new Map(
    KINDS.map((kind) => [
      kind,
      ajv.compile(z.toJSONSchema(tableFileSchema(kind), { io: 'output' })),
    ]),
  );
  const tables = site.readers.flatMap((reader) =>
    tablesOf(reader, never).map((table) => ({ ...table, reader })),
  );

  test('as JSON are what their schema says, by a judge of JSON Schema', () => {
    for (const { kind, json } of tables) {
      const judge = judges.get(kind);
      expect(judge?.(JSON.parse(json)), JSON.stringify(judge?.errors?.slice(0, 3))).toBe(true);
    }
  });

  test('as sheets give a reader of CSV the facts of the directory, every entry once', async () => {
    for (const { kind, csv, reader } of tables) {
      const entries = publishedEntries(site.directory).filter((entry) => entry.kind === kind);
      const rows = await readSheet(csv);
      const heading = (path: string) => sayTableKey(editorWords(reader.language), kind, path).label;
      expect(rows.map((row) => row[heading('id')])).toEqual(entries.map(({ id }) => id));
      for (const [at, entry] of entries.entries()) {
        const row = rows[at] ?? {};
        const words = wordsOf(entry, reader.language);
        const place = publicWhereOf(entry);
        expect(unmarked(row[heading('title')])).toBe(words.title);
        expect(unmarked(row[heading('summary')])).toBe(words.summary);
        expect(unmarked(row[heading('body')])).toBe(words.body.trim());
        if (kind === 'guides') continue;
        expect(row[heading('where.street')]).toBe(place?.street ?? '');
        expect(row[heading('where.zip')]).toBe(place?.zip ?? '');
        const { phones = [] } = ('contact' in entry.facts && entry.facts.contact) || {};
        const cell = row[heading('contact.phones')] ?? '';
        expect(phones.filter(({ number }) => !cell.includes(number))).toEqual([]);
      }
    }
  });

  test('are the same each time', () => {
    expect(tablesOf(arabic, never)).toEqual(tablesOf(arabic, never));
  });
});

describe.each(['en', 'es'])('the words of tables, %s', (language) => {
  const words = editorWords(language);
  const reader = readers.find((each) => each.language === language) ?? english;

  test('no two columns of a sheet have one name', () => {
    for (const kind of KINDS) {
      const names = columnsOf(kind).map(({ path }) => sayTableKey(words, kind, path).label);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  test('the dictionary says what every key and every word means', () => {
    const { kinds } = dictionaryOf(reader);
    expect(kinds.map(({ kind }) => kind)).toEqual(KINDS);
    for (const { kind, keys } of kinds) {
      expect(keys.map(({ key }) => key)).toEqual(keysOf(kind).map(({ path }) => path));
      const silent = keys.flatMap(({ key, label, means, form, choices }) =>
        [label, means, form, ...choices.map((choice) => choice.means)].includes('') ? [key] : [],
      );
      expect(silent).toEqual([]);
    }
  });
});

test('a language without names of keys has its facts under English ones, and the dictionary says so', async () => {
  expect(dictionaryOf(arabic).language).toBe('en');
  const [table] = tablesOf(arabic, never);
  const [row] = await readSheet(table?.csv ?? '');
  expect(row).toMatchObject({ Name: 'مائدة الخبز', Town: 'Millbrook', 'ZIP code': '10002' });
});

test('a cell says in words what JSON says in codes', async () => {
  const kind = 'events';
  const entry = directory.find(kind, 'whitneys-pantry');
  if (entry === undefined) throw new Error('The event is gone: name another.');
  const row = rowOf(spanish, entry, () => '2026-11-01');
  expect(row).toMatchObject({
    kind: 'giveaway',
    starts: '2020-03-30T15:00',
    repeats: { every: 'month', days: ['mon'], weeks: [-1] },
    changed: '2026-11-01',
    evidence: { state: 'unchecked' },
  });
  const [cells] = await readSheet(writeSheet(spanish, kind, [row]));
  expect(cells).toMatchObject({
    'Tipo de evento': 'Cosas gratis',
    Empieza: '2020-03-30 15:00',
    'Se repite': 'el último lunes del mes',
    'Último cambio': '2026-11-01',
  });
});

test('no cell runs as a formula, and every word comes back from behind its apostrophe', async () => {
  const dangerous = fc.oneof(
    fc.constantFrom('=1+1', '+41', '-2', '@SUM(A1)', '\t=1', '=1\n=2', ' =1', '＝1', "'=1"),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '"', ',', '\n', '\r', 'a', ';') }),
  );
  const texts = fc.sample(dangerous, { numRuns: 400, seed: 8 });
  const rows = texts.map((title) => ({ title }));
  const read = await readSheet(writeSheet(english, 'guides', rows));
  const cells = read.map((row) => row['Name'] ?? '');
  expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  expect(cells.map((cell, at) => (cell === texts[at] ? cell : unmarked(cell)))).toEqual(texts);
});

test('nothing withheld leaves, even from an entry that wrongly holds it', () => {
  const entry = directory.find('resources', 'lee-food-pantry') ?? publishedEntries(directory)[0];
  const secrets = {
    short: 'sesame1',
    discreet: { title: 'Whispered name', text: 'Whispered sentence.' },
    checked: { date: '2026-10-02', by: 'phone', who: 'Whispering navigator' },
    where: {
      name: 'Hidden Hall',
      street: '9 Hidden Lane',
      town: 'Lee',
      zip: '01999',
      directions: 'Behind the hidden door',
      bus: 'Hidden bus',
    },
  };
  for (const location of ['town', 'none']) {
    const facts = { ...entry?.facts, ...secrets, where: { ...secrets.where, location } };
    const row = rowOf(english, { ...entry, facts, words: {} } as Entry, never);
    const written = `${JSON.stringify(row)}${writeSheet(english, 'resources', [row])}`;
    expect(written).not.toMatch(/hidden|whisper|sesame1|01999/i);
    expect(row['where']).toEqual(location === 'town' ? { town: 'Lee' } : undefined);
    expect(row['checked']).toEqual({ date: '2026-10-02', by: 'phone' });
  }
});

test('what a table does not know stops the build instead of leaving with it', () => {
  const [entry] = publishedEntries(directory);
  const facts = { ...entry?.facts, secret: 'nobody listed this' };
  expect(() => rowOf(english, { ...entry, facts } as Entry, never)).toThrow(/secret/);
});

test('a notice stands in the table until its last day', () => {
  const [entry] = publishedEntries(directory);
  const noticed = (until: string): unknown => {
    const notice = { text: 'Closed.', from: '2026-11-01', until };
    const facts = { ...entry?.facts, notice };
    return rowOf(english, { ...entry, facts } as Entry, never)['notice'];
  };
  expect(noticed('2026-11-22')).toMatchObject({ text: 'Closed.', until: '2026-11-22' });
  expect(noticed('2026-11-21')).toBeUndefined();
});

test('the last change is the newest of the history, else the newest date in the facts', () => {
  const [one, two] = publishedEntries(directory);
  if (one === undefined || two === undefined) throw new Error('There are entries.');
  const days = new Map([
    [one, '2026-11-02'],
    [two, '2026-11-20'],
  ]);
  expect(lastChangeAmong([one, two], (entry) => days.get(entry))).toEqual({
    changed: '2026-11-20',
  });
  const checked = { ...one, facts: { ...one.facts, checked: { date: '2030-01-02', by: 'visit' } } };
  expect(lastChangeAmong([checked as Entry, two], never)).toEqual({ newest: '2030-01-02' });
  expect(lastChangeAmong([], never)).toEqual({});
});

test.each([
  ['English', english],
  ['Spanish', spanish],
])('a sheet of ours comes back through the import, %s', (_, reader) => {
  const entries = publishedEntries(directory).flatMap((entry) =>
    entry.kind === 'resources' ? [entry] : [],
  );
  const rows = entries.map((entry) => rowOf(reader, entry, never));
  const world = importWorld(writeSheet(reader, 'resources', rows));
  writeFileSync(join(world.folder, 'needs.yaml'), JSON.stringify(needs));
  const drafts = world.dry().plan.steps.map(({ draft }) => draft);
  expect(drafts).toHaveLength(entries.length);
  for (const [at, entry] of entries.entries()) {
    const [draft, words, place] = [
      drafts[at],
      wordsOf(entry, reader.language),
      publicWhereOf(entry),
    ];
    const { hours = [], contact, ...facts } = entry.facts;
    const came = draft?.facts ?? {};
    for (const key of ['needs', 'status', 'serves', 'cost', 'booking', 'languages'] as const)
      expect([entry.id, came[key]]).toEqual([entry.id, facts[key]]);
    expect(came).toMatchObject({
      ...{ title: words.title, summary: words.summary },
      ...defined({ who: words.who, how: words.how, hours_dated: facts.hours_dated }),
      ...defined({ hours_note: words.hoursNote, cost_note: words.costNote }),
    });
    const { name, street, town, zip } = place ?? {};
    expect(came['where'] ?? {}).toMatchObject(defined({ name, street, town, zip }));
    const numbers = (of: Contact | undefined) =>
      of?.phones?.map(({ number, ext, text }) => defined({ number, ext, text }));
    expect(numbers(came['contact'] as Contact)).toEqual(numbers(contact));
    if (hours.every(({ note, season }) => note === undefined && season === undefined))
      expect(came['hours'] ?? []).toEqual(hours);
    expect(draft?.body.startsWith(words.body.trim())).toBe(true);
  }
});

/** The facts of a record that are known. */
function defined<Value>(facts: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** A sheet read by a program that nobody here wrote (Frictionless's, with csv-parse), by the names of its columns. */
async function readSheet(csv: string): Promise<Record<string, string>[]> {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const table = await Table.load(Readable.from([csv.slice(1)]));
  // Its types leave out that it answers with a promise.
  return Promise.resolve(table.read({ keyed: true, cast: false }));
}

/** A cell without the apostrophe that keeps it from being a formula. */
function unmarked(cell = ''): string {
  return cell.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/, '');
}
