import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { createSqliteStore } from '../../src/inbox/store/sqlite/sqlite-store.ts';
import { aRequest, makePlace } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { searchFiles } from '../inbox/search-files.ts';

const OLD = 'Wq7RutabagaOfTheOldLetter';
const YOUNG = 'Zk4TurnipOfTheYoungLetter';
const MANY = 60;

let place: Place;
let store: InboxStore;
beforeEach(async () => {
  place = await makePlace();
  store = createSqliteStore(place.database);
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

const keep = async (word: string, received: string): Promise<string> => {
  const letter = aRequest({ name: word, access: `${word} `.repeat(20) });
  await store.keep({ letter, received, flagged: false });
  return letter.id;
};
const keepMany = async (): Promise<string[]> => {
  const old: string[] = [];
  // In turns, so that both kinds share the database's pages.
  for (let n = 0; n < MANY; n += 1) {
    old.push(await keep(`${OLD}${n}`, '2026-01-01T00:00:00.000Z'));
    await keep(`${YOUNG}${n}`, '2026-11-22T00:00:00.000Z');
  }
  return old;
};
const found = () => searchFiles(dirname(place.database), [OLD, YOUNG]);

test.each(['alone', 'beside another program that has the file open'])(
  'after a sweep no byte of what was deleted is in any file (%s)',
  async (how) => {
    const other = createSqliteStore(place.database);
    await keepMany();
    if (how !== 'alone') expect(await other.letters()).toHaveLength(2 * MANY);
    expect((await found()).join()).toContain(OLD);
    expect(await store.sweep('2026-02-01T00:00:00.000Z')).toBe(MANY);
    expect(await found()).toEqual([`inbox.sqlite: ${YOUNG}`]);
    expect(await store.letters()).toHaveLength(MANY);
    expect(await other.letters()).toHaveLength(MANY);
    await other.close();
    expect(await found()).toEqual([`inbox.sqlite: ${YOUNG}`]);
  },
);

test('after letters were removed no byte of them is in any file', async () => {
  const old = await keepMany();
  expect(await store.remove(old)).toBe(MANY);
  expect(await found()).toEqual([`inbox.sqlite: ${YOUNG}`]);
});

test('a sweep gives the room back', async () => {
  const { statSync } = await import('node:fs');
  const size = () => statSync(place.database).size;
  await keepMany();
  await store.sweep('2026-02-01T00:00:00.000Z');
  const before = size();
  await store.sweep('2027-02-01T00:00:00.000Z');
  expect(size()).toBeLessThan(before);
  expect(await found()).toEqual([]);
});
