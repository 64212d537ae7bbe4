import type { DatabaseSync } from 'node:sqlite';
import { NewerStoreError } from '../inbox-store.ts';
import { SQLITE_MIGRATIONS } from './sqlite-migrations.ts';

/**
 * Brings the tables of a file up to date, forward only and in one transaction, so that several processes may start
 * at once and a crash leaves the version it was. The version is SQLite's own `user_version`.
 * Throws a NewerStoreError when a later Patchwork has been here.
 */
export function migrateSqlite(
  database: DatabaseSync,
  migrations: readonly (readonly string[])[] = SQLITE_MIGRATIONS,
): void {
  if (versionOf(database) === migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(database);
    if (version > migrations.length) throw new NewerStoreError();
    for (const statement of migrations.slice(version).flat()) database.exec(statement);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Patchwork 0.1 and 0.2 wrote no version: their table is what the first migration leaves alone. */
function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
