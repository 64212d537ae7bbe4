import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { inContent } from '../unit/check-content.ts';
import { openGitHubStandIn } from './github-stand-in.ts';

const COMMAND = resolve('src/editors/workflows/workflow.ts');

/** What a step said and how it ended. */
export type Ran = { status: number; out: string; errors: string };

/**
 * A checked-out network in a scratch folder (the small valid one), a bare repository with the same commit, and a stand-in
 * for GitHub over it.
 */
async function makeWorkflowPlace() {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-workflow-'));
  const checkout = join(scratch, 'checkout');
  const bare = join(scratch, 'bare.git');
  const pristine = join(scratch, 'content');
  inContent({}, (content) => {
    cpSync(content, pristine, { recursive: true });
    cpSync(content, join(checkout, 'content'), { recursive: true });
  });
  cpSync(resolve('.github'), join(checkout, '.github'), { recursive: true });
  const git = (...words: string[]): string =>
    execFileSync(
      'git',
      ['-C', checkout, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
  execFileSync('git', ['clone', '--quiet', '--bare', checkout, bare]);
  const head = git('rev-parse', 'HEAD').trim();
  const github = await openGitHubStandIn(bare);
  return {
    scratch,
    checkout,
    git,
    github,
    head,
    /** What a step gets from its job, when it is called without a process of its own. */
    env: { ...github.env, PATCHWORK_CONTENT: join(checkout, 'content') },
    /** `npm run workflow -- …` as a job runs it, in the checked-out folder. */
    run: (words: string[], env: Record<string, string> = {}) =>
      runStep(checkout, words, { ...github.env, ...env }),
    /** The content as it was at first, and a GitHub that holds nothing. Commits stay. */
    reset: () => {
      rmSync(join(checkout, 'content'), { recursive: true });
      cpSync(pristine, join(checkout, 'content'), { recursive: true });
      github.reset(head);
    },
    remove: async () => {
      await github.close();
      rmSync(scratch, { recursive: true });
    },
  };
}
type WorkflowPlace = Awaited<ReturnType<typeof makeWorkflowPlace>>;

/** A workflow place for the tests of a file: as it was at first for each of them, and gone at the end. */
export function useWorkflowPlace(): () => WorkflowPlace {
  let place: WorkflowPlace | undefined;
  const get = () => {
    if (place === undefined) throw new Error('The place is made before the first test.');
    return place;
  };
  beforeAll(async () => {
    place = await makeWorkflowPlace();
  });
  afterEach(() => {
    get().reset();
  });
  afterAll(() => get().remove());
  return get;
}

/** Runs a step in a child process that has nothing of our environment but what a job needs. */
export function runStep(
  folder: string,
  words: string[],
  env: Record<string, string>,
  command = COMMAND,
): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [command, ...words],
      { cwd: folder, env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' },
      (error, out, errors) => {
        done({ status: error === null ? 0 : Number(error.code), out, errors });
      },
    );
  });
}
