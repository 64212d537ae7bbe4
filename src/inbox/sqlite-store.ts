import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { SealedLetter } from '../schema/letter.ts';
import { readKept } from '../schema/read-kept.ts';
import { receiptCode } from '../schema/receipt-code.ts';
import { contentHash } from './content-hash.ts';
import { isSealed, StoreError } from './request-store.ts';
import type { Arrival, Kept, KeptLetter, RequestStore } from './request-store.ts';

/** How long a write waits for another process that is writing. */
const BUSY_MILLISECONDS = 2000;
/** Of 576,000 codes: with a tenth of them taken, so many taken ones in a row are a chance of 1 in 10^32. */
const MOST_CODE_ATTEMPTS = 32;

// WAL with FULL: a commit returns after the log reached the disk (sqlite.org/pragma.html#pragma_synchronous).
const PREPARE = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS requests (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    received TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    request TEXT NOT NULL
  ) STRICT;`;
const INSERT = `
  INSERT INTO requests (id, code, content, received, flagged, request)
  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

// BEGIN IMMEDIATE alone succeeds on a file that may only be read; a statement that could write does not.
const TRY_TO_WRITE = 'BEGIN IMMEDIATE; DELETE FROM requests WHERE number < 0; ROLLBACK';

const Row = z.object({
  code: z.string(),
  content: z.string(),
  received: z.string(),
  flagged: z.int(),
  request: z.string(),
});

/**
 * A RequestStore in one SQLite file. The folder and the file (mode 0600: its owner only) are made when
 * they are missing. Opened at the first use, so a service can start before its disk is writable;
 * opened again when the file was moved or deleted under it, because SQLite would go on writing
 * to a file that nobody can find.
 */
export function createSqliteStore(path: string): RequestStore {
  let open: { database: DatabaseSync; file: string } | undefined;

  function close(): void {
    open?.database.close();
    open = undefined;
  }

  function database(): DatabaseSync {
    if (open && open.file !== fileAt(path)) close();
    open ??= openFile(path);
    return open.database;
  }

  function attempt<Result>(work: (database: DatabaseSync) => Result): Result {
    try {
      return work(database());
    } catch (error) {
      // A file that was read-only stays so for this connection: the next call opens it anew.
      close();
      throw error instanceof StoreError ? error : explain(error);
    }
  }

  return {
    keep: (arrival) => attempt((database) => keepIn(database, arrival)),
    list: () => attempt(listIn),
    check: () => {
      attempt((database) => {
        database.exec(TRY_TO_WRITE);
      });
    },
    close,
  };
}

function keepIn(database: DatabaseSync, { letter, received, flagged }: Arrival): Kept {
  const { id } = letter;
  const content = contentHash(letter);
  const insert = database.prepare(INSERT);
  for (let attempt = 0; attempt < MOST_CODE_ATTEMPTS; attempt += 1) {
    const code = receiptCode(id, attempt);
    const { changes } = insert.run(
      id,
      code,
      content,
      received,
      Number(flagged),
      JSON.stringify(letter),
    );
    if (changes === 1) return { outcome: 'stored', receipt: { id, code, received } };
    const first = database.prepare('SELECT * FROM requests WHERE id = ?').get(id);
    if (first) return compare(id, content, Row.parse(first));
  }
  throw new StoreError('No receipt code is free.');
}

function compare(id: string, content: string, first: z.infer<typeof Row>): Kept {
  if (first.content !== content) return { outcome: 'mismatch' };
  return { outcome: 'duplicate', receipt: { id, code: first.code, received: first.received } };
}

function listIn(database: DatabaseSync): KeptLetter[] {
  const rows = database.prepare('SELECT * FROM requests ORDER BY number').all();
  return rows.map((row) => {
    const { request, flagged, ...facts } = Row.parse(row);
    return { ...facts, flagged: flagged === 1, letter: readLetter(request) };
  });
}

/** Rows of every version: the column is called "request" since the time before letters were sealed. */
function readLetter(json: string): KeptLetter['letter'] {
  const letter: unknown = JSON.parse(json);
  return typeof letter === 'object' && letter !== null && isSealed(letter)
    ? SealedLetter.parse(letter)
    : readKept(letter);
}

function openFile(path: string): { database: DatabaseSync; file: string } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  createPrivately(path);
  const database = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
  try {
    database.exec(PREPARE);
  } catch (error) {
    database.close();
    throw error;
  }
  return { database, file: fileAt(path) };
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
  if (error instanceof Error && 'errstr' in error)
    return new StoreError(String(error.errstr), { cause: error });
  if (error instanceof Error && 'code' in error)
    return new StoreError(String(error.code), { cause: error });
  return new StoreError('a row cannot be read');
}
