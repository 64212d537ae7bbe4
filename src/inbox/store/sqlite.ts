import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { StoreError } from './inbox-store.ts';
import type { InboxStore } from './inbox-store.ts';
import type { Row, Sql, Statement } from './sql.ts';
import { createStore } from './sql-store.ts';
import { migrateSqlite } from './migrate-sqlite.ts';

/** SQLITE_CONSTRAINT. */
const CONSTRAINT = 19;
/** How long a write waits for another process that is writing. */
const BUSY_MILLISECONDS = 2000;

// WAL with FULL: a commit returns after the log reached the disk (sqlite.org/pragma.html#pragma_synchronous).
// What is deleted is overwritten, and VACUUM keeps its copy of the letters out of the folder for temporary files.
const PREPARE = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;`;

// BEGIN IMMEDIATE alone succeeds on a file that may only be read; a statement that could write does not.
const TRY_TO_WRITE = 'BEGIN IMMEDIATE; DELETE FROM letters WHERE number < 0; ROLLBACK';

/** An inbox in one SQLite file. */
export function createSqliteStore(path: string): InboxStore {
  return createStore(openSqlite(path));
}

/**
 * One SQLite file as the home of an inbox. The folder and the file (mode 0600: its owner only) are made when
 * they are missing. Opened at the first use, so a service can start before its disk is writable;
 * opened again when the file was moved or deleted under it, because SQLite would go on writing
 * to a file that nobody can find.
 *
 * Writes that wait at the same moment share one transaction, and so one wait for the disk.
 */
export function openSqlite(path: string): Sql {
  let open: OpenFile | undefined;
  let waiting: Job[] = [];

  function close(): void {
    open?.database.close();
    open = undefined;
  }

  function file(): OpenFile {
    if (open && open.file !== fileAt(path)) close();
    open ??= openFile(path);
    return open;
  }

  function attempt<Result>(work: (file: OpenFile) => Result): Result {
    try {
      return work(file());
    } catch (error) {
      // A file that was read-only stays so for this connection: the next call opens it anew.
      close();
      throw explain(error);
    }
  }

  function writeWaiting(): void {
    const jobs = waiting;
    waiting = [];
    try {
      attempt((opened) => {
        runTogether(opened, jobs);
      });
    } catch (error) {
      for (const { reject } of jobs) reject(error);
    }
  }

  return {
    read: (statement) => later(() => attempt((opened) => run(opened, statement))),
    write: (...statements) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ statements, resolve, reject }) === 1) setImmediate(writeWaiting);
      }),
    check: () =>
      later(() => {
        attempt(({ database }) => {
          database.exec(TRY_TO_WRITE);
        });
      }),
    vacuum: () =>
      later(() => {
        attempt(({ database }) => {
          database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
        });
      }),
    close: () =>
      later(() => {
        if (waiting.length > 0) writeWaiting();
        close();
      }),
  };
}

/** Calls at once, and gives what it throws as a rejection. */
function later<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

/** One transaction for all; a job that fails alone takes back only what was its own. */
function runTogether(opened: OpenFile, jobs: readonly Job[]): void {
  const { database } = opened;
  const done: (() => void)[] = [];
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const job of jobs) done.push(runOne(opened, job));
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
  for (const tell of done) tell();
}

/** Runs one job and gives what to tell its caller once everything is on the disk. */
function runOne(opened: OpenFile, { statements, resolve, reject }: Job): () => void {
  const { database } = opened;
  database.exec('SAVEPOINT job');
  try {
    const rows = statements.map((statement) => run(opened, statement));
    database.exec('RELEASE job');
    return () => {
      resolve(rows);
    };
  } catch (error) {
    // A disk that is full or may only be read fails for all, and the file is opened anew.
    if (!isOwnFault(error)) throw error;
    database.exec('ROLLBACK TO job; RELEASE job');
    return () => {
      reject(explain(error));
    };
  }
}

/** True for what one statement did wrong, such as a value that must be unique (sqlite.org/rescode.html#constraint). */
function isOwnFault(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === CONSTRAINT
  );
}

function run({ database, prepared }: OpenFile, { text, values }: Statement): Row[] {
  const known = prepared.get(text) ?? database.prepare(text);
  prepared.set(text, known);
  return known.all(...values);
}

function openFile(path: string): OpenFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  createPrivately(path);
  const database = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
  try {
    database.exec(PREPARE);
    migrateSqlite(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, file: fileAt(path), prepared: new Map() };
}

/** SQLite gives its -wal and -shm files the mode of the file itself. */
function createPrivately(path: string): void {
  try {
    // 'wx' never opens a file that exists: closing it would drop the locks of another connection here
    // (sqlite.org/howtocorrupt.html, 2.2).
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function fileAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : 'nothing';
}

/** Only the system's own words and errors: any other message could quote what a person wrote. */
function explain(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof Error && 'errstr' in error)
    return new StoreError(String(error.errstr), { cause: error });
  if (error instanceof Error && 'code' in error)
    return new StoreError(String(error.code), { cause: error });
  return new StoreError('the database failed', { cause: error });
}

interface OpenFile {
  readonly database: DatabaseSync;
  /** Which file it is on the disk, by device and inode. */
  readonly file: string;
  readonly prepared: Map<string, StatementSync>;
}

interface Job {
  readonly statements: readonly Statement[];
  readonly resolve: (rows: Row[][]) => void;
  readonly reject: (error: unknown) => void;
}
