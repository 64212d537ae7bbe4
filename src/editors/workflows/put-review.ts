/** `npm run workflow -- put-review FILE`: puts the Markdown of `npm run review` into the one issue that updates itself. */
import { openGitHub } from './github/github.ts';
import { putIssue } from './github/put-issue.ts';
import { quietMarkdown } from './quiet-text.ts';
import type { Env } from './read-env.ts';
import { readEnv } from './read-env.ts';
import { readSmallFile } from './read-small-file.ts';
import { WorkflowError } from './workflow-error.ts';

/** GitHub takes 65,536 characters; the rest is for the sentences around it. */
const LONGEST = 60_000;
/** More than any review; what is larger is no review. */
const LARGEST_BYTES = 5_000_000;

export async function putReview(words: readonly string[], env: Env): Promise<string> {
  const [file] = words;
  if (file === undefined) throw new WorkflowError('Name the file with the review.');
  const review = readSmallFile(file, LARGEST_BYTES);
  if (review === undefined || review.trim() === '') {
    throw new WorkflowError('There is no review in the file. The issue stays as it is.');
  }
  const github = openGitHub(env);
  const run = `${github.page}/actions/runs/${readEnv(env, 'GITHUB_RUN_ID')}`;
  const { text, cut } = quietMarkdown(review, LONGEST);
  const { number, done } = await putIssue(github, 'review', {
    title: 'What to check next',
    text: [
      `This list writes itself anew every week ([the last run](${run})). Nothing here blocks anybody: take what you have time for.`,
      text.trim(),
      ...(cut ? [`The list goes on. All of it is in [the files of the last run](${run}).`] : []),
    ].join('\n\n'),
  });
  return `Issue ${number} ${done}.`;
}
