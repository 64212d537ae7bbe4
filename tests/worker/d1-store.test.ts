import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createD1Store, openD1 } from '../../src/inbox/store/d1/d1-store.ts';
import type { D1Database } from '../../src/inbox/store/d1/d1-database.ts';
import { NewerStoreError, StoreError } from '../../src/inbox/store/inbox-store.ts';
import type { Row, Statement } from '../../src/inbox/store/sql.ts';
import { SQLITE_MIGRATIONS } from '../../src/inbox/store/sqlite/sqlite-migrations.ts';
import { createStore } from '../../src/inbox/store/sql-store.ts';
import { describeStore } from '../inbox/inbox-store-contract.ts';
import { aRequest } from '../inbox/inbox-place.ts';
import { openD1Courier } from './d1-courier.ts';
import type { D1Courier } from './d1-courier.ts';

const NOON = '2026-11-22T12:00:00.000Z';
const MOST_NOTE = 1024 * 1024;
const MOST_LETTER = 320 * 1024;

let courier: D1Courier;
beforeAll(async () => {
  courier = await openD1Courier(60);
});
afterAll(() => courier.close());

describeStore('D1', () => {
  const database = courier.fresh();
  return Promise.resolve({
    open: () => createD1Store(database),
    meddle: (statement) => run(database, statement),
    remove: () => Promise.resolve(),
  });
});

describe('the tables of D1', () => {
  test.each(SQLITE_MIGRATIONS.map((_, version) => version))(
    'come up to date from version %i with what lies in them',
    async (version) => {
      const database = courier.fresh();
      const request = aRequest();
      await openD1(database, SQLITE_MIGRATIONS.slice(0, version)).read({
        text: 'SELECT 1',
        values: [],
      });
      // Version 1 is the only one that had letters under another name.
      if (version === 1) await insertAsVersionOne(database, request);
      const store = createD1Store(database);
      const letters = await store.letters();
      expect(letters.map(({ letter }) => letter)).toEqual(version === 1 ? [request] : []);
      expect((await store.keep(arrival())).outcome).toBe('stored');
      expect(await versionsIn(database)).toEqual(SQLITE_MIGRATIONS.map((_, index) => index + 1));
    },
  );

  test('are made once by many Workers that start at the same moment', async () => {
    const database = courier.fresh();
    const kept = await Promise.all(
      Array.from({ length: 12 }, () => createD1Store(database).keep(arrival())),
    );
    expect(kept.every(({ outcome }) => outcome === 'stored')).toBe(true);
    expect(await createD1Store(database).letters()).toHaveLength(12);
  });

  test('stay as they were when a version cannot be applied, and the next call tries again', async () => {
    const database = courier.fresh();
    const [first = [], second = []] = SQLITE_MIGRATIONS;
    const broken = [first, [...second.slice(0, -1), 'CREATE TABLE letters (number)']];
    const failing = createStore(openD1(database, broken));
    await expect(failing.letters()).rejects.toThrow(new StoreError('SQLITE_ERROR'));
    expect(await tablesIn(database)).toEqual(['requests', 'versions']);
    expect(await createD1Store(database).letters()).toEqual([]);
  });

  test('are left alone when a newer Patchwork has changed them', async () => {
    const database = courier.fresh();
    const newer = [...SQLITE_MIGRATIONS, ['CREATE TABLE later (number INTEGER) STRICT']];
    await createStore(openD1(database, newer)).letters();
    const store = createD1Store(database);
    await expect(store.keep(arrival())).rejects.toBeInstanceOf(NewerStoreError);
    await expect(store.check()).rejects.toBeInstanceOf(NewerStoreError);
  });

  test('are looked for again when they are gone, as after a restore to an earlier day', async () => {
    const database = courier.fresh();
    const store = createD1Store(database);
    await store.keep(arrival());
    await run(database, { text: 'DROP VIEW requests', values: [] });
    for (const table of ['letters', 'notes', 'tokens', 'memory', 'versions'])
      await run(database, { text: `DROP TABLE ${table}`, values: [] });
    await expect(store.keep(arrival())).rejects.toThrow(new StoreError('no such table: letters'));
    expect((await store.keep(arrival())).outcome).toBe('stored');
  });
});

