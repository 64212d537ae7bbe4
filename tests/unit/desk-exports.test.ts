import { expect, test } from 'vitest';
import { HONEYPOTS } from '../../src/delivery/honeypots.ts';
import { flattenLetter } from '../../src/delivery/flatten-letter.ts';
import { MOST_ARRIVALS, readDropped } from '../../src/desk/letters/read-dropped.ts';
import { MOST_ARMOR } from '../../src/schema/letter.ts';
import type { SealedLetter } from '../../src/schema/letter.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import { aFile, aLetter, drop, FILE_DATE, NETWORK, sealedLetters } from './desk-letter-world.ts';

const [ONE, TWO] = await sealedLetters(2);
if (!ONE || !TWO) throw new Error('No letters');
const CAME = '2026-11-22T21:10:00.000Z';

/** What the form posts, with the hidden field of a service. */
function posted({ id, sealed }: { id: string; sealed: string }, honeypot?: string) {
  const letter: SealedLetter = { id, network: NETWORK, version: '2', sealed };
  return flattenLetter(letter, honeypot);
}

const both = [ONE, TWO];
/** The forms in which services give their rows away, as far as their documents say. */
const JSON_EXPORTS: Record<string, unknown> = {
  formspree: {
    fields: ['_date', 'id', 'sealed', '_status'],
    submissions: both.map((each) => ({
      _date: '2026-11-22T21:10:00.000000',
      ...posted(each, HONEYPOTS.formspree),
      _status: { 'desk@example.org': { delivered: true } },
    })),
  },
  netlify: both.map((each, number) => ({
    id: `5231110b5803540aeb0000${number}`,
    number,
    data: { ...posted(each, HONEYPOTS.netlify), ip: '192.0.2.1', user_agent: 'Marked' },
    created_at: CAME,
    human_fields: { Sealed: each.sealed },
    ordered_human_fields: [{ title: 'Sealed', name: 'sealed', value: each.sealed }],
    site_url: 'https://hill-towns.example',
  })),
  basin: {
    submissions: both.map((each, id) => ({
      id,
      spam: false,
      created_at: '2026-11-22 21:10:00 UTC',
      payload_params: posted(each, HONEYPOTS.basin),
    })),
    pagination: { page: 1 },
  },
  formspark: both.map((each) => ({
    id: '9f0e0b62-7d0c-4d0e-9a51-1d1c3c0a2b11',
    createdAt: CAME,
    data: posted(each, HONEYPOTS.formspark),
  })),
  staticforms: {
    data: both.map((each) => ({ submittedAt: CAME, fields: posted(each, HONEYPOTS.staticforms) })),
  },
  web3forms: both.map((each) => ({ date: CAME, ...posted(each, HONEYPOTS.web3forms) })),
  parse: {
    results: both.map(({ id, ...each }, number) => ({
      objectId: `abc${number}`,
      letterId: id,
      network: NETWORK,
      version: '2',
      sealed: each.sealed,
      createdAt: CAME,
    })),
  },
  'a copy of a Mongo database': both.map((each) => ({
    _id: 'x1',
    letterId: each.id,
    sealed: each.sealed,
    _created_at: { $date: CAME },
  })),
  'our inbox': {
    letters: both.map((each, number) => ({
      number,
      id: each.id,
      code: receiptCode(each.id, 3),
      received: CAME,
      flagged: false,
      content: '9f86',
      letter: posted(each),
    })),
    next: null,
  },
};

test.each(Object.entries(JSON_EXPORTS))('a JSON export of %s is read', async (_, value) => {
  for (const space of [undefined, 2]) {
    const { arrivals, aside } = await drop('export.json', JSON.stringify(value, null, space));
    expect(aside).toEqual([]);
    expect(arrivals.map((each) => 'sealed' in each && each.sealed)).toEqual([
      ONE.sealed,
      TWO.sealed,
    ]);
    expect(arrivals.map(({ received }) => received)).toEqual([CAME, CAME]);
    expect(arrivals.some(({ flagged }) => flagged)).toBe(false);
  }
});

test('only an id that is surely ours is believed: a service has ids of its own', async () => {
  const idsOf = async (kind: string) =>
    (await drop('x', JSON.stringify(JSON_EXPORTS[kind]))).arrivals.map(({ id, name }) => [
      id,
      name,
    ]);
  expect(await idsOf('formspark')).toEqual([
    [undefined, 'x'],
    [undefined, 'x'],
  ]);
  expect(await idsOf('parse')).toEqual(both.map(({ id }) => [id, receiptCode(id)]));
  expect(await idsOf('our inbox')).toEqual(both.map(({ id }) => [id, receiptCode(id, 3)]));
});

