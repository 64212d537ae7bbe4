/**
 * A database as the store needs it, the same for every home: SQLite in a file, D1, PostgreSQL. Statements are written in
 * what the three have in common, with `?` for each value. Every method rejects with a StoreError when the database fails.
 */
export interface Sql {
  /**
   * Rows of one statement that changes nothing.
   * @param settled a table whose running writes are waited for, so that no row with a smaller number
   * can appear after this read. Left out, nothing waits.
   */
  read(statement: Statement, settled?: 'letters' | 'notes'): Promise<Row[]>;
  /**
   * Runs statements as one: all or none. Resolves to the rows of each (of `RETURNING`) when they are
   * on the disk, not before.
   */
  write(...statements: readonly Statement[]): Promise<Row[][]>;
  /** Rejects when a write could not be promised now. Changes nothing. */
  check(): Promise<void>;
  /**
   * After deletions: nothing of what was deleted stays, as far as this home can see to it. "whole" also gives the room
   * back, and may hold writers up for it.
   */
  vacuum(reach: 'deleted' | 'whole'): Promise<void>;
  close(): Promise<void>;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
}
export type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

/** A statement and its values, for the template tag: sql`SELECT … WHERE id = ${id}`. */
export function sql(parts: TemplateStringsArray, ...values: readonly Value[]): Statement {
  return { text: parts.join('?'), values };
}
