import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { InboxStore } from '../../src/inbox/store/inbox-store.ts';
import { createStore } from '../../src/inbox/store/sql-store.ts';
import type { Row, Statement } from '../../src/inbox/store/sql.ts';

/** Miniflare's own file of the databases it has. */
const LIST = 'metadata.sqlite';

/** The inbox in a local D1's file, used beside workerd. The tables must be there: it changes none. */
export async function withD1File<Result>(
  persist: string,
  work: (store: InboxStore, database: DatabaseSync) => Promise<Result>,
): Promise<Result> {
  const database = new DatabaseSync(fileIn(persist), { timeout: 5000 });
  const run = ({ text, values }: Statement): Row[] => database.prepare(text).all(...values);
  const store = createStore({
    read: (statement) => Promise.resolve(run(statement)),
    write: (...statements) => Promise.resolve(statements.map(run)),
    check: () => Promise.resolve(),
    vacuum: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
  try {
    return await work(store, database);
  } finally {
    database.close();
  }
}

function fileIn(persist: string): string {
  const folder = join(persist, 'miniflare-D1DatabaseObject');
  const [file, ...others] = readdirSync(folder).filter(
    (name) => name.endsWith('.sqlite') && name !== LIST,
  );
  if (!file || others.length > 0) throw new Error('There is not one D1 database here.');
  return join(folder, file);
}
