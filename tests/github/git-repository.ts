import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A change of one file of a commit; without bytes it is taken away. */
export type FileChange = { path: string; bytes?: Buffer };
export type TreeFile = { path: string; sha: string; size: number };

/** A real bare repository with one commit on `main`, which holds `content` as its folder "content". */
export class GitRepository {
  readonly #folder = mkdtempSync(join(tmpdir(), 'patchwork-git-'));
  readonly #bare = join(this.#folder, 'bare.git');

  constructor(content: string) {
    const work = join(this.#folder, 'work');
    cpSync(content, join(work, 'content'), { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.#bare]);
    this.git(['--work-tree', work, 'add', '--all']);
    const tree = this.git(['write-tree']).trim();
    this.git(['update-ref', 'refs/heads/main', this.#commitTree(tree, [], 'First')]);
  }

  /** What `git` answers. */
  git(args: readonly string[], input?: string | Buffer, env: Record<string, string> = {}): string {
    return execFileSync('git', ['--git-dir', this.#bare, ...args], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...AUTHOR, GIT_CONFIG_GLOBAL: '/dev/null', ...env },
    });
  }

  /** The commit a branch stands at; nothing when there is no such branch. */
  headOf(branch: string): string | undefined {
    try {
      return this.git(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]).trim();
    } catch {
      // git ends with 1 and says nothing.
      return undefined;
    }
  }

  filesOf(commit: string): TreeFile[] {
    return this.git(['ls-tree', '-r', '-l', '-z', commit])
      .split('\0')
      .flatMap((line) => {
        const found = /^\d+ blob (\S+) +(\d+)\t(.*)$/s.exec(line);
        return found ? [{ sha: found[1] ?? '', size: Number(found[2]), path: found[3] ?? '' }] : [];
      });
  }

  /** Texts of blobs, by what names them (a hash, or "branch:path"); nothing for those that are not there. */
  textsOf(names: readonly string[]): ({ sha: string; text: string } | undefined)[] {
    if (names.length === 0) return [];
    const answer = Buffer.from(this.git(['cat-file', '--batch'], `${names.join('\n')}\n`), 'utf8');
    let at = 0;
    return names.map(() => {
      const end = answer.indexOf('\n', at);
      const [sha = '', type, size] = answer.subarray(at, end).toString().split(' ');
      at = end + 1;
      if (type !== 'blob') return undefined;
      const text = answer.subarray(at, at + Number(size)).toString();
      at += Number(size) + 1;
      return { sha, text };
    });
  }

  /** A commit of these changes on top of a branch, which then stands at it. */
  commitOn(branch: string, changes: readonly FileChange[], message: string): string {
    const head = this.headOf(branch) ?? '';
    const index = { GIT_INDEX_FILE: join(this.#folder, 'index') };
    this.git(['read-tree', head], undefined, index);
    for (const { path, bytes } of changes) {
      if (bytes === undefined) this.git(['update-index', '--force-remove', path], undefined, index);
      else {
        const sha = this.git(['hash-object', '-w', '--stdin'], bytes).trim();
        this.git(
          ['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`],
          undefined,
          index,
        );
      }
    }
    const commit = this.#commitTree(
      this.git(['write-tree'], undefined, index).trim(),
      [head],
      message,
    );
    this.git(['update-ref', `refs/heads/${branch}`, commit]);
    return commit;
  }

  /** One commit on `main` with everything of a branch. */
  squash(branch: string, message: string): string {
    const tree = this.git(['merge-tree', '--write-tree', 'main', branch]).trim();
    const commit = this.#commitTree(tree, [this.headOf('main') ?? ''], message);
    this.git(['update-ref', 'refs/heads/main', commit]);
    return commit;
  }

  /** The changed lines between `main` and a branch, with three dashes before each file's name. */
  diffOf(branch: string): string {
    return this.git(['diff', '--unified=0', '--no-color', 'main', branch])
      .split('\n')
      .filter((line) => /^(?:--- |\+\+\+ |[-+])/.test(line))
      .join('\n');
  }

  /** The content of a branch in a folder of its own. */
  checkOut(branch: string): string {
    const folder = mkdtempSync(join(this.#folder, 'out-'));
    this.git(['--work-tree', folder, 'checkout', branch, '--force', '--', '.'], undefined, {
      GIT_INDEX_FILE: join(this.#folder, 'out-index'),
    });
    return join(folder, 'content');
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #commitTree(tree: string, parents: readonly string[], message: string): string {
    const onto = parents.flatMap((parent) => ['-p', parent]);
    return this.git(['commit-tree', tree, ...onto, '-m', message]).trim();
  }
}

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Editor',
  GIT_AUTHOR_EMAIL: 'editor@example.org',
  GIT_COMMITTER_NAME: 'Editor',
  GIT_COMMITTER_EMAIL: 'editor@example.org',
};
