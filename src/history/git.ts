import { spawnSync } from 'node:child_process';

const MOST_BYTES = 1024 ** 3;

/**
 * What a git command answers in a folder; nothing when it fails, or when there is no git. It changes nothing there, and
 * fetches nothing: a copy that lacks parts of its history is read as far as it goes.
 */
export function git(folder: string, words: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...words], {
    maxBuffer: MOST_BYTES,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' },
    ...(input === undefined ? {} : { input }),
  });
  return status === 0 ? stdout : undefined;
}
