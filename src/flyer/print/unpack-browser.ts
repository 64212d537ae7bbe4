import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const PACKAGE = require.resolve('@sparticuz/chromium');
const UNPACKED = join(dirname(PACKAGE), '../../unpacked');
const UNPACK = 'require(process.argv[1]).executablePath()';

/**
 * The program inside of `@sparticuz/chromium`, unpacked at the first call into the package's own folder, so that it goes
 * when that goes. The package alone unpacks into the computer's folder for temporary files and takes a file for whole that
 * another process is still writing. Here each process unpacks into a folder of its own, in a child that knows no other
 * one, and the first that is done gives its folder the name that all look for.
 * @throws {Error} when nothing can be unpacked, such as on a full disk.
 */
export async function unpackBrowser(folder = UNPACKED): Promise<string> {
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const own = `${folder}.${randomUUID()}`;
  await mkdir(own, { recursive: true });
  try {
    const env = { ...process.env, TMPDIR: own };
    await promisify(execFile)(process.execPath, ['--eval', UNPACK, PACKAGE], { env });
    await rename(own, folder);
  } catch (error) {
    // Somebody else was faster, and a folder that holds something is not replaced.
    if (!existsSync(program)) throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  return program;
}
