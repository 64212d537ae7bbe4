import type { Row, Value } from '../sql.ts';

/**
 * The part of Cloudflare's D1 that an inbox uses (developers.cloudflare.com/d1/worker-api). A batch is one
 * transaction. Its limits are far from what is sent here: a row of 2 MB (the longest note has 1 MiB, the longest
 * letter 320 KiB), 100 values a statement (a letter has 7), 50 statements for each call on the free plan (keeping a
 * letter takes one or two, the first call of all about twenty).
 */
export interface D1Database {
  prepare(text: string): D1Statement;
  batch(statements: D1Statement[]): Promise<readonly D1Result[]>;
}

export interface D1Statement {
  bind(...values: readonly Value[]): D1Statement;
  all(): Promise<D1Result>;
}

export interface D1Result {
  readonly results: readonly Row[];
}
