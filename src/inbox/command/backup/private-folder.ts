import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';

const NAME = /^patchwork-restore-(\d+)-\w{6}$/;

/**
 * A new folder for a while that only this user may look into (mode 0700), named after this process. What runs that were
 * killed left behind goes first: it holds what people wrote. Throws the system's error.
 */
export function makePrivateFolder(): string {
  const above = tmpdir();
  for (const name of readdirSync(above)) {
    const [, writer] = NAME.exec(name) ?? [];
    const folder = join(above, name);
    if (writer && !isRunning(Number(writer)) && isOurs(folder))
      rmSync(folder, { recursive: true, force: true });
  }
  return mkdtempSync(join(above, `patchwork-restore-${process.pid}-`));
}

/** The folder for what is there for a while belongs to everybody: others may have made anything in it. */
function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid);
}
