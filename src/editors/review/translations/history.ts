import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const MOST_BYTES = 1024 ** 3;
const COMMIT = /^[0-9a-f]{40,64}$/;

/** When a file of the content folder last changed. */
export type LastChange = {
  commit: string;
  /** Day of the commit, as its author's clock said. */
  day: string;
};

/** The past of a content folder, as git keeps it. */
export type History = {
  /** The last change of each file, by its path in the content folder. A file that was only moved has not changed. */
  lastChanges: ReadonlyMap<string, LastChange>;
  /** Files that differ from the last commit, or are not in it. */
  changing: ReadonlySet<string>;
  /** True when this copy does not go back to the beginning. */
  isShallow: boolean;
  /** Texts of files as they were: one answer for each question, nothing when the file was not there. */
  readAll: (questions: readonly { commit: string; file: string }[]) => (string | undefined)[];
};

/**
 * Reads the past with four short git commands, however many files there are.
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
  const log = git(folder, [
    ...['-c', 'diff.renameLimit=0', '-c', 'core.quotePath=false'],
    ...['log', '-M100%', '--name-status', '--relative', '-z', '--format=%x01%H %as', '--', '.'],
  ]);
  if (log === undefined) return 'Nothing is committed yet, so no translation can be out of date.';
  const changing = git(folder, [
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--',
    '.',
  ]);
  return {
    lastChanges: lastChangesIn(log.toString()),
    changing: new Set(changedFiles(changing?.toString() ?? '', prefix)),
    isShallow: shallow === 'true',
    readAll: (questions) => readAll(resolve(top), prefix, questions),
  };
}

/**
 * Newest commit first. Each is "\x01hash day" and then, parted by \0, letters and paths ("M", path; "R100", old, new). A path seen
 * for the first time has its last change there; one that was only moved is looked for under its older name.
 */
function lastChangesIn(log: string): Map<string, LastChange> {
  const changes = new Map<string, LastChange>();
  const nowCalled = new Map<string, string>();
  for (const record of log.split('\x01').slice(1)) {
    const [head = '', ...fields] = record.split('\0');
    const [commit = '', day = ''] = head.trim().split(' ');
    const moved: [string, string][] = [];
    for (let index = 0; index < fields.length;) {
      const letter = (fields[index] ?? '').trim();
      if (letter === '') {
        index += 1;
        continue;
      }
      const isMove = /^[RC]/.test(letter);
      const path = fields[index + (isMove ? 2 : 1)] ?? '';
      const name = nowCalled.get(path) ?? path;
      if (isMove && letter.startsWith('R') && !changes.has(name))
        moved.push([fields[index + 1] ?? '', name]);
      else if (!changes.has(name)) changes.set(name, { commit, day });
      index += isMove ? 3 : 2;
    }
    for (const [old, name] of moved) nowCalled.set(old, name);
  }
  return changes;
}

/** Paths of `git status -z`, without the folder they stand in. */
function changedFiles(status: string, prefix: string): string[] {
  return status
    .split('\0')
    .filter((line) => line.length > 3)
    .map((line) => line.slice(3))
    .map((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path));
}

function readAll(
  top: string,
  prefix: string,
  questions: readonly { commit: string; file: string }[],
): (string | undefined)[] {
  if (questions.length === 0) return [];
  const asked = questions.map(({ commit, file }) => `${commit}:${prefix}${file}`);
  const answers = git(top, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
  if (answers === undefined) return questions.map(() => undefined);
  let at = 0;
  return questions.map(() => {
    const end = answers.indexOf('\n', at);
    const [hash = '', type = '', size = '0'] = answers.toString('utf8', at, end).split(' ');
    at = end + 1;
    // "… missing": the file was not there, or had another name.
    if (!COMMIT.test(hash) || type !== 'blob') return undefined;
    const text = answers.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}

function git(folder: string, words: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...words], {
    maxBuffer: MOST_BYTES,
    ...(input === undefined ? {} : { input }),
  });
  return status === 0 ? stdout : undefined;
}
