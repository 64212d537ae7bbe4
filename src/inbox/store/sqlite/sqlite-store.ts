import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../inbox-store.ts';
import type { InboxStore } from '../inbox-store.ts';
import type { Sql } from '../sql.ts';
import { createStore } from '../sql-store.ts';
import { failureOf } from './sqlite-failure.ts';
import { emptyLog, holdSqliteFile } from './sqlite-file.ts';
import type { OpenFile } from './sqlite-file.ts';
import { waitPatiently } from './wait-patiently.ts';
import { watchSoundness } from './watch-soundness.ts';
import { queueWrites } from './queue-writes.ts';

// BEGIN IMMEDIATE alone succeeds on a file that may only be read; a statement that could write does not.
const TRY_TO_WRITE = 'BEGIN IMMEDIATE; DELETE FROM letters WHERE number < 0; ROLLBACK';

/** Room on the disk, in bytes, for the longest letter in the log and in the file. */
const LEAST_ROOM = 1024 * 1024;

/** An inbox in one SQLite file. */
export function createSqliteStore(path: string): InboxStore {
  return createStore(openSqlite(path));
}

/**
 * One SQLite file as the home of an inbox. Any number of processes may use it at once: whoever finds it busy waits a
 * while, and nothing else in the process does.
 */
export function openSqlite(path: string): Sql {
  const file = holdSqliteFile(path);
  const sound = watchSoundness(file);
  const queue = queueWrites(sound);
  return {
    read: (statement) => waitPatiently(() => sound.read((opened) => opened.run(statement))),
    write: (...statements) => queue.write(statements),
    check: () =>
      waitPatiently(() => {
        sound.write(tryToWrite);
        expectRoom(dirname(path));
      }),
    async vacuum(reach) {
      if (reach === 'whole') {
        await waitPatiently(() => {
          sound.write(giveRoomBack);
        });
      }
      // Deleted rows are overwritten in the file (secure_delete); the log still holds them.
      await waitPatiently(() => {
        sound.write(emptyLog);
      });
    },
    async close() {
      await queue.emptied();
      await waitPatiently(() => {
        file.close();
      });
    },
  };
}

function tryToWrite({ database }: OpenFile): void {
  try {
    database.exec(TRY_TO_WRITE);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite notices a full disk only when it writes. */
function expectRoom(folder: string): void {
  const { bavail, bsize, blocks } = statfsSync(folder);
  // Some file systems do not count, and say 0 of 0.
  if (blocks > 0 && bavail * bsize < LEAST_ROOM) throw new StoreError('the disk is full');
}

function giveRoomBack({ database }: OpenFile): void {
  try {
    database.exec('VACUUM');
  } catch (error) {
    // VACUUM needs room for a copy. What was deleted is overwritten all the same, and its room used again.
    if (failureOf(error) !== 'full') throw error;
  }
}
