import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeToken } from '../../src/inbox/reading/tokens.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import {
  aRequest,
  aSealedLetter,
  keepIn,
  lettersIn,
  makePlace,
  postJson,
  readReceipt,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { startProgram } from '../inbox/inbox-program.ts';
import { runInbox, startInbox } from '../inbox/run-inbox.ts';

let place: Place;
let file: string;
beforeEach(async () => {
  place = await makePlace();
  file = join(place.folder, 'backup.sqlite');
});
afterEach(() => place.remove());

const run = (...argv: string[]) => runInbox(place, argv);
const parts = async () => (await readdir(place.folder)).filter((name) => name.includes('.part'));

/** Everything that a store gives, and what only its tables hold. */
async function everythingIn(path: string) {
  const store = createSqliteStore(path);
  const all = {
    letters: await store.letters(),
    notes: await store.notes(),
    tokens: await store.tokens(),
    seen: await store.recall('last-seen'),
  };
  await store.close();
  return all;
}

test('a backup holds everything, in one private file that needs no other', async () => {
  await keepIn(place, [aRequest(), await aSealedLetter(), aRequest()], true);
  const store = createSqliteStore(place.database);
  const [first, , third] = await store.letters();
  await store.handle(first?.id ?? '', '2026-11-23T15:00:00.000Z');
  await store.remove([third?.id ?? '']);
  await store.keepNote({ id: 'n', sealed: 'sealed', received: '2026-11-23T15:00:00.000Z' });
  await store.addToken(makeToken('Ana', '2026-11-23T15:00:00.000Z').kept);
  await store.remember('last-seen', '2026-11-23T15:00:00.000Z');
  await store.close();
  expect(await run('backup', file)).toEqual({
    status: 0,
    out: `${file} holds 2 letters (1 handled), 1 note and 1 token.\nIt is as secret as the inbox itself. docs/inbox.md says where to keep it and how long.\n`,
    errors: '',
  });
  expect((await readdir(place.folder)).sort()).toEqual(['backup.sqlite', 'data', 'dist']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  // 1 and 1 in the header mean that there is no log beside it (sqlite.org/fileformat.html).
  expect([...(await readFile(file)).subarray(18, 20)]).toEqual([1, 1]);
  expect(await everythingIn(file)).toEqual(await everythingIn(place.database));
});

test('while the service takes letters, a backup has all that were acknowledged before, and none by half', async () => {
  const program = await startProgram(place);
  const acknowledged: string[] = [];
  let posting = true;
  const neighbors = Array.from({ length: 4 }, async () => {
    while (posting) {
      const receipt = await readReceipt(await postJson(program.url, await aSealedLetter()));
      acknowledged.push(receipt.id);
    }
  });
  const backups: { name: string; before: string[] }[] = [];
  for (const name of ['a', 'b', 'c']) {
    await expect
      .poll(() => acknowledged.length, { timeout: 30_000 })
      .toBeGreaterThan((backups.length + 1) * 20);
    const before = [...acknowledged];
    expect((await run('backup', join(place.folder, name))).errors).toBe('');
    backups.push({ name, before });
  }
  posting = false;
  await Promise.all(neighbors);
  await program.stop();
  for (const { name, before } of backups) {
    const kept = await lettersIn(join(place.folder, name));
    const ids = kept.map(({ id }) => id);
    expect(before.filter((id) => !ids.includes(id))).toEqual([]);
    expect(kept.filter(({ letter }) => letter === undefined)).toEqual([]);
  }
  expect(await lettersIn(place.database)).toHaveLength(acknowledged.length);
});

test('a file that exists is kept unless --force is there; the inbox, folders and devices always', async () => {
  await keepIn(place, [aRequest()], false);
  await writeFile(file, 'mine');
  expect(await run('backup', file)).toEqual({
    status: 1,
    out: '',
    errors: `${file} exists already. Choose another name, or add --force.\n`,
  });
  expect(await readFile(file, 'utf8')).toBe('mine');
  expect((await run('backup', file, '--force')).status).toBe(0);
  expect(await lettersIn(file)).toHaveLength(1);
  const link = join(place.folder, 'link');
  await symlink(place.database, link);
  for (const [name, line] of [
    [link, `${link} is the inbox itself. Choose another name.`],
    [place.folder, `${place.folder} is no file. Choose another name.`],
    ['/dev/null', '/dev/null is no file. Choose another name.'],
    [join(place.folder, 'no', 'b'), `There is no folder ${join(place.folder, 'no')}.`],
  ] as const)
    expect((await run('backup', name, '--force')).errors).toBe(`${line}\n`);
  expect(await lettersIn(place.database)).toHaveLength(1);
});

test('what is no inbox gives no backup', async () => {
  await mkdir(dirname(place.database));
  await writeFile(place.database, 'not a database '.repeat(100));
  expect((await run('backup', file)).errors).toBe('No backup was made: file is not a database.\n');
  await rm(place.database);
  const other = new DatabaseSync(place.database);
  other.exec('CREATE TABLE recipes (name TEXT)');
  expect((await run('backup', file)).errors).toBe('No backup was made: it is no inbox.\n');
  other.exec('CREATE TABLE letters (name TEXT); PRAGMA user_version = 99');
  other.close();
  expect((await run('backup', file)).errors).toBe(
    'No backup was made: a newer version of Patchwork has changed this inbox; update Patchwork.\n',
  );
  await expect(stat(file)).rejects.toThrow('ENOENT');
  expect(await parts()).toEqual([]);
});

test('when the disk refuses, there is no backup and nothing of it stays', async () => {
  await keepIn(place, [aRequest({ access: 'x'.repeat(2000) }), await aSealedLetter()], false);
  const long = join(place.folder, 'b'.repeat(250));
  expect((await run('backup', long)).errors).toBe(`${long} cannot be written (ENAMETOOLONG).\n`);
  const under = join(place.database, 'b');
  expect((await run('backup', under)).errors).toBe(`${place.database} cannot be used (ENOTDIR).\n`);
  const limited = startInbox(place, ['backup', file], {}, 'ulimit -f 8');
  expect(await limited.ended).toMatchObject({
    status: 1,
    errors: expect.stringMatching(/^No backup was made: [a-z /O]+\.\n$/i) as string,
  });
  expect((await readdir(place.folder)).sort()).toEqual(['data', 'dist']);
});

test('a backup that is stopped in the middle leaves nothing; one that is killed, nothing of that name', async () => {
  // An inbox that never answers keeps the command in the middle.
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const environment = {
    PATCHWORK_INBOX: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    PATCHWORK_TOKEN: makeToken('Ana', '2026-11-23T15:00:00.000Z').text,
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    const asked = once(silent, 'request');
    const { process: child, ended } = startInbox(place, ['backup', file], environment);
    await asked;
    expect(await parts()).not.toEqual([]);
    child.kill(signal);
    await ended;
    await expect(stat(file)).rejects.toThrow('ENOENT');
    if (signal !== 'SIGKILL') expect(await parts()).toEqual([]);
  }
  silent.closeAllConnections();
  silent.close();
  // What was killed left letters behind: the next backup of that name removes them.
  expect(await parts()).not.toEqual([]);
  await keepIn(place, [aRequest()], false);
  expect((await run('backup', file)).status).toBe(0);
  expect(await parts()).toEqual([]);
});

test('an inbox that was moved in place of a running one is backed up too', async () => {
  await keepIn(place, [aRequest()], false);
  await run('backup', file);
  await rename(file, place.database);
  expect((await run('backup', file)).out).toContain('holds 1 letter (0 handled)');
});
