import { NewerStoreError } from '../inbox-store.ts';
import type { D1Database } from './d1-database.ts';

/** D1 keeps `user_version` for itself. */
const VERSIONS = 'CREATE TABLE IF NOT EXISTS versions (version INTEGER PRIMARY KEY) STRICT';
const NEWEST = 'SELECT max(version) AS version FROM versions';

/**
 * Brings the tables of a D1 database up to date, forward only, each version in one transaction. It begins with
 * taking the version's number, so of several Workers that start at once one applies it and the others go on.
 * Throws a NewerStoreError when a later Patchwork has been here, and D1's own error when D1 fails.
 */
export async function migrateD1(
  database: D1Database,
  migrations: readonly (readonly string[])[],
): Promise<void> {
  for (const [index, statements] of migrations.entries()) {
    const version = await versionOf(database);
    if (version > migrations.length) throw new NewerStoreError();
    if (version === migrations.length) return;
    if (version <= index) await apply(database, index + 1, statements);
  }
}

async function apply(
  database: D1Database,
  version: number,
  statements: readonly string[],
): Promise<void> {
  try {
    await database.batch([
      database.prepare('INSERT INTO versions (version) VALUES (?)').bind(version),
      ...statements.map((statement) => database.prepare(statement)),
    ]);
  } catch (error) {
    if ((await versionOf(database)) < version) throw error;
  }
}

async function versionOf(database: D1Database): Promise<number> {
  const [, newest] = await database.batch([database.prepare(VERSIONS), database.prepare(NEWEST)]);
  return Number(newest?.results[0]?.['version'] ?? 0);
}
