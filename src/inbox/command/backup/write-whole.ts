import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandFailure } from '../command-failure.ts';
import { isRunning } from './is-running.ts';
import { untilStopped } from './until-stopped.ts';

/** What SQLite may put beside a file that it is writing. */
const ENDINGS = ['', '-journal', '-wal', '-shm'];

/**
 * Writes a file that only its owner may read (mode 0600) and that appears under its name only when it is whole and on
 * the disk: `write` fills another file beside it, which then takes the name. When it fails or is stopped, nothing
 * stays.
 * @param force takes the place of a file that is there.
 * @throws {CommandFailure} when there is a file, or the disk refuses. What `write` throws goes on as it is.
 */
export async function writeWhole<Result>(
  path: string,
  force: boolean,
  write: (part: string) => Result | Promise<Result>,
): Promise<Result> {
  const whole = resolve(path);
  refuseTaken(path, force);
  removeOrphans(whole);
  const part = `${whole}.${process.pid}.part`;
  const remove = (): void => {
    for (const ending of ENDINGS) rmSync(`${part}${ending}`, { force: true });
  };
  onDisk(path, () => {
    closeSync(openSync(part, 'wx', 0o600));
  });
  return untilStopped(remove, async () => {
    const result = await write(part);
    onDisk(path, () => {
      chmodSync(part, 0o600);
      syncFile(part);
      refuseTaken(path, force);
      renameSync(part, whole);
      syncFolder(dirname(whole));
    });
    return result;
  });
}

function refuseTaken(path: string, force: boolean): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return;
  if (!there.isFile()) throw new CommandFailure(`${path} is no file. Choose another name.`);
  if (!force)
    throw new CommandFailure(`${path} exists already. Choose another name, or add --force.`);
}

/** Removes what a run that was killed left behind: it holds what people wrote. */
function removeOrphans(whole: string): void {
  const folder = dirname(whole);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(whole)}.`)) continue;
    const [, writer] = /\.(\d+)\.part(?:-\w+)?$/.exec(name) ?? [];
    if (writer && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** So that the new name, too, survives a loss of power. Windows has no way to ask for it. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function onDisk(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const code = codeOf(error);
    throw new CommandFailure(
      code === 'ENOENT'
        ? `There is no folder ${dirname(path)}.`
        : `${path} cannot be written (${code}).`,
      { cause: error },
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
