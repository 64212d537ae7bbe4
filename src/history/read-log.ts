const NO_BLOB = /^0+$/;

/** How a log must be asked for (`git log …LOG_FORM`), so that `changesIn` can read it, whatever the settings of a computer. */
export const LOG_FORM = [
  ...['--no-show-signature', '--no-color', '--no-ext-diff', '-c', '-M80%', '--raw', '--no-abbrev'],
  ...['-z', '--format=%x01%H %as %aI %P'],
];

/** One file in one commit. */
export type FileChange = {
  commit: string;
  /** Day of the commit, as its author's clock said. */
  day: string;
  /** The same moment; an invalid date when no calendar has it. */
  at: Date;
  /** The name that the file has now, or had last. */
  file: string;
  /** What it held before, as git names it: in a merge one of each side, nothing when the file is new. */
  before: readonly string[];
  /** What it holds since then; nothing when it was deleted. */
  after?: string;
  /** True when it got another name and nothing else. */
  isMove: boolean;
  /** True when the commit has none before it, in this copy. */
  isOldest: boolean;
};

/**
 * Reads a log, newest commit first. Each is "\x01hash day moment parents" and then, parted by \0, pairs or triples:
 * ":modes blobs letter", path, and after an R the new path. Of a merge only files that differ from every side are in it.
 * A file that got another name is followed under its older one.
 * @param prefix folder of the files inside the repository, "site/content/".
 */
export function changesIn(log: string, prefix: string): FileChange[] {
  const nowCalled = new Map<string, string>();
  return log
    .split('\x01')
    .slice(1)
    .flatMap((record) => {
      const [head = '', ...fields] = record.split('\0');
      const [commit = '', day = '', moment = '', ...parents] = head.trim().split(' ');
      const from = { commit, day, at: new Date(moment), isOldest: parents.length === 0 };
      const files = filesIn(fields);
      const changes = files.map(({ path, letter, before, after }) => ({
        ...from,
        file: withoutPrefix(nowCalled.get(path) ?? path, prefix),
        before: before.filter((blob) => !NO_BLOB.test(blob)),
        ...(NO_BLOB.test(after) ? {} : { after }),
        isMove: letter === 'R100',
      }));
      const moved = files.flatMap(({ old, path }) =>
        old === undefined ? [] : [[old, nowCalled.get(path) ?? path] as const],
      );
      for (const [old, name] of moved) nowCalled.set(old, name);
      return changes;
    });
}

function filesIn(fields: readonly string[]): FileInLog[] {
  const files: FileInLog[] = [];
  for (let index = 0; index < fields.length; index++) {
    const about = /^\s*(?<colons>:+)(?<words>.+)$/.exec(fields[index] ?? '')?.groups;
    if (about === undefined) continue;
    const sides = about['colons']?.length ?? 1;
    const words = (about['words'] ?? '').split(' ');
    const blobs = words.slice(sides + 1, -1);
    const letter = words.at(-1) ?? '';
    const first = fields[(index += 1)] ?? '';
    const isMove = sides === 1 && letter.startsWith('R');
    files.push({
      letter,
      before: blobs.slice(0, sides),
      after: blobs[sides] ?? '0',
      ...(isMove ? { old: first, path: fields[(index += 1)] ?? '' } : { path: first }),
    });
  }
  return files;
}

function withoutPrefix(path: string, prefix: string): string {
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

type FileInLog = {
  letter: string;
  path: string;
  old?: string;
  before: readonly string[];
  after: string;
};
