import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { migratePostgres } from '../../src/inbox/store/postgres/migrate-postgres.ts';
import { createPostgresStore } from '../../src/inbox/store/postgres/postgres-store.ts';
import { POSTGRES_MIGRATIONS } from '../../src/inbox/store/postgres/postgres-migrations.ts';
import { aRequest } from '../inbox/inbox-place.ts';
import { describePostgres, openTestServer } from './test-server.ts';
import type { TestServer } from './test-server.ts';

const LATER = [...POSTGRES_MIGRATIONS, ['ALTER TABLE letters ADD COLUMN later TEXT']];

describePostgres('migrations of PostgreSQL', () => {
  let server: TestServer;
  let address: string;
  let clients: Client[];
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.remove());
  beforeEach(() => {
    address = server.makeDatabase();
    clients = [];
  });
  afterEach(() => Promise.all(clients.map((client) => client.end())));

  const connect = async (): Promise<Client> => {
    const client = new Client(address);
    clients.push(client);
    // Some tests break it.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  test('every earlier version becomes the newest, with the tables that a new database has', async () => {
    const fresh = await connect();
    await migratePostgres(fresh, LATER);
    const wanted = await columnsOf(fresh);
    expect(wanted).toHaveLength(21);
    for (let version = 0; version < LATER.length; version += 1) {
      address = server.makeDatabase();
      const client = await connect();
      await migratePostgres(client, LATER.slice(0, version));
      if (version > 0) await keepOne();
      await migratePostgres(client, LATER);
      expect(await columnsOf(client)).toEqual(wanted);
      expect(await versionsOf(client)).toEqual(LATER.map((_, index) => index + 1));
      const { rows } = await client.query('SELECT id FROM letters');
      expect(rows).toHaveLength(version > 0 ? 1 : 0);
    }
  });

  test('an inbox that is up to date is left alone, also by a role that may make no tables', async () => {
    await keepOne();
    const schema = new URL(address).searchParams.get('options')?.split('=')[1] ?? '';
    server.query(`
      CREATE ROLE writer_${schema} LOGIN;
      GRANT USAGE ON SCHEMA ${schema} TO writer_${schema};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO writer_${schema}`);
    const writer = createPostgresStore(address.replace('patchwork@', `writer_${schema}@`));
    await writer.check();
    expect(await writer.letters()).toHaveLength(1);
    await writer.close();
  });

  test('a migration that breaks in the middle leaves the version it was', async () => {
    await keepOne();
    const client = await connect();
    const broken = [
      ...POSTGRES_MIGRATIONS,
      ['ALTER TABLE letters ADD COLUMN half TEXT', 'SELECT 1 / 0'],
    ];
    await expect(migratePostgres(client, broken)).rejects.toThrow('division by zero');
    const after = await connect();
    expect(await versionsOf(after)).toEqual([1]);
    expect(await columnsOf(after)).not.toContainEqual(expect.objectContaining({ name: 'half' }));
    await client.query('ROLLBACK');
    await migratePostgres(after, LATER);
    expect(await versionsOf(after)).toEqual([1, 2]);
  });

  test('a process that dies in the middle leaves the version it was, and keeps nobody waiting', async () => {
    await keepOne();
    const dying = await connect();
    const { rows } = await dying.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const slow = [
      ...POSTGRES_MIGRATIONS,
      ['ALTER TABLE letters ADD COLUMN half TEXT', 'SELECT pg_sleep(60)'],
    ];
    const died = migratePostgres(dying, slow).catch((error: unknown) => error);
    await expect.poll(() => server.query(SLEEPING)).toBe('1');
    server.query(`SELECT pg_terminate_backend(${rows[0]?.pid})`);
    expect(await died).toBeInstanceOf(Error);
    const after = await connect();
    await migratePostgres(after, LATER);
    expect(await versionsOf(after)).toEqual([1, 2]);
    expect(await columnsOf(after)).not.toContainEqual(expect.objectContaining({ name: 'half' }));
  });

  test('many processes that start at once make the tables once', async () => {
    const stores = Array.from({ length: 8 }, () => createPostgresStore(address));
    const kept = await Promise.all(
      stores.map((store) => store.keep({ letter: aRequest(), received: '', flagged: false })),
    );
    expect(kept.every(({ outcome }) => outcome === 'stored')).toBe(true);
    await Promise.all(stores.map((store) => store.close()));
    expect(await versionsOf(await connect())).toEqual([1]);
  });

  test('tables that a later Patchwork has changed are not touched, also by one that is running', async () => {
    const running = createPostgresStore(address);
    await running.check();
    await migratePostgres(await connect(), LATER);
    const started = createPostgresStore(address);
    const refused = {
      name: 'StoreError',
      message: 'a newer version of Patchwork has changed this inbox; update Patchwork',
    };
    await expect(started.letters()).rejects.toMatchObject(refused);
    await expect(started.check()).rejects.toMatchObject(refused);
    await expect(running.check()).rejects.toMatchObject(refused);
    await expect(
      running.keep({ letter: aRequest(), received: '', flagged: false }),
    ).rejects.toMatchObject(refused);
    await started.close();
    await running.close();
  });

  test('tables of another program are not taken for ours', async () => {
    const client = await connect();
    await client.query('CREATE TABLE letters (alphabet TEXT)');
    const store = createPostgresStore(address);
    const reason = 'duplicate_table: the database is not for Patchwork alone';
    await expect(store.check()).rejects.toMatchObject({ message: reason });
    await client.query('ALTER TABLE letters RENAME TO alphabet');
    await store.check();
    await store.close();
  });

  async function keepOne(): Promise<void> {
    const store = createPostgresStore(address);
    await store.keep({ letter: aRequest(), received: '', flagged: false });
    await store.close();
  }
});

const SLEEPING = `SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'
  AND wait_event = 'PgSleep'`;

async function columnsOf(client: Client): Promise<unknown[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `SELECT table_name AS table, column_name AS name, data_type AS type, is_nullable AS empty,
      collation_name AS collation, identity_generation AS identity
    FROM information_schema.columns WHERE table_schema = current_schema()
    ORDER BY table_name, ordinal_position`,
  );
  return rows;
}

async function versionsOf(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ version: number }>(
    'SELECT version FROM versions ORDER BY version',
  );
  return rows.map(({ version }) => version);
}