describe('a D1 that fails', () => {
  test('says only what D1 says of itself, never a value', async () => {
    const reasons: string[] = [];
    for (const message of [
      'D1_ERROR: UNIQUE constraint failed: letters.id: SQLITE_CONSTRAINT (extended: X)',
      'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
      'D1_ERROR: Network connection lost.',
      "D1_TYPE_ERROR: Type 'object' not supported for value 'Ana, 413 555 0142'",
      'Ana, 413 555 0142',
    ]) {
      const store = createD1Store(failingWith(new Error(message)));
      const failure = await store.letters().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreError);
      reasons.push((failure as StoreError).message);
    }
    expect(reasons).toEqual([
      'SQLITE_CONSTRAINT',
      'D1 DB is overloaded',
      'Network connection lost',
      'D1_TYPE_ERROR',
      'D1 failed',
    ]);
  });

  test('is noticed by the check, which changes nothing', async () => {
    const database = courier.fresh();
    const store = createD1Store(database);
    await store.keep(arrival());
    await store.check();
    expect(await store.letters()).toHaveLength(1);
    await run(database, { text: 'DROP TABLE letters', values: [] });
    await expect(store.check()).rejects.toBeInstanceOf(StoreError);
  });

  test('refuses a write whole, and takes the same letter once it can', async () => {
    const database = courier.fresh();
    const store = createD1Store(database);
    const one = arrival();
    await store.check();
    await run(database, {
      text: `CREATE TRIGGER full BEFORE INSERT ON letters
        BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
      values: [],
    });
    await expect(store.keep(one)).rejects.toThrow(new StoreError('database or disk is full'));
    await run(database, { text: 'DROP TRIGGER full', values: [] });
    expect((await store.keep(one)).outcome).toBe('stored');
  });

  test('is a StoreError too when no database is bound', async () => {
    const store = createD1Store(undefined);
    await expect(store.check()).rejects.toThrow(
      new StoreError('no D1 database is bound as INBOX_DB'),
    );
    await store.close();
  });
});

describe('the limits of D1', () => {
  test('leave room for the longest letter and the longest note', async () => {
    const store = createD1Store(courier.fresh());
    const sealed = 'a'.repeat(MOST_LETTER);
    const letter = {
      id: crypto.randomUUID(),
      network: 'hill-towns',
      version: '2',
      sealed,
    } as const;
    expect((await store.keep(arrival({ letter }))).outcome).toBe('stored');
    const note = { id: 'note', sealed: 'a'.repeat(MOST_NOTE), received: NOON };
    expect((await store.keepNote(note)).outcome).toBe('stored');
    expect((await store.notes())[0]?.sealed).toBe(note.sealed);
  });

  test('are kept when a hundred letters are deleted at once', async () => {
    const store = createD1Store(courier.fresh());
    const arrivals = Array.from({ length: 100 }, () => arrival());
    await Promise.all(arrivals.map((one) => store.keep(one)));
    expect(await store.remove(arrivals.map(({ letter }) => letter.id))).toBe(100);
    expect(await store.letters()).toEqual([]);
  });
});

function arrival(changes: Partial<Parameters<ReturnType<typeof createD1Store>['keep']>[0]> = {}) {
  return { letter: aRequest(), received: NOON, flagged: false, ...changes };
}

async function insertAsVersionOne(database: D1Database, request: { id: string }): Promise<void> {
  await run(database, {
    text: `INSERT INTO requests (id, code, content, received, flagged, request)
      VALUES (?, 'SATIN-1234', 'hash', ?, 0, ?)`,
    values: [request.id, NOON, JSON.stringify(request)],
  });
}

async function run(database: D1Database, { text, values }: Statement): Promise<Row[]> {
  return [
    ...(
      await database
        .prepare(text)
        .bind(...values)
        .all()
    ).results,
  ];
}

async function versionsIn(database: D1Database): Promise<unknown[]> {
  const rows = await run(database, { text: 'SELECT version FROM versions', values: [] });
  return rows.map(({ version }) => version);
}

async function tablesIn(database: D1Database): Promise<unknown[]> {
  const text = `SELECT name FROM sqlite_master WHERE type = 'table'
    AND name NOT LIKE 'sqlite%' AND name NOT LIKE '_cf%' ORDER BY name`;
  return (await run(database, { text, values: [] })).map(({ name }) => name);
}

function failingWith(error: Error): D1Database {
  return {
    prepare: () => {
      throw error;
    },
    batch: () => Promise.reject(error),
  };
}
