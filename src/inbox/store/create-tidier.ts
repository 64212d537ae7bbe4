import { StoreError } from './inbox-store.ts';
import type { Sql } from './sql.ts';

/** To be called after a deletion, with the number of rows that it took away. */
export type Tidy = (deleted: number, reach: Parameters<Sql['vacuum']>[0]) => Promise<void>;

/**
 * Sees to it that nothing stays of what was deleted. The rows are gone by then, so a failure is no failure of the
 * deletion: it is made up for by the next one, or by the next sweep.
 */
export function createTidier(database: Sql): Tidy {
  let owed = false;
  return async (deleted, reach) => {
    if (deleted === 0 && !owed) return;
    owed = true;
    try {
      await database.vacuum(reach);
      owed = false;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  };
}
