import { resolve } from 'node:path';
import { git } from './git.ts';
import { changesIn, LOG_FORM } from './read-log.ts';
import type { FileChange } from './read-log.ts';

const OBJECT = /^[0-9a-f]{40,64}$/;

/** When a file of the content folder last changed. */
export type LastChange = Pick<FileChange, 'commit' | 'day'>;

/** The past of a content folder, as git keeps it. */
export type History = {
  /** Every file of every commit, newest first. */
  changes: readonly FileChange[];
  /** The last change of each file, by its path in the content folder. A file that was only moved has not changed. */
  lastChanges: ReadonlyMap<string, LastChange>;
  /** Asks for the files that differ from the last commit, or are not in it. */
  changing: () => ReadonlySet<string>;
  /** True when this copy does not go back to the beginning. */
  isShallow: boolean;
  /** Texts of files as they were: one answer for each question, nothing when the file was not there. */
  readAll: (questions: readonly { commit: string; file: string }[]) => (string | undefined)[];
  /** The same for what a `FileChange` held before and after. */
  readBlobs: (blobs: readonly string[]) => (string | undefined)[];
};

/**
 * Reads the past with two short git commands, however many files there are, and one for each question.
 * @returns a plain sentence instead, when there is no git or no past.
 */
export function readHistory(folder: string): History | string {
  const place = git(folder, [
    'rev-parse',
    '--is-shallow-repository',
    '--show-prefix',
    '--show-toplevel',
  ]);
  if (place === undefined)
    return 'This folder is in no git repository, so nobody can tell what changed after a translation.';
  const [shallow = '', prefix = '', top = ''] = place.toString().split('\n');
  // So many files that got another name and other words in one commit are looked for, pair by pair.
  const settings = ['-c', 'diff.renameLimit=200', '-c', 'log.showRoot=true'];
  const log = git(folder, [...settings, 'log', ...LOG_FORM, '--', '.']);
  if (log === undefined) return 'Nothing is committed yet, so no translation can be out of date.';
  const changes = changesIn(log.toString(), prefix);
  return {
    changes,
    lastChanges: lastOf(changes),
    changing: () => changingFiles(folder, prefix),
    isShallow: shallow === 'true',
    readAll: (questions) =>
      readObjects(
        resolve(top),
        questions.map(({ commit, file }) => `${commit}:${prefix}${file}`),
      ),
    readBlobs: (blobs) => readObjects(resolve(top), blobs),
  };
}

/** What a merge put together is in the commits it merged. */
function lastOf(changes: readonly FileChange[]): Map<string, LastChange> {
  const last = new Map<string, LastChange>();
  for (const { file, commit, day, before, isMove } of changes)
    if (!isMove && before.length < 2 && !last.has(file)) last.set(file, { commit, day });
  return last;
}

function changingFiles(folder: string, prefix: string): Set<string> {
  const status = git(folder, [
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--',
    '.',
  ]);
  const paths = (status?.toString() ?? '')
    .split('\0')
    .filter((line) => line.length > 3)
    .map((line) => line.slice(3))
    .map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
  return new Set(paths);
}

function readObjects(top: string, names: readonly string[]): (string | undefined)[] {
  if (names.length === 0) return [];
  const answers = git(top, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  if (answers === undefined) return names.map(() => undefined);
  let at = 0;
  return names.map(() => {
    const end = answers.indexOf('\n', at);
    const [hash = '', type = '', size = '0'] = answers.toString('utf8', at, end).split(' ');
    at = end + 1;
    // "… missing": the file was not there, or had another name.
    if (!OBJECT.test(hash) || type !== 'blob') return undefined;
    const text = answers.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}
