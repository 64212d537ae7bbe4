import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { Request } from '../../src/schema/request.ts';
import { aRequest, aSealedLetter, keepIn, makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runInbox } from '../inbox/run-inbox.ts';

let place: Place;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const fileIn = (name: string) => join(place.folder, name);
const run = (...argv: string[]) => runInbox(place, argv);
const withDetails = (...details: string[]): Request => {
  const base = aRequest();
  const [first] = base.items;
  if (!first) throw new Error('no item');
  return { ...base, items: details.map((each) => ({ ...first, details: each })) };
};

const Rows = z.array(z.record(z.string(), z.string()));
const READ_IN_PYTHON =
  'import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=sys.argv[2], strict=True))))';
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Read back by a program that shares nothing with the one that wrote it. */
async function readTable(file: string, delimiter = ','): Promise<z.infer<typeof Rows>> {
  if (!hasPython) {
    const text = (await readFile(file, 'utf8')).replace('\ufeff', '');
    return Rows.parse(Papa.parse(text, { header: true, delimiter, skipEmptyLines: true }).data);
  }
  const { stdout } = spawnSync('python3', ['-c', READ_IN_PYTHON, file, delimiter], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], PYTHONIOENCODING: 'utf-8' },
  });
  return Rows.parse(JSON.parse(stdout));
}

test('a table has a row for each item, for news, and for what stays closed', async () => {
  const identity = await generateX25519Identity();
  await writeFile(fileIn('ana.agekey'), identity);
  const open = aRequest({ name: 'Ana' });
  const news = {
    id: randomUUID(),
    version: 2,
    network: 'hill-towns',
    about: open.id,
    code: 'MAPLE-4127',
    news: 'no-longer',
  } as const;
  const codes = await keepIn(
    place,
    [
      await aSealedLetter(open, [await identityToRecipient(identity)]),
      news,
      await aSealedLetter(aRequest(), [await identityToRecipient(await generateX25519Identity())]),
    ],
    true,
  );
  const file = fileIn('letters.csv');
  expect(await run('export', file, '--key', fileIn('ana.agekey'))).toEqual({
    status: 0,
    out: `${file} holds 3 letters, opened. Delete it when you are done.\n`,
    errors: '1 letter could not be opened: the keys are missing.\n',
  });
  const facts = {
    code: codes[0],
    received: '2026-11-22T21:10:00.000Z',
    handled: '',
    flagged: 'yes',
    kind: 'request',
    name: 'Ana',
    language: 'es',
    reach_by: 'text, then navigator',
    phone: '413-555-0142',
    voicemail: 'no',
    others_hear: 'words',
    safe_words: 'It is Jo, about the garden',
    best_times: 'mornings',
    lock: 'sealed',
    id: open.id,
    news: '',
    closed_because: '',
  };
  expect(await readTable(file)).toEqual([
    expect.objectContaining({
      ...facts,
      item: '1',
      side: 'asks',
      need: 'rides',
      details: 'To the clinic\nTwo people',
      when: 'day',
      day: '2026-12-01',
      town: 'Adams',
    }),
    expect.objectContaining({
      ...facts,
      item: '2',
      side: 'offers',
      need: 'food',
      details: 'Soup on Sundays',
      when: 'weekly',
      day: '',
      town: '',
    }),
    expect.objectContaining({
      code: codes[1],
      kind: 'news',
      news: 'no-longer',
      about: 'MAPLE-4127',
      details: '',
    }),
    expect.objectContaining({
      code: codes[2],
      kind: 'closed',
      closed_because: 'wrong-key',
      details: '',
      lock: '',
    }),
  ]);
});

test.each([',', ';'])('every text comes back from a table with %s', async (delimiter) => {
  const texts = [
    'plain',
    'commas, and; semicolons\tand "quotes" and \'these\'',
    'lines\nof\n\ntext\n',
    'emoji 🥔👩‍🌾 and ñ',
    'مرحبا، أحتاج إلى توصيلة\u200f',
    ' spaces around ',
    '"',
    '""',
    'a'.repeat(2000),
  ];
  await keepIn(place, [withDetails(...texts)], false);
  const file = fileIn('letters.csv');
  await run('export', file, ...(delimiter === ';' ? ['--semicolon'] : []));
  const rows = await readTable(file, delimiter);
  expect(rows.map(({ details }) => details)).toEqual(texts.map((text) => text.replace('\t', ' ')));
  const bytes = await readFile(file);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8').replace(/"(?:[^"]|"")*"/g, '')).toMatch(
    /^[^\n]*\r\n([^\n]*\r\n)*$/,
  );
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('no cell of a table begins like a formula, whichever column it is in and however it is parted', async () => {
  const evil = '=1+1;=1+1,=1+1\n=1+1';
  const { contact, items } = aRequest();
  await keepIn(
    place,
    [
      aRequest({
        name: evil,
        language: evil,
        access: evil,
        takenBy: evil,
        items: items.map((item) => ({ ...item, details: evil, town: evil })),
        contact: {
          ...contact,
          safeWords: evil,
          neverTimes: evil,
          instead: { name: evil, how: evil },
        },
      }),
    ],
    false,
  );
  const file = fileIn('letters.csv');
  await run('export', file);
  const text = await readFile(file, 'utf8');
  for (const row of await readTable(file))
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  expect(text).not.toMatch(/[;,\n]"?=/);
});

test('JSON holds everything as it was typed, in a file and on standard output', async () => {
  const request = withDetails('=1+1', '007');
  await keepIn(place, [request], false);
  const file = fileIn('letters.json');
  expect((await run('export', file)).status).toBe(0);
  const written = await readFile(file, 'utf8');
  expect(JSON.parse(written)).toMatchObject([{ kind: 'request', request }]);
  expect(await run('export', '-', '--json')).toEqual({ status: 0, out: written, errors: '' });
  expect((await run('export', '-', '--csv')).out).toContain('"\'=1+1"');
});

test('a file that exists is kept unless --force is there, and the inbox itself always', async () => {
  await keepIn(place, [aRequest()], false);
  const file = fileIn('letters.csv');
  await writeFile(file, 'mine', { mode: 0o644 });
  expect(await run('export', file)).toEqual({
    status: 1,
    out: '',
    errors: `${file} exists already. Choose another name, or add --force.\n`,
  });
  expect(await readFile(file, 'utf8')).toBe('mine');
  expect((await run('export', file, '--force')).status).toBe(0);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await symlink(place.database, fileIn('inbox.csv'));
  expect((await run('export', fileIn('inbox.csv'), '--force')).errors).toBe(
    `${fileIn('inbox.csv')} is the inbox itself. Choose another name.\n`,
  );
  expect((await run('export', fileIn('no/letters.csv'))).errors).toBe(
    `There is no folder ${fileIn('no')}.\n`,
  );
});
