import { StoreError } from '../inbox-store.ts';
import type { InboxStore } from '../inbox-store.ts';
import type { Row, Sql, Statement } from '../sql.ts';
import { createStore } from '../sql-store.ts';
import { SQLITE_MIGRATIONS } from '../sqlite/sqlite-migrations.ts';
import type { D1Database, D1Statement } from './d1-database.ts';
import { migrateD1 } from './migrate-d1.ts';

/** A write that finds nothing to change; it needs the table and a database that takes writes. */
const TRY_TO_WRITE = 'DELETE FROM letters WHERE number < 0';

// What D1 and SQLite say of themselves (developers.cloudflare.com/d1/observability/debug-d1). Of any other
// message only D1's kind of error goes on: D1_TYPE_ERROR, for one, quotes the value.
const REASONS = [
  /no such table: \w+/,
  /database or disk is full|Exceeded maximum DB size/,
  /D1 DB is overloaded|Network connection lost|Cannot resolve D1 DB|D1 DB reset|Internal error/,
  /exceeded its memory limit|exceeded its CPU time limit|exceeded timeout/,
  /SQLITE_[A-Z_]+/,
  /^D1_[A-Z_]+/,
];

/** An inbox in a D1 database. */
export function createD1Store(database: D1Database | undefined): InboxStore {
  return createStore(openD1(database));
}

/**
 * A D1 database as the home of an inbox; nothing stands for a binding that is not there. Its tables are brought up
 * to date at the first use, and after every failure it is looked again whether they are. D1 answers a
 * write when it is durable, and one database has one writer: no read can miss a smaller number that comes later.
 */
export function openD1(
  database: D1Database | undefined,
  migrations: readonly (readonly string[])[] = SQLITE_MIGRATIONS,
): Sql {
  let isUpToDate = false;

  async function attempt<Result>(work: (database: D1Database) => Promise<Result>): Promise<Result> {
    if (!database) throw new StoreError('no D1 database is bound as INBOX_DB');
    try {
      // Not shared with other calls: a Worker may not wait for what another request began.
      if (!isUpToDate) await migrateD1(database, migrations);
      isUpToDate = true;
      return await work(database);
    } catch (error) {
      isUpToDate = false;
      throw explain(error);
    }
  }

  return {
    read: (statement) =>
      attempt(async (opened) => [...(await prepare(opened, statement).all()).results]),
    write: (...statements) => attempt((opened) => writeAll(opened, statements)),
    check: () =>
      attempt(async (opened) => {
        await opened.prepare(TRY_TO_WRITE).all();
      }),
    // D1 refuses VACUUM, and "Time Travel" keeps what was deleted for 7 days (free plan) or 30.
    vacuum: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

async function writeAll(database: D1Database, statements: readonly Statement[]): Promise<Row[][]> {
  if (statements.length === 0) return [];
  const done = await database.batch(statements.map((statement) => prepare(database, statement)));
  return done.map(({ results }) => [...results]);
}

function prepare(database: D1Database, { text, values }: Statement): D1Statement {
  const prepared = database.prepare(text);
  return values.length === 0 ? prepared : prepared.bind(...values);
}

function explain(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const message = error instanceof Error ? error.message : '';
  const known = REASONS.map((reason) => reason.exec(message)?.[0]).find((found) => found);
  return new StoreError(known ?? 'D1 failed', { cause: error });
}
