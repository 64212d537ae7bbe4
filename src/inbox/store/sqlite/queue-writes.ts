import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Row, Statement } from '../sql.ts';
import { BUSY_MILLISECONDS, RETRY_MILLISECONDS } from './wait-patiently.ts';
import { explainSqlite, failureOf } from './sqlite-failure.ts';
import type { OpenFile } from './sqlite-file.ts';
import type { SoundFile } from './watch-soundness.ts';

export interface WriteQueue {
  /** Resolves when the statements are on the disk, all of them; rejects with a StoreError when none is. */
  write(statements: readonly Statement[]): Promise<Row[][]>;
  /** Resolves when nothing waits any more. Never rejects. */
  emptied(): Promise<void>;
}

interface Job {
  readonly statements: readonly Statement[];
  readonly resolve: (rows: Row[][]) => void;
  readonly reject: (error: unknown) => void;
  /** When it has waited long enough for another process, by `performance.now()`. */
  readonly giveUp: number;
}

/** Writes that wait at the same moment share one transaction, and so one wait for the disk. */
export function queueWrites(file: SoundFile): WriteQueue {
  let waiting: Job[] = [];
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    do {
      // What arrives at the same moment comes along.
      await setImmediate();
      const jobs = waiting;
      waiting = [];
      try {
        const told = file.write((opened) => runTogether(opened, jobs));
        for (const tell of told) tell();
      } catch (error) {
        await putBack(jobs, error);
      }
    } while (waiting.length > 0);
    working = undefined;
  }

  async function putBack(jobs: readonly Job[], error: unknown): Promise<void> {
    const passes = failureOf(error) === 'busy';
    const now = performance.now();
    const patient = jobs.filter(({ giveUp }) => passes && now < giveUp);
    for (const job of jobs) if (!patient.includes(job)) job.reject(explainSqlite(error));
    if (patient.length === 0) return;
    waiting = [...patient, ...waiting];
    await setTimeout(RETRY_MILLISECONDS);
  }

  return {
    write: (statements) =>
      new Promise((resolve, reject) => {
        waiting.push({
          statements,
          resolve,
          reject,
          giveUp: performance.now() + BUSY_MILLISECONDS,
        });
        working ??= work();
      }),
    emptied: async () => working,
  };
}

/**
 * One transaction for all; a job that fails alone takes back only what was its own. Gives what to tell the callers,
 * which is true once this has returned.
 */
function runTogether(opened: OpenFile, jobs: readonly Job[]): (() => void)[] {
  const { database } = opened;
  database.exec('BEGIN IMMEDIATE');
  try {
    const told = jobs.map((job) => runOne(opened, job));
    database.exec('COMMIT');
    return told;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function runOne({ database, run }: OpenFile, { statements, resolve, reject }: Job): () => void {
  database.exec('SAVEPOINT job');
  try {
    const rows = statements.map((statement) => run(statement));
    database.exec('RELEASE job');
    return () => {
      resolve(rows);
    };
  } catch (error) {
    // A disk that is full or may only be read fails for all.
    if (failureOf(error) !== 'ownFault') throw error;
    database.exec('ROLLBACK TO job; RELEASE job');
    return () => {
      reject(explainSqlite(error));
    };
  }
}
