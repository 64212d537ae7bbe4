import { setImmediate } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import type { ClientBase } from 'pg';
import type { InboxStore } from '../inbox-store.ts';
import type { Sql, Statement } from '../sql.ts';
import { createStore } from '../sql-store.ts';
import { explainPostgres, isCollision } from './explain-postgres.ts';
import { isJoinable } from './joined-insert.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { readRows, tryToWrite, writeAll } from './postgres-transaction.ts';
import { shareInserts } from './share-inserts.ts';
import { vacuumPostgres } from './vacuum-postgres.ts';

const MOST_CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 5000;
/** Longer than the server lets a statement run: this one is for a server that answers no more. */
const ANSWER_MILLISECONDS = 15_000;
/** After this much silence the system asks whether the other side is still there. */
const SILENCE_MILLISECONDS = 10_000;
const MOST_ATTEMPTS = 3;

/** An inbox in a PostgreSQL database (13 or later) that several processes may share. */
export function createPostgresStore(address: string): InboxStore {
  return createStore(openPostgres(address));
}

/**
 * A PostgreSQL database as the home of an inbox, by its address (`postgres://user:password@host:5432/database`). It
 * must be for Patchwork alone, in UTF-8. Nothing connects before the first use, and then the tables are made.
 *
 * Durability is asked for and looked at in each write, whatever the server's settings are. After any failure the
 * connection is closed, which takes back what it had begun, and the next call opens another.
 */
export function openPostgres(address: string): Sql {
  const settings = {
    connectionString: address,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE_MILLISECONDS,
    fallback_application_name: 'patchwork',
  };
  const pool = new Pool({
    ...settings,
    max: MOST_CONNECTIONS,
    query_timeout: ANSWER_MILLISECONDS,
  });
  // A connection that dies while nobody uses it; the pool lets it go. Unheard, the event would end the process.
  pool.on('error', hearNothing);
  // While a connection is lent, the pool does not listen to it.
  pool.on('connect', (client) => client.on('error', hearNothing));
  const running = new Set<Promise<unknown>>();
  let tables: Promise<void> | undefined;
  let closed: Promise<void> | undefined;

  const lend = <Result>(work: Work<Result>) => tryAgain(() => lendOnce(pool, work));
  const apart = (work: Work<void>) => workApart(new Client(settings), work);

  const alone = (...statements: readonly Statement[]) =>
    lend((client) => writeAll(client, statements));
  const share = shareInserts({ lend: (work) => lendOnce(pool, work), alone });
  /** Statements that belong together, and those that others could not be joined with, go alone. */
  const write = (statements: readonly Statement[]) => {
    const [first, ...more] = statements;
    return first && more.length === 0 && isJoinable(first) ? share(first) : alone(...statements);
  };

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await (tables ??= apart(migratePostgres));
      return await work();
    } catch (error) {
      // The database may be another one by the next call, such as an empty one.
      tables = undefined;
      throw explainPostgres(error);
    }
  }

  /** Closing waits for what has begun. */
  function begin<Result>(work: () => Promise<Result>): Promise<Result> {
    const begun = attempt(work).finally(() => running.delete(begun));
    running.add(begun);
    return begun;
  }

  async function close(): Promise<void> {
    do {
      await Promise.allSettled(running);
      // A letter whose code was taken begins anew when it hears of it.
      await setImmediate();
    } while (running.size > 0);
    await pool.end();
  }

  return {
    read: (statement, settled) =>
      begin(() => lend((client) => readRows(client, statement, settled))),
    write: (...statements) => begin(() => write(statements)),
    check: () => begin(() => lend(tryToWrite)),
    vacuum: () => begin(() => apart(vacuumPostgres)),
    close: () => (closed ??= close()),
  };
}

/** Again when two transactions stood in each other's way; then PostgreSQL has taken one back as a whole. */
async function tryAgain<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isCollision(error)) throw error;
    }
  }
}

async function lendOnce<Result>(pool: Pool, work: Work<Result>): Promise<Result> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    const result = await work(client);
    isWhole = true;
    return result;
  } finally {
    client.release(!isWhole);
  }
}

/** On a connection of its own, which waits as long as the work takes and takes its settings with it. */
async function workApart(client: Client, work: Work<void>): Promise<void> {
  client.on('error', hearNothing);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

function hearNothing(): void {
  // The call that used the connection is rejected; there is nothing else to do.
}

type Work<Result> = (client: ClientBase) => Promise<Result>;
