import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
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
  without,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { asFirstVersion, openFirstInbox } from '../inbox/first-version.ts';
import { startProgram } from '../inbox/inbox-program.ts';
import { runInbox } from '../inbox/run-inbox.ts';

const MORNING = '2026-11-23T15:00:00.000Z';

let old: Place;
let place: Place;
let file: string;
beforeEach(async () => {
  old = await makePlace();
  place = await makePlace();
  file = join(old.folder, 'backup.sqlite');
});
afterEach(async () => {
  await old.remove();
  await place.remove();
});

const restore = (name = file, ...more: string[]) => runInbox(place, ['restore', name, ...more]);

async function withStore<Result>(
  at: Place,
  work: (store: ReturnType<typeof createSqliteStore>) => Promise<Result>,
): Promise<Result> {
  const store = createSqliteStore(at.database);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test('a symbolic link to an inbox that is in use stands for all of it, its log too', async () => {
  const program = await startProgram(old);
  await postJson(program.url, await aSealedLetter());
  await symlink(old.database, file);
  expect((await restore()).out).toContain('1 letter restored');
  await program.stop();
});

test('a run that was killed leaves a copy, and the next one takes it away', async () => {
  await keepIn(old, [aRequest()], false);
  await runInbox(old, ['backup', file]);
  const folder = join(place.folder, 'for-a-while');
  await mkdir(folder);
  const dead = spawnSync(process.execPath, ['--eval', '']).pid;
  const others = [`patchwork-restore-${process.pid}-abcdef`, 'patchwork-restore-notes'];
  for (const name of [`patchwork-restore-${dead}-abcdef`, ...others])
    await mkdir(join(folder, name));
  const { status } = await runInbox(place, ['restore', file], { TMPDIR: folder });
  expect(status).toBe(0);
  expect((await readdir(folder)).sort()).toEqual(others.sort());
});

test('a backup becomes a whole inbox in an empty place, and is not changed by it', async () => {
  await keepIn(old, [aRequest(), await aSealedLetter(), aRequest()], true);
  const { text, kept: token } = makeToken('Ana', MORNING);
  await withStore(old, async (store) => {
    const [first] = await store.letters();
    await store.handle(first?.id ?? '', MORNING);
    await store.keepNote({ id: 'n', sealed: 'sealed', received: MORNING });
    await store.addToken(token);
  });
  await runInbox(old, ['backup', file]);
  const before = await readFile(file);
  expect(await restore(file, '--tokens')).toEqual({
    status: 0,
    out: [
      '3 letters restored, 0 already there',
      '1 note restored, 0 already there',
      '1 token restored, 0 already there',
      'What was deleted after the backup was made is back too.',
      'These tokens let programs in again: Ana. Revoke what should not: npm run inbox -- token revoke "Ana"\n',
    ].join('\n'),
    errors: '',
  });
  expect(await lettersIn(place.database)).toEqual(await lettersIn(old.database));
  await withStore(place, async (store) => {
    expect(await store.notes()).toEqual([
      { id: 'n', number: 1, sealed: 'sealed', received: MORNING },
    ]);
    expect(await store.tokens()).toEqual([token]);
  });
  expect((await readFile(file)).equals(before)).toBe(true);
  expect((await readdir(old.folder)).sort()).toEqual(['backup.sqlite', 'data', 'dist']);
  expect(before.includes(text)).toBe(false);
  expect((await restore()).out).toBe(
    '0 letters restored, 3 already there\n0 notes restored, 1 already there\n0 tokens restored, 1 already there\n',
  );
});

test('a token that was revoked since stays revoked, unless somebody asks for it', async () => {
  await withStore(old, (store) => store.addToken(makeToken('Ana', MORNING).kept));
  await runInbox(old, ['backup', file]);
  expect(await restore()).toEqual({
    status: 0,
    out: [
      '0 letters restored, 0 already there',
      '0 notes restored, 0 already there',
      '0 tokens restored, 0 already there',
      'Tokens of the backup that are not good here: Ana. Make new ones, or say --tokens.\n',
    ].join('\n'),
    errors: '',
  });
  expect(await withStore(place, (store) => store.tokens())).toEqual([]);
});

test('into an inbox that runs: what is missing comes, what is there stays, what differs is named', async () => {
  const [same, other, fresh] = [aRequest(), aRequest(), aRequest()];
  const [, differs = ''] = await keepIn(old, [same, other, fresh], false);
  await withStore(old, (store) => store.addToken(makeToken('Ana', MORNING).kept));
  await runInbox(old, ['backup', file]);
  const program = await startProgram(place);
  for (const letter of [same, { ...other, name: 'Bea' }])
    expect((await postJson(program.url, letter)).status).toBe(201);
  const taken = await withStore(place, async (store) => {
    await store.addToken(makeToken('Ana', MORNING).kept);
    // Somebody else has the code of the letter that is missing.
    const letter = aRequest();
    const [, , third] = await lettersIn(old.database);
    const code = third?.code ?? '';
    await store.restore({
      id: letter.id,
      code,
      content: 'x',
      received: MORNING,
      flagged: false,
      letter,
    });
    return code;
  });
  const { out, errors, status } = await restore(file, '--tokens');
  const arrived = (await lettersIn(place.database)).find(({ id }) => id === fresh.id);
  expect(arrived?.code).not.toBe(taken);
  expect(out.split('\n')).toEqual([
    '1 letter restored, 1 already there',
    '0 notes restored, 0 already there',
    '0 tokens restored, 0 already there',
    `${taken} is ${arrived?.code} here: its code belongs to another letter.`,
    'What was deleted after the backup was made is back too.',
    '',
  ]);
  expect(errors).toBe(
    `Letters that say something else here, and stay as they are: ${differs}\nTokens of these names are other ones here, and stay: Ana\n`,
  );
  expect(status).toBe(1);
  // It went on taking letters.
  expect((await postJson(program.url, aRequest())).status).toBe(201);
  expect((await postJson(program.url, fresh)).status).toBe(200);
  await program.stop();
});

test('a letter that is damaged in the backup is named, and keeps no other out', async () => {
  const [one = '', two = ''] = await keepIn(old, [aRequest(), aRequest()], false);
  const database = new DatabaseSync(old.database);
  database.prepare('UPDATE letters SET letter = ? WHERE code = ?').run('{"half', one);
  database.close();
  expect((await runInbox(old, ['backup', file])).status).toBe(0);
  expect(await restore()).toMatchObject({
    status: 1,
    out: expect.stringContaining('1 letter restored') as string,
    errors: `Letters that are damaged in the backup: ${one}\n`,
  });
  expect(await lettersIn(place.database)).toMatchObject([{ code: two }]);
});

test('a letter that is damaged in the inbox is deleted by its code and comes back whole', async () => {
  const [one = ''] = await keepIn(place, [aRequest(), aRequest()], false);
  const whole = await lettersIn(place.database);
  await runInbox(place, ['backup', file]);
  const database = new DatabaseSync(place.database);
  database.prepare('UPDATE letters SET letter = ? WHERE code = ?').run('{"half', one);
  database.close();
  await runInbox(place, ['delete', one, '--yes']);
  expect((await restore()).out).toContain('1 letter restored, 1 already there');
  const letters = (await lettersIn(place.database)).map((letter) => without(letter, 'number'));
  expect(letters).toHaveLength(2);
  expect(letters).toContainEqual(without(whole[0] ?? { number: 0 }, 'number'));
});

test('a file of version 0.1 or 0.2 is restored, closed or in use, with its log beside it or not', async () => {
  const request = aRequest();
  const sealed = await aSealedLetter();
  const oregano = {
    code: 'OREGANO-4202',
    content: 'a'.repeat(64),
    received: MORNING,
    flagged: true,
  };
  const maple = { code: 'MAPLE-4127', content: 'b'.repeat(64), received: MORNING, flagged: false };
  const database = openFirstInbox(file, [
    { ...oregano, letter: asFirstVersion(request) },
    { ...maple, letter: sealed },
  ]);
  const restored = [
    { ...oregano, letter: request },
    { ...without(maple, 'content'), letter: sealed },
  ];
  const copied = join(old.folder, 'copied.sqlite');
  for (const ending of ['', '-wal']) await copyFile(`${file}${ending}`, `${copied}${ending}`);
  expect((await restore()).out).toContain('2 letters restored');
  expect(await lettersIn(place.database)).toMatchObject(restored);
  database.close();
  const closed = await readFile(file);
  expect((await restore()).out).toContain('0 letters restored, 2 already there');
  expect((await restore(copied)).out).toContain('0 letters restored, 2 already there');
  expect((await readFile(file)).equals(closed)).toBe(true);
  expect(await readdir(old.folder)).not.toContain('backup.sqlite-wal');
});

test('what is no backup is refused before anything is made', async () => {
  const named = (reason: string): string =>
    `${file} cannot be restored: ${reason}. Nothing was changed.\n`;
  expect((await restore()).errors).toBe(`There is no file ${file}.\n`);
  expect((await restore(old.folder)).errors).toBe(`There is no file ${old.folder}.\n`);
  await writeFile(file, 'not a database '.repeat(100));
  expect(await restore()).toEqual({ status: 1, out: '', errors: named('file is not a database') });
  const other = join(old.folder, 'other');
  const database = new DatabaseSync(other);
  database.exec('CREATE TABLE recipes (name TEXT)');
  await copyFile(other, file);
  expect((await restore()).errors).toBe(named('it is no inbox'));
  database.exec('CREATE TABLE letters (name TEXT); PRAGMA user_version = 99');
  database.close();
  await copyFile(other, file);
  expect((await restore()).errors).toBe(
    named('a newer version of Patchwork has changed this inbox; update Patchwork'),
  );
  await expect(stat(place.database)).rejects.toThrow('ENOENT');
  await keepIn(place, [aRequest()], false);
  expect((await restore(place.database)).errors).toBe(
    `${place.database} is the inbox itself. Choose another name.\n`,
  );
});

test('the private copy it opens does not stay', async () => {
  await keepIn(old, [aRequest()], false);
  await runInbox(old, ['backup', file]);
  const room = join(place.folder, randomUUID());
  await mkdir(room);
  await runInbox(place, ['restore', file], { TMPDIR: room });
  expect(await readdir(room)).toEqual([]);
  expect(await readdir(dirname(place.database))).toContain('inbox.sqlite');
});
