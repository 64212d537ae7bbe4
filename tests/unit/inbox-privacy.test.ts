import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeMarks, markedHeaders, sendMarked } from '../inbox/inbox-privacy.ts';
import { aRequest, makePlace, postJson } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runProgram } from '../inbox/run-program.ts';
import { searchBytes, searchFiles } from '../inbox/search-files.ts';

const HOOK = new URL('../inbox/inbox-privacy-hook.ts', import.meta.url).pathname;

let place: Place;
beforeEach(async () => {
  place = await makePlace({ 'index.html': '<h1>Home</h1>', '404.html': '<h1>Lost</h1>' });
  await mkdir(join(place.folder, 'memory'));
});
afterEach(() => place.remove());

function start(environment: Readonly<Record<string, string>> = {}) {
  return runProgram(
    place,
    {
      PATCHWORK_PROXIES: '1',
      TMPDIR: join(place.folder, 'memory'),
      PRIVACY_FOLDER: join(place.folder, 'memory'),
      ...environment,
    },
    // Else the snapshot holds the first 1,024 characters of each string only.
    { node: ['--expose-gc', '--heap-snapshot-string-limit=10000000', '--import', HOOK] },
  );
}

/** What is left in the memory of a running program, and its report, after everything unused was collected. */
async function readMemory(program: ReturnType<typeof start>) {
  program.process.kill('SIGUSR2');
  const written = join(place.folder, 'memory', 'written');
  await expect.poll(() => existsSync(written), { timeout: 60_000 }).toBe(true);
  const files = ['memory.heapsnapshot', 'report.json'];
  return Promise.all(files.map((name) => readFile(join(place.folder, 'memory', name))));
}

test('nothing about a person is in the log, in a file or in memory, and kept words are in the database only', async () => {
  const marks = makeMarks();
  const program = start();
  const url = await program.url;
  expect(await failToStore(url, marks)).toBe(503);
  const fault = await postJson(url, `throw here: ${marks.refused.fault}`, markedHeaders(marks));
  expect(fault.status).toBe(500);
  expect(await sendMarked(url, marks)).toEqual({
    json: 201,
    again: 200,
    form: 201,
    flagged: 201,
    different: 409,
    invalid: 422,
    key: 422,
    badForm: 422,
    halfJson: 400,
    tooLong: 413,
    type: 415,
    armor: 422,
    sealed: 201,
    solution: 201,
    token: 401,
    query: 404,
    last: 201,
  });
  const [heap = Buffer.alloc(0), report = Buffer.alloc(0)] = await readMemory(program);
  program.process.kill('SIGTERM');
  const { code, out, errors } = await program.done;

  const everything = [marks.sender, marks.refused, marks.kept].flatMap((one) => Object.values(one));
  const never = [marks.sender, marks.refused].flatMap((one) => Object.values(one));
  expect(searchBytes(heap, everything)).toEqual([]);
  expect(searchBytes(report, everything)).toEqual([]);
  expect(searchBytes(Buffer.from(out + errors), everything)).toEqual([]);
  expect(await searchFiles(join(place.folder, 'data'), never)).toEqual([]);
  expect(await searchFiles(join(place.folder, 'data'), Object.values(marks.kept))).toEqual(
    Object.values(marks.kept)
      .map((word) => `inbox.sqlite: ${word}`)
      .sort(),
  );
  expect(code).toBe(0);
  expect(errors.match(/^\S+ A request .*$/gm)).toEqual([
    expect.stringContaining('could not be kept') as string,
    expect.stringMatching(/met an error of ours: RangeError < .*src\/inbox\//) as string,
  ]);
});

test('the search finds what a program keeps and prints on purpose', async () => {
  const marks = makeMarks();
  const program = start({ PRIVACY_PROBE: 'keep' });
  await postJson(await program.url, aRequest({ name: marks.kept.json }), markedHeaders(marks));
  const [heap = Buffer.alloc(0)] = await readMemory(program);
  const inFiles = await searchFiles(join(place.folder, 'data'), [marks.kept.json]);
  program.process.kill('SIGTERM');
  const { errors } = await program.done;
  expect(searchBytes(heap, Object.values(marks.sender))).toEqual([marks.sender.agent]);
  expect(searchBytes(Buffer.from(errors), Object.values(marks.sender))).toEqual([
    marks.sender.agent,
  ]);
  expect(inFiles.length).toBeGreaterThan(0);
});

test.each(['utf8', 'utf16le', 'hex', 'base64'] as const)(
  'the search finds words in %s',
  (encoding) => {
    const text = 'before MarkedWords after';
    const bytes =
      encoding === 'utf8' || encoding === 'utf16le'
        ? Buffer.from(text, encoding)
        : Buffer.from(Buffer.from(text).toString(encoding));
    expect(searchBytes(bytes, ['MarkedWords', 'OtherWords'])).toEqual(['MarkedWords']);
  },
);

/** A post while another program holds the database. */
async function failToStore(url: string, marks: ReturnType<typeof makeMarks>): Promise<number> {
  const other = new DatabaseSync(place.database);
  other.exec('BEGIN IMMEDIATE');
  const letter = aRequest({ name: marks.refused.unstored });
  const { status } = await postJson(url, letter, markedHeaders(marks));
  other.exec('ROLLBACK');
  other.close();
  return status;
}
