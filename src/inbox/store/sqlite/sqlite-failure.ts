import { StoreError } from '../inbox-store.ts';

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const CODES = { busy: 5, corrupt: 11, full: 13, constraint: 19, notADatabase: 26 } as const;

/** What went wrong, as far as it changes what to do next. */
export type SqliteFailure =
  /** Another process is writing: it passes. */
  | 'busy'
  /** One statement broke a rule, such as a value that must be unique; nothing else is touched by it. */
  | 'ownFault'
  | 'full'
  /** The file is no whole database. */
  | 'damaged'
  | 'other';

/** Another process holds what is needed; for answers of SQLite that are no errors. */
export class BusyError extends StoreError {
  constructor() {
    super('database is locked');
  }
}

/** The file was looked through and is no whole database. */
export class DamagedError extends StoreError {
  constructor() {
    super('database disk image is malformed');
  }
}

export function failureOf(error: unknown): SqliteFailure {
  if (error instanceof BusyError) return 'busy';
  if (error instanceof DamagedError) return 'damaged';
  if (!(error instanceof Error && 'errcode' in error)) return 'other';
  switch (Number(error.errcode) & 0xff) {
    case CODES.busy:
      return 'busy';
    case CODES.constraint:
      return 'ownFault';
    case CODES.full:
      return 'full';
    case CODES.corrupt:
    case CODES.notADatabase:
      return 'damaged';
    default:
      return 'other';
  }
}

/** Only the system's own words and errors: any other message could quote what a person wrote. */
export function explainSqlite(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof Error && 'errstr' in error)
    return new StoreError(String(error.errstr), { cause: error });
  if (error instanceof Error && 'code' in error)
    return new StoreError(String(error.code), { cause: error });
  return new StoreError('the database failed', { cause: error });
}
