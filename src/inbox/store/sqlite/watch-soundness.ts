import type { OpenFile, SqliteFile } from './sqlite-file.ts';
import { DamagedError, failureOf } from './sqlite-failure.ts';

/** A file that is written only while it is whole. */
export interface SoundFile {
  read<Result>(work: (opened: OpenFile) => Result): Result;
  /** Throws a DamagedError instead when the file is no whole database. */
  write<Result>(work: (opened: OpenFile) => Result): Result;
}

/** How long a damaged file is refused before it is looked through again, because somebody may have mended it. */
const LOOK_AGAIN_MILLISECONDS = 10_000;

/**
 * Looks a file through before the first write to it, and again after SQLite met damage: a letter in a damaged file would
 * be acknowledged and perhaps never be read. Reading is always tried, to save what can be saved.
 */
export function watchSoundness(file: SqliteFile): SoundFile {
  let sound: string | undefined;
  let damaged = { files: '', lookAgain: 0 };
  const settled = new WeakSet<OpenFile>();

  function use<Result>(work: (opened: OpenFile) => Result): Result {
    return file.use((opened) => {
      try {
        return work(opened);
      } catch (error) {
        if (failureOf(error) === 'damaged') doubt(opened);
        throw error;
      }
    });
  }

  function doubt({ files }: OpenFile): void {
    sound = undefined;
    if (!isRefused(files))
      damaged = { files, lookAgain: performance.now() + LOOK_AGAIN_MILLISECONDS };
  }

  function isRefused(files: string): boolean {
    return files === damaged.files && performance.now() < damaged.lookAgain;
  }

  function expectSound({ files, run }: OpenFile): void {
    if (files === sound) return;
    if (isRefused(files)) throw new DamagedError();
    const [found] = run({ text: 'PRAGMA quick_check(1)', values: [] });
    if (found?.['quick_check'] !== 'ok') throw new DamagedError();
    sound = files;
  }

  return {
    read: use,
    write: (work) =>
      use((opened) => {
        expectSound(opened);
        if (!settled.has(opened)) settle(opened);
        settled.add(opened);
        return work(opened);
      }),
  };
}

/**
 * A process that was killed between writing its log and waiting for the disk leaves letters that can be read and
 * may yet be lost with the power. They reach the disk before any of them is called kept.
 */
function settle({ database }: OpenFile): void {
  database.exec('PRAGMA wal_checkpoint(PASSIVE)');
}
