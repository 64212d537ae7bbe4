import type { ClientBase } from 'pg';
import * as z from 'zod';
import { NewerStoreError } from '../inbox-store.ts';
import { POSTGRES_MIGRATIONS } from './postgres-migrations.ts';

/** Any number; only one process at a time changes the tables of a database. */
const LOCK = 732_028_841;

// An old version's tables may be large, so a change may take as long as it needs. The lock is let go
// with the transaction: a lock of the session would stay with a connection that PgBouncer lends to others.
const BEGIN = `
  BEGIN ISOLATION LEVEL READ COMMITTED;
  SET LOCAL synchronous_commit = on;
  SET LOCAL statement_timeout = 0;
  SET LOCAL lock_timeout = 10000;
  SELECT pg_advisory_xact_lock(${LOCK})`;
const VERSIONS = 'CREATE TABLE IF NOT EXISTS versions (version INTEGER PRIMARY KEY)';

/**
 * Brings the tables of a database up to date, forward only and in one transaction, so that several processes may
 * start at once and a crash leaves the version it was. Who finds everything up to date needs no right to make tables.
 * Throws a NewerStoreError when a later Patchwork has been here, and PostgreSQL's own error when that fails; the
 * connection must then be closed.
 */
export async function migratePostgres(
  client: ClientBase,
  migrations: readonly (readonly string[])[] = POSTGRES_MIGRATIONS,
): Promise<void> {
  if (isLast(await versionOf(client), migrations.length)) return;
  await client.query(BEGIN);
  // Made before it is read: who waited for the lock would not yet see by its name what another process has made.
  await client.query(VERSIONS);
  const version = await newestOf(client);
  if (!isLast(version, migrations.length)) {
    for (const [index, statements] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of statements) await client.query(statement);
      await client.query('INSERT INTO versions (version) VALUES ($1)', [index + 1]);
    }
  }
  await client.query('COMMIT');
}

function isLast(version: number, last: number): boolean {
  if (version > last) throw new NewerStoreError();
  return version === last;
}

async function versionOf(client: ClientBase): Promise<number> {
  const { rows } = await client.query(`SELECT to_regclass('versions') IS NOT NULL AS found`);
  return z.object({ found: z.boolean() }).parse(rows[0]).found ? newestOf(client) : 0;
}

async function newestOf(client: ClientBase): Promise<number> {
  const { rows } = await client.query('SELECT coalesce(max(version), 0) AS version FROM versions');
  return z.object({ version: z.number() }).parse(rows[0]).version;
}
