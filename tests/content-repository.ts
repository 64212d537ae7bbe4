import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** One commit of a made-up past: the files that it writes (or, with `null`, deletes), by their path in the content folder. */
export type PastCommit = {
  /** As git takes it: "2026-03-01T12:00:00-0500", or raw seconds with a zone ("1767225600 +0000"). */
  date: string;
  files: Readonly<Record<string, string | null>>;
  /** Numbers of the commits before it in the list, when it does not follow the one above it. */
  parents?: readonly number[];
};

/**
 * A real repository at `top` whose content folder, `site/content`, has this past. The last commit is checked out.
 * @returns the content folder.
 */
export function contentRepository(top: string, commits: readonly PastCommit[]): string {
  mkdirSync(top, { recursive: true });
  git(top, ['init', '-q', '-b', 'main']);
  git(top, ['fast-import', '--quiet', '--date-format=raw'], commits.map(commitStream).join(''));
  git(top, ['reset', '-q', '--hard']);
  return join(top, 'site/content');
}

export function git(folder: string, words: readonly string[], input = ''): void {
  execFileSync('git', ['-C', folder, ...words], { input, stdio: ['pipe', 'ignore', 'inherit'] });
}

/** In the form that `git fast-import` reads. The first commit has mark 1. */
function commitStream({ date, files, parents }: PastCommit, index: number): string {
  const person = `Somebody Private <private@home.example> ${rawDate(date)}`;
  const before = parents?.map((number) => number + 1) ?? (index === 0 ? [] : [index]);
  const lines = [
    'commit refs/heads/main',
    `mark :${index + 1}`,
    `author ${person}`,
    `committer ${person}`,
    data('Correct what Somebody Private told'),
    ...before.map((mark, side) => `${side === 0 ? 'from' : 'merge'} :${mark}`),
    ...Object.entries(files).map(([file, text]) =>
      text === null
        ? `D site/content/${file}`
        : `M 100644 inline site/content/${file}\n${data(text)}`,
    ),
  ];
  return `${lines.join('\n')}\n\n`;
}

function rawDate(date: string): string {
  const zone = /[+-]\d{4}$/.exec(date)?.[0] ?? '+0000';
  if (/^\d+ /.test(date)) return date;
  return `${Date.parse(date.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) / 1000} ${zone}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
