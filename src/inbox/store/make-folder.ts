import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, for its owner only, and those above it where they are missing. Each is on the disk before this
 * returns: else a loss of power could take a new folder with all that was kept in it.
 */
export function makeFolder(folder: string): void {
  const first = mkdirSync(resolve(folder), { recursive: true, mode: 0o700 });
  // Windows opens no folder as a file, and writes the names in it by itself.
  if (first === undefined || process.platform === 'win32') return;
  for (let made = resolve(folder); made.length >= first.length; made = dirname(made)) {
    const above = openSync(dirname(made), 'r');
    try {
      fsyncSync(above);
    } finally {
      closeSync(above);
    }
  }
}
