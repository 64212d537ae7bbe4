import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Arrival, InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { openStore } from '../../src/inbox/store/open-store.ts';
import {
  createPostgresStore,
  openPostgres,
} from '../../src/inbox/store/postgres/postgres-store.ts';
import { sql } from '../../src/inbox/store/sql.ts';
import { describeStore } from '../inbox/inbox-store-contract.ts';
import { aRequest } from '../inbox/inbox-place.ts';
import { describePostgres, openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

describePostgres('PostgreSQL', () => {
  let server: TestServer;
  let address: string;
  let store: InboxStore;
  let other: Client;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    address = server.makeDatabase();
    store = createPostgresStore(address);
    other = new Client(address);
    await other.connect();
  });
  afterEach(async () => {
    await store.close();
    await other.end();
  });

  describeStore('PostgreSQL', () => {
    const home = server.makeDatabase();
    return Promise.resolve({
      open: () => createPostgresStore(home),
      async meddle(statement) {
        const database = openPostgres(home);
        const [rows = []] = await database.write(statement);
        await database.close();
        return rows;
      },
      remove: () => Promise.resolve(),
    });
  });

  test('an address is opened as PostgreSQL, under both of its names', async () => {
    for (const named of [address, address.replace('postgres:', 'postgresql:')]) {
      const opened = await openStore(named);
      expect((await opened.keep(arrival())).outcome).toBe('stored');
      await opened.close();
    }
    expect(await store.letters()).toHaveLength(2);
  });

  test('a reading waits for a letter that got its number before and is not committed yet', async () => {
    await store.check();
    await other.query('BEGIN');
    await other.query(INSERT, ['early', 'EARLY-1000']);
    const late = arrival();
    await store.keep(late);
    const reading = store.letters();
    await expect.poll(() => waiting(server)).toBe(1);
    await other.query('COMMIT');
    expect((await reading).map(({ id, number }) => [id, number])).toEqual([
      ['early', 1],
      [late.letter.id, 2],
    ]);
  });

  test('who sends a letter does not wait for a long reading, which does not see it', async () => {
    const database = openPostgres(address);
    await store.keep(arrival());
    await other.query('BEGIN; SELECT pg_advisory_xact_lock(1)');
    const reading = database.read(
      sql`SELECT (SELECT count(*) FROM letters)::int AS rows, pg_advisory_xact_lock(1)`,
      'letters',
    );
    await expect.poll(() => waiting(server)).toBe(1);
    expect((await store.keep(arrival())).outcome).toBe('stored');
    await other.query('COMMIT');
    expect(await reading).toMatchObject([{ rows: 1 }]);
    expect(await store.letters()).toHaveLength(2);
    await database.close();
  });

  test('several statements are one transaction, and a failure quotes nothing of them', async () => {
    const database = openPostgres(address);
    const insert = sql`INSERT INTO memory (name, value) VALUES (${'Ana'}, ${'garden'})`;
    const failure: unknown = await database.write(insert, insert).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StoreError', message: 'SQLSTATE 23505' });
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toMatch(/Ana|garden/);
    expect(await database.read(sql`SELECT * FROM memory`)).toEqual([]);
    await database.close();
  });

  test('two that delete the same letters in each other’s way both come to an end', async () => {
    const [one, two] = [arrival(), arrival()];
    await store.keep(one);
    await store.keep(two);
    await other.query('BEGIN');
    await other.query('DELETE FROM letters WHERE id = $1', [one.letter.id]);
    const removing = store.remove([two.letter.id, one.letter.id]);
    await expect.poll(() => waiting(server)).toBe(1);
    await other.query('DELETE FROM letters WHERE id = $1', [two.letter.id]);
    await other.query('COMMIT');
    expect(await removing).toBe(0);
  });

  test('a letter waits for the disk although the role would not', async () => {
    await store.check();
    const hasty = createPostgresStore(
      address.replace('?options=', `?options=${encodeURIComponent('-c synchronous_commit=off ')}`),
    );
    await other.query(`
      CREATE TABLE seen (setting TEXT);
      CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
      CREATE TRIGGER see BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION see()`);
    await hasty.keep(arrival());
    await hasty.close();
    expect((await other.query('SELECT setting FROM seen')).rows).toEqual([{ setting: 'on' }]);
  });

  test('a server that would isolate transactions more keeps one row of one letter all the same', async () => {
    const settings = { default_transaction_isolation: 'serializable' };
    const strict = createPostgresStore(server.makeDatabase(settings));
    const one = arrival();
    const kept = await Promise.all(Array.from({ length: 50 }, () => strict.keep(one)));
    expect(kept.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    expect(kept.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(49);
    await strict.close();
  });

  test('what was deleted is in no file of the table any more', async () => {
    const marked = arrival({ letter: aRequest({ name: 'Wilhelmina' }) });
    await store.keep(marked);
    await store.keep(arrival({ letter: aRequest({ name: 'Bartholomew' }) }));
    expect(await tableHolds('Wilhelmina')).toBe(true);
    await store.remove([marked.letter.id]);
    expect(await tableHolds('Wilhelmina')).toBe(false);
    expect(await tableHolds('Bartholomew')).toBe(true);
  });

  test('a letter is deleted although somebody has the table, and its room is free for others', async () => {
    const one = arrival();
    await store.keep(one);
    await other.query('BEGIN; SELECT count(*) FROM letters');
    expect(await store.remove([one.letter.id])).toBe(1);
    await other.query('COMMIT');
    expect(await store.letters()).toEqual([]);
  });

  test('connections that the server ended are replaced', async () => {
    await Promise.all(Array.from({ length: 10 }, () => store.keep(arrival())));
    server.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'patchwork'`);
    await expect
      .poll(() => store.keep(arrival()).catch((error: unknown) => error))
      .toMatchObject({ outcome: 'stored' });
    await Promise.all(Array.from({ length: 10 }, () => store.keep(arrival())));
  });

  test('closing waits for the letters that are on their way; then it is closed', async () => {
    const keeping = Array.from({ length: 30 }, () => store.keep(arrival()));
    await store.close();
    expect((await Promise.all(keeping)).every(({ outcome }) => outcome === 'stored')).toBe(true);
    await expect(store.keep(arrival())).rejects.toMatchObject({
      name: 'StoreError',
      message: 'the inbox was closed',
    });
    expect((await other.query('SELECT count(*)::int AS rows FROM letters')).rows).toEqual([
      { rows: 30 },
    ]);
  });

  test('a look at the store takes no number and leaves nothing', async () => {
    for (let count = 0; count < 3; count += 1) await store.check();
    await store.keep(arrival());
    expect((await store.letters()).map(({ number }) => number)).toEqual([1]);
  });

  /** True when a file of the table `letters` has these bytes. */
  async function tableHolds(text: string): Promise<boolean> {
    await other.query('CHECKPOINT');
    const { rows } = await other.query<{ file: string }>(
      `SELECT pg_relation_filepath('letters') AS file`,
    );
    const path = join(server.folder, 'data', rows[0]?.file ?? '');
    const folder = join(path, '..');
    const own = (await readdir(folder)).map((name) => join(folder, name));
    expect(own).toContain(path);
    return (await readFile(path)).includes(text);
  }
});

const INSERT = `INSERT INTO letters (id, code, content, received, flagged, letter)
  VALUES ($1, $2, '', '2026-11-22T09:00:00.000Z', 0, '{}')`;

function arrival(changes: Partial<Arrival> = {}): Arrival {
  const letter = aRequest({ id: randomUUID() });
  return { letter, received: '2026-11-22T12:00:00.000Z', flagged: false, ...changes };
}

/** How many wait for a lock. */
function waiting(server: TestServer): number {
  return Number(server.query('SELECT count(*) FROM pg_locks WHERE NOT granted'));
}
