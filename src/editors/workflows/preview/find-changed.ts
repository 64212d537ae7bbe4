import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { WorkflowError } from '../workflow-error.ts';
import { CONTENT_FILE } from './preview-report.ts';
import type { ChangedFile } from './preview-report.ts';

const MOST_BYTES = 1 << 26;

/**
 * The entries and pages that differ between `before` (a commit) and the folder as it is checked out. In a pull request
 * GitHub checks out a merge, so `before` is its first parent: the branch it wants to get into.
 * @throws {WorkflowError} when git does not know that commit.
 */
export function findChanged(folder: string, before: string): ChangedFile[] {
  const names = listChanges(folder, before);
  const parts = names.split('\0');
  return parts
    .flatMap((part, index): ChangedFile[] => {
      const file = parts[index + 1] ?? '';
      if (index % 2 === 1 || !CONTENT_FILE.test(file)) return [];
      return [{ file, change: part === 'A' ? 'added' : part === 'D' ? 'removed' : 'changed' }];
    })
    .toSorted((a, b) => a.file.localeCompare(b.file));
}

function listChanges(folder: string, before: string): string {
  const words = ['diff', '--relative', '--name-status', '--no-renames', '-z', before, '--', '.'];
  try {
    return execFileSync('git', ['-C', resolve(folder), ...words], {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (cause) {
    throw new WorkflowError('git cannot say what changed: is there a commit before this one?', {
      cause,
    });
  }
}
