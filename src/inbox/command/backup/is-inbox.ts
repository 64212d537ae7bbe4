import type { DatabaseSync } from 'node:sqlite';

/** True when a SQLite file has the table that every version of an inbox has: `letters`, or `requests` in 0.1 and 0.2. */
export function isInbox(database: DatabaseSync): boolean {
  const found = database
    .prepare(
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name IN ('letters', 'requests') LIMIT 1",
    )
    .get();
  return found !== undefined;
}
