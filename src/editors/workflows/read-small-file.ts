import { lstatSync, readFileSync } from 'node:fs';

/**
 * The text of a file another job handed over. Undefined when it is not there, larger than `largestBytes`, or no plain file:
 * a link could lead to anything this job may read.
 */
export function readSmallFile(path: string, largestBytes: number): string | undefined {
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (about === undefined || !about.isFile() || about.size > largestBytes) return undefined;
  return readFileSync(path, 'utf8');
}
