import { StoreError } from '../inbox-store.ts';

/** Names of postgresql.org/docs/current/errcodes-appendix.html that an operator can do something about. */
const CONDITIONS: Readonly<Record<string, string>> = {
  '22021': 'character_not_in_repertoire',
  '25006': 'read_only_sql_transaction',
  '25P03': 'idle_in_transaction_session_timeout',
  '28000': 'invalid_authorization_specification',
  '28P01': 'invalid_password',
  '3D000': 'invalid_catalog_name: there is no such database',
  '3F000': 'invalid_schema_name: no schema for the tables',
  '40001': 'serialization_failure',
  '40P01': 'deadlock_detected',
  '42501': 'insufficient_privilege',
  '42703': 'undefined_column: the database is not for Patchwork alone',
  '42P01': 'undefined_table',
  '42P07': 'duplicate_table: the database is not for Patchwork alone',
  '53100': 'disk_full',
  '53200': 'out_of_memory',
  '53300': 'too_many_connections',
  '55P03': 'lock_not_available',
  '57014': 'query_canceled: it took too long',
  '57P01': 'admin_shutdown',
  '57P02': 'crash_shutdown',
  '57P03': 'cannot_connect_now',
  '58030': 'io_error',
  XX001: 'data_corrupted',
  XX002: 'index_corrupted',
};

const TIMED_OUT = 'the connection timed out';

/** What the driver says in words of its own, without a code. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/timeout|timed out/i, TIMED_OUT],
  [/^SASL|password/i, 'the password was not accepted'],
  [/does not support SSL/, 'the server offers no TLS'],
  [/terminated|not queryable|was closed/i, 'the connection was lost'],
  [/after calling end/, 'the inbox was closed'],
];

/**
 * The reason in PostgreSQL's or the system's own few words. Nothing else of an error goes on, not even as its
 * `cause`: message, `detail` and `where` may quote what a person wrote, or the address with its password.
 */
export function explainPostgres(error: unknown): StoreError {
  return error instanceof StoreError ? error : new StoreError(reasonOf(error));
}

/** True when two transactions met and PostgreSQL took one of them back; the same again may succeed. */
export function isCollision(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

/** True when the tables were in use, or no room or too little time was left to write them anew. */
export function isInTheWay(error: unknown): boolean {
  return ['53100', '55P03', '57014'].includes(codeOf(error));
}

/** True when the server, or the way to it, took all the time that one call may take. */
export function tookTooLong(error: unknown): boolean {
  const code = codeOf(error);
  return code === '57014' || (code === '' && reasonOf(error) === TIMED_OUT);
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ERR_INVALID_URL') return 'the address of the database cannot be read';
  // ECONNREFUSED, ENOTFOUND, or what was wrong with a certificate.
  if (/^[A-Z_]+$/.test(code)) return code;
  if (/^[0-9A-Z]{5}$/.test(code)) return CONDITIONS[code] ?? `SQLSTATE ${code}`;
  const message = error instanceof Error ? error.message : '';
  return SENTENCES.find(([said]) => said.test(message))?.[1] ?? 'the database failed';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
