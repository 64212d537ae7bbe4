import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { openRemote } from '../../src/inbox/remote/open-remote.ts';
import { StoreError } from '../../src/inbox/store/inbox-store.ts';
import type { NavigatorStore } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore, openSqlite } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import {
  aRequest,
  aSealedLetter,
  lettersIn,
  makePlace,
  openAt,
  postJson,
} from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { asBackup, letIn, seal, shutOut } from '../inbox/reading-place.ts';

const NOON = '2026-11-22T12:00:00.000Z';

let place: Place;
let server: OpenServer;
let token: string;
let remote: NavigatorStore;
beforeEach(async () => {
  place = await makePlace();
  server = await openAt(place);
  token = await letIn(place, 'Ana');
  remote = openRemote(server.url, token);
});
afterEach(async () => {
  await remote.close();
  await server.close();
  await place.remove();
});

const keep = async (count: number): Promise<string[]> => {
  const store = createSqliteStore(place.database);
  const letters = Array.from({ length: count }, () => aRequest());
  for (const letter of letters) await store.keep({ letter, received: NOON, flagged: false });
  await store.close();
  return letters.map(({ id }) => id);
};

test('letters are the same as beside the service: all of them, or the part that was asked for', async () => {
  await keep(210);
  await postJson(server.url, await aSealedLetter());
  const letters = await lettersIn(place.database);
  expect(await remote.letters()).toEqual(letters);
  const after = letters[4]?.number ?? 0;
  expect(await remote.letters({ after, limit: 130 })).toEqual(letters.slice(5, 135));
  expect(await remote.letters({ after: letters.at(-1)?.number })).toEqual([]);
  expect(await remote.letters({ limit: 0 })).toEqual([]);
});

test('an empty inbox elsewhere has no letters and no notes', async () => {
  expect(await remote.letters()).toEqual([]);
  expect(await remote.notes()).toEqual([]);
});

test('a letter that was damaged there is listed without its letter, and hides no other', async () => {
  const [first = '', second] = await keep(2);
  await openSqlite(place.database).write({
    text: `UPDATE letters SET letter = '{"half' WHERE id = ?`,
    values: [first],
  });
  expect(await remote.letters()).toMatchObject([
    { id: first, letter: undefined },
    { id: second, letter: { id: second } },
  ]);
});

test('letters are marked, opened, deleted and put back', async () => {
  const [one = '', two = ''] = await keep(2);
  expect(await remote.handle(one, NOON)).toBe(true);
  const [kept] = await remote.letters();
  expect(kept?.handled).toBeDefined();
  expect(await remote.handle(randomUUID(), NOON)).toBe(false);
  expect(await remote.remove([one, randomUUID(), two])).toBe(2);
  expect(await remote.remove([])).toBe(0);
  expect(await remote.letters()).toEqual([]);

  const backup = asBackup(kept);
  const receipt = { id: one, code: backup.code, received: NOON };
  expect(await remote.restore(backup)).toEqual({ outcome: 'stored', receipt });
  expect(await remote.restore(backup)).toEqual({ outcome: 'duplicate', receipt });
  expect(await remote.restore({ ...backup, content: 'f'.repeat(64) })).toEqual({
    outcome: 'mismatch',
  });
  expect((await lettersIn(place.database)).map(asBackup)).toEqual([backup]);
  expect(await remote.handle(one, undefined)).toBe(true);
  expect((await remote.letters())[0]).not.toHaveProperty('handled');
});

test('notes are kept once, replaced and listed', async () => {
  const [one, two] = await Promise.all(
    ['one', 'two'].map(async (text) => ({
      id: randomUUID(),
      sealed: await seal(text),
      received: NOON,
    })),
  );
  if (!one || !two) throw new Error('none');
  const first = await remote.keepNote(one);
  expect(first).toMatchObject({ outcome: 'stored' });
  expect(await remote.keepNote(one)).toEqual({ ...first, outcome: 'duplicate' });
  expect(await remote.keepNote({ ...one, sealed: two.sealed })).toEqual({ outcome: 'mismatch' });
  if (first.outcome === 'mismatch') throw new Error('refused');
  expect(await remote.keepNote({ ...two, replaces: first.number })).toMatchObject({
    outcome: 'stored',
  });
  expect(await remote.notes()).toMatchObject([{ id: two.id, sealed: two.sealed }]);
  expect(await remote.notes({ after: first.number, limit: 1 })).toHaveLength(1);
});

test('the address may be that of the form, with or without a slash', async () => {
  const [id] = await keep(1);
  for (const address of [
    server.url.slice(0, -1),
    ` ${server.url}`,
    `${server.url}v1`,
    `${server.url}v1/requests`,
    `${server.url}?from=flyer#top`,
  ])
    expect((await openRemote(address, `${token}\n`).letters()).map((kept) => kept.id)).toEqual([
      id,
    ]);
});

test('every question is refused with a StoreError when the token was revoked', async () => {
  await shutOut(place, 'Ana');
  const [note, letter] = [
    { id: randomUUID(), sealed: await seal('x'), received: NOON },
    aRequest(),
  ];
  const facts = { code: 'MAPLE-4127', received: NOON, flagged: false, content: 'f'.repeat(64) };
  for (const question of [
    () => remote.letters(),
    () => remote.handle(letter.id, NOON),
    () => remote.remove([letter.id]),
    () => remote.restore({ id: letter.id, letter, ...facts }),
    () => remote.notes(),
    () => remote.keepNote(note),
  ])
    await expect(question()).rejects.toThrow(
      new StoreError(
        `${new URL(server.url).host} does not take this token: it is mistyped, or it was revoked`,
      ),
    );
});

test('storage that fails there is a StoreError, and the same call may succeed later', async () => {
  await keep(1);
  const folder = dirname(place.database);
  await rename(folder, `${folder}-old`);
  await writeFile(folder, '');
  await expect(remote.letters()).rejects.toThrow(
    new StoreError(
      `the inbox at ${new URL(server.url).host} cannot use its storage now; try again in a minute`,
    ),
  );
  await rename(folder, `${folder}-file`);
  await rename(`${folder}-old`, folder);
  expect(await remote.letters()).toHaveLength(1);
});

test('what the inbox refuses is a StoreError that names the kind', async () => {
  await expect(
    remote.keepNote({ id: randomUUID(), sealed: 'readable', received: NOON }),
  ).rejects.toThrow(/^the inbox at localhost:\d+ refused this \(invalid\)$/);
});
