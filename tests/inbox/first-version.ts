import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Request } from '../../src/schema/request.ts';
import { without } from './inbox-place.ts';

// As version 0.1 and 0.2 of the form service made their file, word for word.
const TABLE = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS requests (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    received TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    request TEXT NOT NULL
  ) STRICT;`;
const INSERT =
  'INSERT INTO requests (id, code, content, received, flagged, request) VALUES (?,?,?,?,?,?)';

/** One row of such a file. */
interface FirstRow {
  readonly letter: { readonly id: string };
  readonly code: string;
  readonly content: string;
  readonly received: string;
  readonly flagged: boolean;
}

/** The same request as the first version of the form made it. */
export function asFirstVersion(request: Request) {
  return {
    ...request,
    version: 1,
    items: request.items.map((item) => without(without(item, 'branch'), 'facts')),
    contact: without(request.contact, 'othersHear'),
  };
}

/** Makes an inbox as version 0.1 and 0.2 did, and leaves it open, with its log beside it. */
export function openFirstInbox(path: string, rows: readonly FirstRow[]): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(TABLE);
  for (const row of rows) insertAsFirst(database, row);
  return database;
}

/** Keeps a letter as version 0.1 and 0.2 did. */
export function insertAsFirst(
  database: DatabaseSync,
  { letter, code, content, received, flagged }: FirstRow,
): void {
  database
    .prepare(INSERT)
    .run(letter.id, code, content, received, Number(flagged), JSON.stringify(letter));
}
