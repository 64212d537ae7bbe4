import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import { sql } from '../../src/inbox/store/sql.ts';
import type { Sql } from '../../src/inbox/store/sql.ts';
import { openSqlite } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';

let place: Place;
let database: Sql;
beforeEach(async () => {
  place = await makePlace();
  database = openSqlite(place.database);
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

const remember = (name: string, value = 'x') =>
  sql`INSERT INTO memory (name, value) VALUES (${name}, ${value}) RETURNING name`;
const names = async (from: Sql = database) =>
  (await from.read(sql`SELECT name FROM memory ORDER BY name`)).map(({ name }) => name);

test('of many writes at one moment, one that breaks a rule fails alone', async () => {
  const results = await Promise.allSettled([
    database.write(remember('a')),
    database.write(remember('b'), remember('a')),
    database.write(remember('c')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: expect.any(StoreError) as unknown });
  expect(await names()).toEqual(['a', 'c']);
});

test('close settles the writes that wait, and nothing opens the file again', async () => {
  const writing = database.write(remember('a'));
  await database.close();
  expect(await writing).toEqual([[{ name: 'a' }]]);
  await rm(dirname(place.database), { recursive: true });
  await setImmediate();
  await setTimeout(5);
  await expect(stat(place.database)).rejects.toThrow('ENOENT');
});

test('a file that is moved away while writes wait does not get them: the new one does', async () => {
  await database.write(remember('old'));
  const folder = dirname(place.database);
  const writing = database.write(remember('new'));
  renameSync(folder, `${folder}-old`);
  await writing;
  expect(await names()).toEqual(['new']);
  expect(await names(openSqlite(place.database.replace(folder, `${folder}-old`)))).toEqual(['old']);
});

test('waits for another process that writes, without keeping this one from its other work', async () => {
  await database.write(remember('a'));
  const other = new DatabaseSync(place.database);
  other.exec('BEGIN EXCLUSIVE');
  let turns = 0;
  const turning = (async () => {
    while (turns < 20) {
      await setTimeout(5);
      turns += 1;
    }
    other.exec('COMMIT');
  })();
  const writing = Promise.all([database.write(remember('b')), database.check()]);
  expect(await names()).toEqual(['a']);
  await writing;
  expect(turns).toBe(20);
  await turning;
  other.close();
  expect(await names()).toEqual(['a', 'b']);
});

test('refuses what waited too long for another process, and takes it later', async () => {
  await database.write(remember('a'));
  const other = new DatabaseSync(place.database);
  other.exec('BEGIN EXCLUSIVE');
  const [write, check, vacuum] = await Promise.allSettled([
    database.write(remember('b')),
    database.check(),
    database.vacuum('whole'),
  ]);
  for (const result of [write, check, vacuum])
    expect(result).toMatchObject({
      status: 'rejected',
      reason: { name: 'StoreError', message: 'database is locked' },
    });
  other.exec('ROLLBACK');
  other.close();
  await database.write(remember('b'));
  expect(await names()).toEqual(['a', 'b']);
});

test('a log that is deleted under it loses nothing', async () => {
  await database.write(remember('a'));
  await rm(`${place.database}-wal`);
  await database.write(remember('b'));
  const other = openSqlite(place.database);
  expect(await names(other)).toEqual(['a', 'b']);
  await other.close();
});

test.each(['is closed', 'is used again'])(
  'a file that is moved away by itself takes along what stood in its log, when the inbox %s',
  async (what) => {
    await database.write(remember('old'));
    await rename(place.database, `${place.database}-old`);
    if (what === 'is closed') await database.close();
    await database.write(remember('new'));
    expect(await names()).toEqual(['new']);
    const old = openSqlite(`${place.database}-old`);
    expect(await names(old)).toEqual(['old']);
    await old.close();
  },
);

test('a log that a crash left without its file is not thrown away', async () => {
  await mkdir(dirname(place.database), { recursive: true });
  await writeFile(`${place.database}-wal`, 'letters');
  await expect(database.write(remember('a'))).rejects.toThrow(
    'inbox.sqlite-wal is there without inbox.sqlite: put them together again',
  );
  expect(await readFile(`${place.database}-wal`, 'utf8')).toBe('letters');
  await rm(`${place.database}-wal`);
  await database.write(remember('a'));
});

test('a file that was put in its place is the one that is written', async () => {
  await database.write(remember('old'));
  const backup = openSqlite(`${place.database}-backup`);
  await backup.write(remember('backup'));
  await backup.close();
  await rename(`${place.database}-backup`, place.database);
  await database.write(remember('new'));
  expect(await names()).toEqual(['backup', 'new']);
});
