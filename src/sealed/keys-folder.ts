import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { KeyError } from './read-keys.ts';

/** Where secret keys are put unless another folder is named: outside the project, so that none is ever published. */
export const KEYS_FOLDER = join(homedir(), 'patchwork-keys');

/**
 * Writes a secret into a folder, for its owner's eyes only (modes 0700 and 0600).
 * @throws {KeyError} when the file exists, or when the folder belongs to a git repository and `force` is not given.
 */
export function writeSecret(folder: string, name: string, text: string, force: boolean): string {
  const place = resolve(folder);
  if (!force && isPublished(place)) {
    throw new KeyError(
      `${place} belongs to a git repository, and what is in a repository gets published. Name another folder with --out, or add --force if you are sure.`,
    );
  }
  const path = join(place, name);
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new KeyError(
      code === 'EEXIST'
        ? `${path} exists already, and a key is never overwritten. Choose another --name.`
        : `${path} cannot be written (${code}).`,
      { cause: error },
    );
  }
  return path;
}

/** True inside a git work tree, through symbolic links too. The folder itself need not exist yet. */
function isPublished(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  if (real !== folder) return isPublished(real);
  const parent = dirname(folder);
  return parent !== folder && isPublished(parent);
}
