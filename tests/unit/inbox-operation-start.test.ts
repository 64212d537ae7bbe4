import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { aRequest, lettersIn, makePlace, postJson } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { runProgram } from '../inbox/run-program.ts';

const HOME = '<h1>Home</h1>';

let place: Place;
beforeEach(async () => {
  place = await makePlace({ 'index.html': HOME });
});
afterEach(() => place.remove());

test.each([
  [
    { PATCHWORK_LIMIT: 'many' },
    'PATCHWORK_LIMIT is not a number. Write how many posts a minute one address may make before a puzzle is asked, or off: PATCHWORK_LIMIT=20 npm start',
  ],
  [
    { PATCHWORK_PROXIES: 'yes' },
    'PATCHWORK_PROXIES is not a number. Write how many proxies stand in front of Patchwork, 0 to 10: PATCHWORK_PROXIES=1 npm start',
  ],
  [
    { PATCHWORK_LOG: 'json' },
    'PATCHWORK_LOG is not known. Write plain or lines: PATCHWORK_LOG=lines npm start',
  ],
  [
    { PATCHWORK_INBOX: 'https://hill-towns.example' },
    'PATCHWORK_INBOX is a web address. Write where letters are kept, a file or a database: PATCHWORK_INBOX=data/inbox.sqlite npm start',
  ],
  [
    { PATCHWORK_DIST: '/nowhere' },
    'There is no built site at /nowhere. Build the site first: npm start',
  ],
])('%j is refused in one line', async (environment, line) => {
  expect(await runProgram(place, environment).done).toEqual({
    code: 1,
    signal: null,
    out: '',
    errors: `${line}\n`,
  });
});

test('an inbox that a newer Patchwork has changed is left alone, in one line', async () => {
  await mkdir(join(place.folder, 'data'));
  const database = new DatabaseSync(place.database);
  database.exec('PRAGMA user_version = 99');
  database.close();
  expect(await runProgram(place).done).toEqual({
    code: 1,
    signal: null,
    out: '',
    errors: `${place.database} cannot be used: a newer version of Patchwork has changed this inbox; update Patchwork.\n`,
  });
});

test('a folder that cannot be made is named in one line, and the site is open', async () => {
  await writeFile(join(place.folder, 'data'), 'a file where the folder should be');
  const program = runProgram(place);
  const url = await program.url;
  expect(await (await fetch(url)).text()).toBe(HOME);
  expect((await postJson(url, aRequest())).status).toBe(503);
  const health = await fetch(new URL('v1/health', url));
  expect([health.status, await health.json()]).toEqual([
    503,
    { ok: false, storage: false, version: expect.any(String) as string },
  ]);
  program.process.kill();
  const { code, errors } = await program.done;
  expect(code).toBe(0);
  const [start, post, ...more] = errors.trimEnd().split('\n');
  expect(start).toMatch(
    /The site is open, but no request can be kept in .*inbox\.sqlite \(E\w+\)\./,
  );
  expect(post).toMatch(/could not be kept in .*inbox\.sqlite \(E\w+\)\. The visitor was told/);
  expect(more).toEqual([]);
});

test('what heals is used again without a new start', async () => {
  await writeFile(join(place.folder, 'data'), 'in the way');
  const program = runProgram(place);
  const url = await program.url;
  await rm(join(place.folder, 'data'));
  expect((await postJson(url, aRequest())).status).toBe(201);
  program.process.kill();
  await program.done;
  expect(await lettersIn(place.database)).toHaveLength(1);
});

test('a database that is not there is named without its password', async () => {
  const port = await freePort();
  const program = runProgram(place, {
    PATCHWORK_INBOX: `postgres://patchwork:hunter2@127.0.0.1:${port}/inbox`,
  });
  const url = await program.url;
  expect(await (await fetch(url)).text()).toBe(HOME);
  program.process.kill();
  const { out, errors } = await program.done;
  expect(errors).toMatch(
    /^\S+ The site is open, but no request can be kept in postgres:\/\/patchwork@127\.0\.0\.1:\d+\/inbox \(ECONNREFUSED\)\..*\n$/,
  );
  expect(out + errors).not.toContain('hunter2');
});

test('a damaged file is named in one line', async () => {
  await mkdir(join(place.folder, 'data'));
  await writeFile(place.database, 'not a database '.repeat(100));
  const program = runProgram(place);
  await program.url;
  program.process.kill();
  expect((await program.done).errors).toMatch(
    /^\S+ The site is open, but no request .* \(file is not a database\)\..*\n$/,
  );
});

test('with PATCHWORK_LOG=lines every line is JSON', async () => {
  const program = runProgram(place, { PATCHWORK_LOG: 'lines' });
  const url = await program.url;
  await postJson(url, aRequest());
  program.process.kill();
  const { out, errors } = await program.done;
  expect(errors).toBe('');
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { time: expect.any(String) as string, level: 'info', event: 'open', url },
    { time: expect.any(String) as string, level: 'info', event: 'tally', counts: { stored: 1 } },
    { time: expect.any(String) as string, level: 'info', event: 'closed' },
  ]);
});
