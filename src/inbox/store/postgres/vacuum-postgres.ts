import type { ClientBase } from 'pg';
import { isInTheWay } from './explain-postgres.ts';

/**
 * Writes the tables anew without the rows that were deleted, and gives the old files back (about 50 MB in a second).
 * Meanwhile letters wait, so it may take less time than a letter waits for a lock, and none is refused for it. When that
 * is not enough, or there is no room for a second copy, the room of deleted rows is only marked as free, and later
 * letters overwrite it. Copies outside the tables stay until their own time is over: the write-ahead log, its
 * archive, standbys, backups.
 *
 * VACUUM runs in no transaction, so its limits are set for the session; the connection must be closed afterwards.
 */
export async function vacuumPostgres(client: ClientBase): Promise<void> {
  await client.query('SET statement_timeout = 4000');
  try {
    await client.query('VACUUM (FULL) letters, notes');
  } catch (error) {
    if (!isInTheWay(error)) throw error;
    await client.query('SET statement_timeout = 600000');
    await client.query('VACUUM letters, notes');
  }
}
