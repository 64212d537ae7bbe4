import { copyFileSync, existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../store/inbox-store.ts';
import type { InboxStore } from '../../store/inbox-store.ts';
import { createSqliteStore } from '../../store/sqlite/sqlite-store.ts';
import { CommandFailure } from '../command-failure.ts';
import { copyFile, inSqlite } from './copy-file.ts';
import { isInbox } from './is-inbox.ts';

/**
 * Opens a backup of any version without changing it: what is opened is a copy in a private folder. A whole inbox that
 * was copied together with its "-wal" file, or that is in use, is a backup too.
 * @throws {CommandFailure} when it is no inbox, or one that a later Patchwork has changed.
 */
export async function openBackup(file: string, folder: string): Promise<InboxStore> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new CommandFailure(`There is no file ${file}.`);
  const copy = join(folder, 'backup.sqlite');
  try {
    const whole = realpathSync(file);
    // Opening a file in WAL mode makes files beside it; with a log beside it that has happened already.
    if (existsSync(`${whole}-wal`)) copyFile(whole, copy, true);
    else copyFileSync(whole, copy);
    if (!inSqlite(copy, false, isInbox)) throw new StoreError('it is no inbox');
    const store = createSqliteStore(copy);
    await store.letters({ limit: 1 });
    return store;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reason = error instanceof StoreError ? error.message : code;
    throw new CommandFailure(`${file} cannot be restored: ${reason}. Nothing was changed.`, {
      cause: error,
    });
  }
}
