import type { InboxStore } from './inbox-store.ts';
import { placeKind } from './place-kind.ts';
import { createSqliteStore } from './sqlite/sqlite-store.ts';

/**
 * The store at a place: an address of PostgreSQL (`postgres://user:password@host:5432/database`), else the path of a
 * SQLite file. An inbox in a file never loads the driver.
 */
export async function openStore(place: string): Promise<InboxStore> {
  if (placeKind(place) !== 'postgres') return createSqliteStore(place);
  const { createPostgresStore } = await import('./postgres/postgres-store.ts');
  return createPostgresStore(place);
}
