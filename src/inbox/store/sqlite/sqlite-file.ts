import { closeSync, openSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { StoreError } from '../inbox-store.ts';
import { makeFolder } from '../make-folder.ts';
import type { Row, Statement } from '../sql.ts';
import { followLinks } from './follow-links.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { BusyError, failureOf } from './sqlite-failure.ts';

/** A connection to the file that lies at the path now. */
export interface OpenFile {
  readonly database: DatabaseSync;
  /** The database and its two companions on the disk, by device and inode. */
  readonly files: string;
  readonly run: (statement: Statement) => Row[];
}

/** One SQLite file, opened when it is used, and opened again whenever that helps. */
export interface SqliteFile {
  /** Throws what the work throws, and when the file was moved away in the middle of it. */
  use<Result>(work: (opened: OpenFile) => Result): Result;
  close(): void;
}

// WAL: a commit returns after the log reached the disk (sqlite.org/pragma.html#pragma_synchronous). EXTRA says the same
// for disks that cannot do WAL; without fullfsync, macOS leaves what was written in the memory of the drive.
// What is deleted is overwritten, and VACUUM keeps its copy of the letters out of the folder for temporary files.
const PREPARE = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = EXTRA;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;`;

/** SQLite finds its companions by the name of the file. */
const LOG = '-wal';
const COMPANIONS = [LOG, '-shm'];

/**
 * The folder and the file (mode 0600: its owner only) are made when they are missing. Opened at the first use, so a
 * service can start before its disk is writable; opened again after a failure, and when the file was moved or
 * deleted under it, because SQLite would go on writing to a file that nobody can find.
 */
export function holdSqliteFile(path: string): SqliteFile {
  let open: OpenFile | undefined;

  function close(): void {
    if (!open) return;
    if (open.files !== filesAt(path)) emptyLog(open);
    const { database } = open;
    open = undefined;
    database.close();
  }

  function closeQuietly(): void {
    try {
      close();
    } catch {
      // What led here is told instead. A log that could not be finished is tried again at the next use.
    }
  }

  return {
    use(work) {
      if (open && open.files !== filesAt(path)) close();
      open ??= openFile(path);
      try {
        const result = work(open);
        if (open.files !== filesAt(path)) throw new StoreError('the file was moved away');
        return result;
      } catch (error) {
        // A file that was read-only, for one, stays so for this connection.
        if (failureOf(error) !== 'busy') closeQuietly();
        throw error;
      }
    },
    close,
  };
}

/**
 * Brings what stands in the log into the file, wherever that is now, and empties the log. SQLite does so itself when
 * it closes a file, but not one that was moved: the log would stay behind, and be lost or mixed into the next
 * file of this name. Throws a BusyError while another process reads what is in it.
 */
export function emptyLog({ database }: OpenFile): void {
  const done = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (done?.['busy'] === 1) throw new BusyError();
}

function openFile(place: string): OpenFile {
  const path = followLinks(place);
  makeFolder(dirname(path));
  refuseLoneLog(path);
  createPrivately(path);
  // It never waits for another process by itself: that would stop everything else here.
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec(PREPARE);
    migrateSqlite(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new Map<string, StatementSync>();
  return {
    database,
    files: filesAt(path),
    run: ({ text, values }) => {
      const known = prepared.get(text) ?? database.prepare(text);
      prepared.set(text, known);
      return known.all(...values);
    },
  };
}

/** A log without its file holds letters; SQLite would delete it when it makes a new file. */
function refuseLoneLog(path: string): void {
  const log = statSync(`${path}${LOG}`, { throwIfNoEntry: false });
  if (!log?.size || statSync(path, { throwIfNoEntry: false })) return;
  const name = basename(path);
  throw new StoreError(`${name}${LOG} is there without ${name}: put them together again`);
}

/** SQLite gives the companions the mode of the file itself. */
function createPrivately(path: string): void {
  try {
    // 'wx' never opens a file that exists: closing it would drop the locks of another connection here
    // (sqlite.org/howtocorrupt.html, 2.2).
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function filesAt(place: string): string {
  const path = followLinks(place);
  return [path, ...COMPANIONS.map((end) => `${path}${end}`)]
    .map((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? `${found.dev}:${found.ino}` : 'nothing';
    })
    .join(' ');
}
