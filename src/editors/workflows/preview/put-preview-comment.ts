/**
 * `npm run workflow -- comment FILE`: tells a pull request what `preview` found out. This job may write, and what it reads
 * comes from strangers: so it asks GitHub, not the report, which pull request it is about, quotes what it did not write,
 * and runs nothing.
 */
import { numberOf, partOf } from '../github/github.ts';
import { openGitHub } from '../github/github.ts';
import type { GitHub } from '../github/github.ts';
import { findComment, putComment } from '../github/put-comment.ts';
import { readEnv } from '../read-env.ts';
import type { Env } from '../read-env.ts';
import { readSmallFile } from '../read-small-file.ts';
import { WorkflowError } from '../workflow-error.ts';
import { readReport } from './preview-report.ts';
import { sayPreview } from './say-preview.ts';

const MARK = 'preview';
const LARGEST_BYTES = 500_000;
const COMMIT = /^[0-9a-f]{40}$/;
const NUMBER = /^[1-9]\d{0,15}$/;

export async function putPreviewComment(words: readonly string[], env: Env): Promise<string> {
  const run = readEnv(env, 'RUN_ID');
  const head = {
    repository: readEnv(env, 'HEAD_REPOSITORY'),
    branch: readEnv(env, 'HEAD_BRANCH'),
    commit: readEnv(env, 'HEAD_SHA'),
  };
  if (!NUMBER.test(run) || !COMMIT.test(head.commit)) {
    throw new WorkflowError('RUN_ID or HEAD_SHA is not of the form GitHub gives them.');
  }
  const text = readSmallFile(words[0] ?? '', LARGEST_BYTES);
  const report = text === undefined ? undefined : readReport(text);
  if (report === undefined) return 'There is no report to tell of.';
  const github = openGitHub(env);
  const pull = await findPull(github, head);
  if (pull === undefined) return 'No open pull request has this commit at its head any more.';
  const comment = sayPreview(report, await findLinks(github, run), head.commit);
  if (comment !== undefined) {
    return `Comment ${await putComment(github, pull, MARK, comment)} under ${pull}.`;
  }
  if ((await findComment(github, pull, MARK)) === undefined) return 'There is nothing to say.';
  await putComment(github, pull, MARK, 'This pull request changes no entries any more.');
  return `Comment changed under ${pull}.`;
}

/** The open pull request whose head is exactly this commit of this repository. */
async function findPull(
  github: GitHub,
  head: { repository: string; branch: string; commit: string },
): Promise<number | undefined> {
  const owner = head.repository.split('/')[0] ?? '';
  const name = encodeURIComponent(`${owner}:${head.branch}`);
  const pulls = await github.list(`/pulls?state=open&head=${name}`);
  const found = pulls.find(
    (pull) =>
      partOf(pull, 'head', 'sha') === head.commit &&
      partOf(pull, 'head', 'repo', 'full_name') === head.repository,
  );
  return found === undefined ? undefined : numberOf(found, 'number');
}

async function findLinks(
  github: GitHub,
  run: string,
): Promise<{ pictures?: string; site?: string; run: string }> {
  const page = `${github.page}/actions/runs/${run}`;
  const answer = await github.ask('GET', `/actions/runs/${run}/artifacts?per_page=100`);
  const artifacts = partOf(answer, 'artifacts');
  const linkTo = (name: string): string | undefined => {
    const list: unknown[] = Array.isArray(artifacts) ? artifacts : [];
    const artifact = list.find((one) => partOf(one, 'name') === name);
    return artifact === undefined ? undefined : `${page}/artifacts/${numberOf(artifact, 'id')}`;
  };
  const [pictures, site] = [linkTo('preview-pictures'), linkTo('preview-site')];
  return {
    run: page,
    ...(pictures === undefined ? {} : { pictures }),
    ...(site === undefined ? {} : { site }),
  };
}
