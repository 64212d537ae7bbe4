import type { ClientBase } from 'pg';
import * as z from 'zod';
import { NewerStoreError, StoreError } from '../inbox-store.ts';
import type { Row, Statement } from '../sql.ts';
import { POSTGRES_MIGRATIONS } from './postgres-migrations.ts';

// Everything is set for one transaction and nothing for the session, so nothing breaks behind PgBouncer in
// transaction mode, which lends another connection to each transaction (pgbouncer.org/features.html).
// (VACUUM alone needs settings of a session; those that it leaves behind there do no harm.)
// An idle transaction is one whose process was frozen or lost its power; its letter was not acknowledged.
const LOCK_MILLISECONDS = 5000;
const limits = (lockMilliseconds: number) => `
  SET LOCAL statement_timeout = 10000;
  SET LOCAL lock_timeout = ${lockMilliseconds};
  SET LOCAL idle_in_transaction_session_timeout = 10000;`;

// "synchronous_commit" may be off for a role or a database, and then a commit returns before it is on the disk.
// The others are looked at in each write: a reload of the server changes them, and another process that was updated
// first changes the version of the tables.
const beginWriteText = (lockMilliseconds: number) => `
  BEGIN ISOLATION LEVEL READ COMMITTED; ${limits(lockMilliseconds)}
  SET LOCAL synchronous_commit = on;
  SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
    current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS recovering,
    (SELECT max(version) FROM versions) AS version`;
const BEGIN_READ = `BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY; ${limits(LOCK_MILLISECONDS)}`;

const ServerRow = z.object({
  fsync: z.string(),
  pages: z.string(),
  encoding: z.string(),
  recovering: z.boolean(),
  version: z.number().nullable(),
});

/** Under a number that no letter gets, so that trying takes no number away. */
const TRY_TO_WRITE = `
  INSERT INTO letters (number, id, code, content, received, flagged, letter) OVERRIDING SYSTEM VALUE
  SELECT -pg_backend_pid(), name, name, '', '', 0, '' FROM (SELECT 'check ' || pg_backend_pid() AS name) AS check_row`;

/**
 * The rows of one statement, in a transaction of its own.
 * @param settled a table whose running writes are waited for (Sql.read).
 */
export async function readRows(
  client: ClientBase,
  statement: Statement,
  settled: 'letters' | 'notes' | undefined,
): Promise<Row[]> {
  await client.query(settled ? beginSettled(settled) : BEGIN_READ);
  const rows = await run(client, statement);
  await client.query('COMMIT');
  return rows;
}

/**
 * A number is given out before its row is committed, so a row with a smaller number can show after one with a
 * larger number was read. Whoever inserts holds ROW EXCLUSIVE on the table from before the number is given until the
 * commit; SHARE waits for all of these and lets none begin. The snapshot of this transaction is taken at that
 * moment, by the SELECT: it has every row that was given a number before, and numbers given later are larger. Going
 * back to the savepoint lets go of the lock but not of the snapshot, so nobody who sends a letter waits for the reading.
 */
function beginSettled(table: 'letters' | 'notes'): string {
  return `
    BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${limits(LOCK_MILLISECONDS)}
    SAVEPOINT unlocked;
    LOCK TABLE ${table} IN SHARE MODE;
    SELECT 1;
    ROLLBACK TO SAVEPOINT unlocked`;
}

/** Runs statements in one transaction. Resolves when the commit is on the disk (and the standbys'), else throws. */
export async function writeAll(
  client: ClientBase,
  statements: readonly Statement[],
): Promise<Row[][]> {
  await beginWrite(client);
  const done: Row[][] = [];
  for (const statement of statements) {
    done.push(await run(client, statement));
  }
  await client.query('COMMIT');
  return done;
}

/** Writes a letter and takes it back. Throws what a write would throw now. */
export async function tryToWrite(client: ClientBase): Promise<void> {
  await beginWrite(client);
  await client.query(TRY_TO_WRITE);
  await client.query('ROLLBACK');
}

/**
 * Begins a transaction that writes. Throws a StoreError when this server could lose what it says it has kept, or the
 * tables are not ours any more.
 */
export async function beginWrite(
  client: ClientBase,
  lockMilliseconds = LOCK_MILLISECONDS,
): Promise<void> {
  const answers: unknown = await client.query(beginWriteText(lockMilliseconds));
  const last = z
    .array(z.object({ rows: z.array(z.unknown()) }))
    .parse(answers)
    .at(-1);
  const { fsync, pages, encoding, recovering, version } = ServerRow.parse(last?.rows[0]);
  if (recovering) throw new StoreError('the server is a standby or still recovering');
  if (fsync !== 'on') throw new StoreError('fsync is off: letters could be lost');
  if (pages !== 'on') throw new StoreError('full_page_writes is off: letters could be lost');
  if (encoding !== 'UTF8') throw new StoreError('the database is not in UTF-8');
  if (Number(version) > POSTGRES_MIGRATIONS.length) throw new NewerStoreError();
}

/** Runs one statement in the transaction that has begun. */
export async function run(client: ClientBase, { text, values }: Statement): Promise<Row[]> {
  let count = 0;
  const numbered = text.replaceAll('?', () => `$${(count += 1)}`);
  return (await client.query<Row>(numbered, [...values])).rows;
}
