import { existsSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem } from '../../check/problem.ts';
import { readContent } from '../../check/read-content.ts';
import { reportProblems } from '../../check/report.ts';
import { CommandError } from './command-error.ts';

/**
 * Writes a new file into a content folder, and takes it away again when `npm run check` then finds a mistake that was
 * not there before. Throws a CommandError that tells the mistake, or that the file is already there.
 */
export function saveFile(folder: string, path: string, text: string): void {
  if (existsSync(path)) throw new CommandError(`${path} is already there. Nothing was written.`);
  mkdirSync(dirname(path), { recursive: true });
  keepIfRight(folder, () => {
    writeFileSync(path, text, { flag: 'wx' });
    return () => {
      unlinkSync(path);
    };
  });
}

/** The same for a file that is there: its old text comes back when the new one has a mistake. */
export function saveChange(folder: string, path: string, text: string): void {
  const before = readFileSync(path);
  keepIfRight(folder, () => {
    writeFileSync(path, text);
    return () => {
      writeFileSync(path, before);
    };
  });
}

function keepIfRight(folder: string, write: () => () => void): void {
  const takeBack = write();
  const after = readContent(folder).problems;
  if (after.length === 0) return;
  takeBack();
  const before = new Set(readContent(folder).problems.map(identify));
  const added = after.filter((problem) => !before.has(identify(problem)));
  if (added.length > 0) {
    throw new CommandError(
      `Nothing was written, because it would not pass the check.\n\n${reportProblems(added)}`,
    );
  }
  write();
}

// Without its line: what is put in above moves an old mistake down.
function identify({ code, file, message }: Problem): string {
  return JSON.stringify([code, file, message]);
}
