import { lstatSync, readlinkSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * The file that a path means, also when a symbolic link leads to it and nothing is there yet. SQLite keeps the companions
 * beside that file, and their names are its name. Throws the system's error (ELOOP) when a link leads to itself.
 */
export function followLinks(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  // Follows all of them, so it fails where this would go round for ever.
  statSync(path, { throwIfNoEntry: false });
  return followLinks(resolve(dirname(path), readlinkSync(path)));
}