test('one JSON value on each line is read too, and a list in a list', async () => {
  const rows = JSON_EXPORTS['web3forms'] as unknown[];
  const lines = rows.map((row) => JSON.stringify(row)).join('\r\n');
  expect((await drop('lines.json', lines)).arrivals).toHaveLength(2);
  expect((await drop('nested.json', JSON.stringify([[rows]]))).arrivals).toHaveLength(2);
});

/** A table as services write it; `guard` stands before what a spreadsheet would calculate. */
function table(separator: string, guard = '', newline = '\r\n'): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = both.map(({ id, sealed }) =>
    ['9f0e0b62', id, NETWORK, '2', guard + sealed, '', '2026-11-22 21:10:00'].map(quote),
  );
  const head = ['Id', 'id', 'network', 'version', 'sealed', 'bot-field', 'Created At'];
  return [head, ...rows].map((row) => row.join(separator)).join(newline);
}

function wide(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

test.each([
  ['with commas', table(',')],
  ['with semicolons', table(';')],
  ['with tabs', table('\t')],
  ['with lines of Unix', table(',', '', '\n')],
  ['with a mark of UTF-8', `\ufeff${table(';')}`],
  ["with Excel's line for the separator", `sep=;\r\n${table(';')}`],
  ['with marks against formulas', table(',', "'")],
  [
    'with line breaks written out',
    table(',').replaceAll(/(?<=[A-Za-z0-9+/=-])\n(?=[A-Za-z0-9+/-])/g, '\\n'),
  ],
  ['in UTF-16 with a mark', wide(table('\t'), false, true)],
  ['in UTF-16 the other way around', wide(table('\t'), true, true)],
  ['in UTF-16 without a mark', wide(table(','), false, false)],
  ['in UTF-16 the other way around, without a mark', wide(table(','), true, false)],
  [
    'in the letters of Windows',
    Buffer.from(`${table(',')}\r\n`.replace('bot-field', 'señal'), 'latin1'),
  ],
] as const)('a table %s is read', async (_, content) => {
  const { arrivals, aside } = await drop('export', content);
  expect(aside).toEqual([]);
  expect(arrivals.map((each) => 'sealed' in each && each.sealed)).toEqual([ONE.sealed, TWO.sealed]);
  expect(arrivals.map(({ received }) => received)).toEqual([CAME, CAME]);
});

test.each([
  ['a filled hidden field', { website: 'https://spam.example' }],
  ['a mark of spam', { spam: true }],
  ['a mark of spam as a word', { is_spam: 'Yes' }],
  ['a state', { status: 'spam' }],
])('a row with %s is flagged, and is there', async (_, more) => {
  const file = JSON.stringify([{ ...posted(ONE), ...more }, posted(TWO)]);
  const { arrivals } = await drop('spam.json', file);
  expect(arrivals.map(({ flagged }) => flagged)).toEqual([true, false]);
});

test.each([
  ['2026-11-22T21:10:00.123456', '2026-11-22T21:10:00.000Z'],
  ['2026-11-22 16:10:00 -0500', '2026-11-22T21:10:00.000Z'],
  ['2026-11-22T16:10:00-05:00', '2026-11-22T21:10:00.000Z'],
  ['2026-11-22', '2026-11-22T00:00:00.000Z'],
  [1_795_381_800, '2026-11-22T21:10:00.000Z'],
  [1_795_381_800_000, '2026-11-22T21:10:00.000Z'],
  ['Sun, 22 Nov 2026 21:10:00 GMT', '2026-11-22T21:10:00.000Z'],
  [{ __type: 'Date', iso: CAME }, CAME],
  ['yesterday', FILE_DATE],
  ['', FILE_DATE],
  [null, FILE_DATE],
])('a date of %j is read, else the date of the file counts', async (date, received) => {
  const { arrivals } = await drop('dates.json', JSON.stringify({ ...posted(ONE), date }));
  expect(arrivals.map((each) => each.received)).toEqual([received]);
});

test('a row without a letter is told beside those that have one', async () => {
  const rows = [posted(ONE), { name: 'Marked', message: 'hello' }, posted(TWO)];
  expect(await drop('mixed.json', JSON.stringify(rows))).toMatchObject({
    arrivals: [{}, {}],
    aside: [{ name: 'mixed.json#2', reason: 'not-a-letter' }],
  });
  const csv = `${table(',')}\r\n,,,,,,\r\nx,y,,,,,2026-11-22\r\n`;
  expect(await drop('mixed.csv', csv)).toMatchObject({
    arrivals: [{}, {}],
    aside: [{ name: 'mixed.csv#5', reason: 'not-a-letter' }],
  });
});

test('a cell that a program spoiled is there, to be told why it stays closed', async () => {
  const csv = `sealed\r\n#NAME?\r\n"${ONE.sealed.slice(0, 900)}"`;
  const { arrivals } = await drop('spoiled.csv', csv);
  expect(arrivals).toHaveLength(2);
  expect(arrivals[0]).toMatchObject({ sealed: '#NAME?' });
  expect(arrivals[1]).toMatchObject({ sealed: expect.stringContaining('BEGIN AGE') as string });
});

test('readable letters are read from `plain`, from the letter itself and from our opened export', async () => {
  const letter = aLetter();
  const plain = JSON.stringify(letter);
  const opened = {
    kind: 'request',
    request: letter,
    id: letter.id,
    code: receiptCode(letter.id),
    received: CAME,
    flagged: true,
    content: '9f86',
    lock: 'sealed',
  };
  for (const value of [{ plain }, { plain: letter }, letter, [opened]]) {
    const { arrivals, aside } = await drop('plain.json', JSON.stringify(value));
    expect(aside).toEqual([]);
    expect(arrivals.map((each) => 'plain' in each && (JSON.parse(each.plain) as unknown))).toEqual([
      letter,
    ]);
  }
  const { arrivals } = await drop('opened.json', JSON.stringify([opened]));
  expect(arrivals[0]).toMatchObject({ name: opened.code, received: CAME, flagged: true });
});

test('what the inbox holds damaged, and what its command could not open, is told', async () => {
  const facts = { id: ONE.id, code: receiptCode(ONE.id), received: CAME, flagged: false };
  const rows = [
    { ...facts, content: 'x' },
    { ...facts, kind: 'closed', reason: 'wrong-key', content: 'x' },
  ];
  const { arrivals, aside } = await drop('rows.json', JSON.stringify({ letters: rows }));
  expect(arrivals).toEqual([]);
  const { id, code: name } = facts;
  expect(aside).toEqual([
    { name, id, received: CAME, reason: 'unreadable-row' },
    { name, id, received: CAME, reason: 'wrong-key' },
  ]);
});

test.each([
  ['an Excel file', Buffer.from('PK\u0003\u0004 sealed')],
  ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0])],
  ['a backup of the inbox', Buffer.from('SQLite format 3\u0000 sealed')],
  ['a picture', Buffer.from([0x89, 0x50, 0, 0, 0, 0x0d])],
  ['an empty file', Buffer.from('')],
  ['a table of opened letters', Buffer.from('code,received,closed_because,lock\r\nx,y,,sealed')],
  ['a table of something else', Buffer.from('name,phone\r\nMarked,413')],
  ['JSON of something else', Buffer.from('{"settings": [1, 2, {"a": null}]}')],
  ['JSON that was cut off', Buffer.from('{"letters": [{"id": "')],
])('%s is told as unknown', async (name, content) => {
  expect(await drop(name, content)).toEqual({
    arrivals: [],
    aside: [{ name, reason: 'unknown-file' }],
  });
});

