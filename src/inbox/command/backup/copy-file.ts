import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../store/inbox-store.ts';
import { migrateSqlite } from '../../store/sqlite/migrate-sqlite.ts';
import { isInbox } from './is-inbox.ts';

/** How long it waits for a program that is writing. */
const BUSY_MILLISECONDS = 5000;

/**
 * Copies a SQLite inbox, as it is at one moment, into an empty file, and brings the copy up to this version. Whoever
 * writes in the meantime goes on writing. What was deleted is not in the copy: VACUUM INTO writes only what is there
 * (sqlite.org/lang_vacuum.html#vacuuminto).
 * @param untouched the original may be read only, not even put in order after a crash.
 * @throws {StoreError} when it is no inbox, or one of a later Patchwork.
 */
export function copyFile(path: string, copy: string, untouched: boolean): void {
  inSqlite(path, untouched, (original) => {
    original.prepare('VACUUM INTO ?').run(copy);
  });
  inSqlite(copy, false, (copied) => {
    if (!isInbox(copied)) throw new StoreError('it is no inbox');
    migrateSqlite(copied);
  });
}

/** Opens a SQLite file for a moment. Throws a StoreError with SQLite's own reason, never with a person's words. */
export function inSqlite<Result>(
  path: string,
  readOnly: boolean,
  work: (database: DatabaseSync) => Result,
): Result {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly, timeout: BUSY_MILLISECONDS });
    return work(database);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error && 'errstr' in error ? error.errstr : 'it cannot be read';
    throw new StoreError(String(reason), { cause: error });
  } finally {
    database?.close();
  }
}
