import type { ClientBase } from 'pg';
import { StoreError } from '../inbox-store.ts';
import type { Row, Statement } from '../sql.ts';
import { tookTooLong } from './explain-postgres.ts';
import { idOf, joinInserts } from './joined-insert.ts';
import { beginWrite, run } from './postgres-transaction.ts';

/** Letters of one transaction. */
const MOST_ROWS = 32;
/** While one waits for the disk, the next collects and runs. More would only make each of them smaller. */
const MOST_TRANSACTIONS = 2;
/**
 * So long a group waits for another process's lock before its letters go on alone. Less than the second after which
 * PostgreSQL looks for a deadlock (deadlock_timeout).
 */
const LOCK_MILLISECONDS = 250;

interface Connections {
  /** Runs work on a connection, which is closed when the work fails. */
  readonly lend: (work: (client: ClientBase) => Promise<Row[]>) => Promise<Row[]>;
  /** Runs a statement in a transaction of its own. */
  readonly alone: (statement: Statement) => Promise<Row[][]>;
}

interface Job {
  readonly statement: Statement;
  readonly resolve: (rows: Row[][] | Promise<Row[][]>) => void;
  readonly reject: (error: unknown) => void;
}

interface Group {
  stage: 'reaching' | 'writing' | 'committing';
  jobs: readonly Job[];
}

/**
 * Joinable statements (isJoinable) that wait at the same moment share one transaction, and so three ways to the server
 * and one wait for the disk. Nothing waits for company: when fewer than MOST_TRANSACTIONS run, a statement starts at once.
 *
 * The promise is the one of a statement alone: it resolves after the commit, to what this statement gave. What happens to
 * a group that fails is what would have happened to each:
 * - Before COMMIT was sent, nothing of it can have been kept. Each runs again alone, so that the fault, the lock or the
 *   collision of one refuses no other.
 * - From then on nobody knows. All reject; the same again finds what was kept.
 * - When there is no connection, the server takes too long, or it may not be written to (StoreError), all reject.
 */
export function shareInserts({
  lend,
  alone,
}: Connections): (statement: Statement) => Promise<Row[][]> {
  let waiting: Job[] = [];
  let running = 0;
  let isReaching = false;

  function start(): void {
    // Who is still reaching for a connection takes along what waits when it has one.
    if (isReaching || running === MOST_TRANSACTIONS || waiting.length === 0) return;
    isReaching = true;
    running += 1;
    void runGroup().finally(() => {
      running -= 1;
      start();
    });
  }

  async function runGroup(): Promise<void> {
    const group: Group = { stage: 'reaching', jobs: [] };
    try {
      const rows = await lend((client) => {
        group.stage = 'writing';
        group.jobs = board();
        return insertTogether(client, group);
      });
      const stored = Map.groupBy(rows, ({ id }) => id);
      for (const { statement, resolve } of group.jobs)
        resolve([stored.get(idOf(statement.values)) ?? []]);
    } catch (error) {
      if (group.stage === 'reaching') group.jobs = boardAll();
      const isTakenBack = group.stage === 'writing' && !concernsAll(error);
      for (const { statement, resolve, reject } of group.jobs)
        if (isTakenBack) resolve(alone(statement));
        else reject(error);
    }
  }

  function board(): Job[] {
    const [chosen, left] = choose(waiting);
    waiting = left;
    isReaching = false;
    start();
    return chosen;
  }

  function boardAll(): Job[] {
    const all = waiting;
    waiting = [];
    isReaching = false;
    return all;
  }

  return (statement) =>
    new Promise((resolve, reject) => {
      waiting.push({ statement, resolve, reject });
      start();
    });
}

/** The first ones that can be joined, in an order that is the same in every process: so none waits for the other. */
function choose(waiting: readonly Job[]): [chosen: Job[], left: Job[]] {
  const chosen = new Map<string, Job>();
  const left: Job[] = [];
  for (const job of waiting) {
    const { text, values } = job.statement;
    const id = idOf(values);
    const fits = chosen.size < MOST_ROWS && !chosen.has(id);
    if (fits && text === waiting[0]?.statement.text) chosen.set(id, job);
    else left.push(job);
  }
  const ids = [...chosen.keys()].toSorted();
  return [ids.flatMap((id) => chosen.get(id) ?? []), left];
}

async function insertTogether(client: ClientBase, group: Group): Promise<Row[]> {
  await beginWrite(client, LOCK_MILLISECONDS);
  const rows = await run(client, joinInserts(group.jobs.map(({ statement }) => statement)));
  group.stage = 'committing';
  await client.query('COMMIT');
  return rows;
}

/** True for a failure that each would meet again, or that took all the time there is. */
function concernsAll(error: unknown): boolean {
  return error instanceof StoreError || tookTooLong(error);
}