test('a file that is too large is not even read, and a folder is told', async () => {
  const never = () => Promise.reject(new Error('/home/marked/secret'));
  const files = [
    { ...aFile('large.mbox', ''), size: 65 * 1024 * 1024, arrayBuffer: never },
    { ...aFile('folder', ''), arrayBuffer: never },
    aFile('good.age', ONE.sealed),
  ];
  const { arrivals, aside } = await readDropped(files);
  expect(arrivals).toHaveLength(1);
  expect(aside).toEqual([
    { name: 'large.mbox', reason: 'too-large' },
    { name: 'folder', reason: 'unknown-file' },
  ]);
});

test('an armor or a readable letter longer than any of ours is set aside, and the others are read', async () => {
  const long = ONE.sealed.replace('\n', `\n${'A'.repeat(MOST_ARMOR)}\n`);
  const rows = [{ sealed: long }, { plain: 'x'.repeat(MOST_ARMOR + 1) }, posted(TWO)];
  const { arrivals, aside } = await drop('long.json', JSON.stringify(rows));
  expect(arrivals).toHaveLength(1);
  expect(aside.map(({ reason }) => reason)).toEqual(['too-large', 'too-large']);
});

test('a file with more letters than a desk can hold is set aside whole', async () => {
  const rows = Array.from({ length: MOST_ARRIVALS + 1 }, (_, number) => `{"plain":"${number}"}`);
  expect(await drop('flood.json', rows.join('\n'))).toEqual({
    arrivals: [],
    aside: [{ name: 'flood.json', reason: 'too-large' }],
  });
});
