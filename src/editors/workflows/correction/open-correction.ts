/**
 * `npm run workflow -- open-correction FILE`: opens the pull request for what `read-correction` found, and answers under the
 * issue. This job may write, so it runs none of the stranger's words, and looks at the proposal once more.
 */
import { openGitHub } from '../github/github.ts';
import type { GitHub } from '../github/github.ts';
import { openPull } from '../github/open-pull.ts';
import { putComment } from '../github/put-comment.ts';
import { readEnv } from '../read-env.ts';
import type { Env } from '../read-env.ts';
import { readSmallFile } from '../read-small-file.ts';
import { WorkflowError } from '../workflow-error.ts';
import { readProposal } from './proposal.ts';
import type { Proposal } from './proposal.ts';

const MARK = 'correction';
const LARGEST_BYTES = 1_500_000;
const ISSUE = /^[1-9]\d{0,8}$/;
const COMMIT = /^[0-9a-f]{40}$/;

export async function openCorrection(words: readonly string[], env: Env): Promise<string> {
  const issue = readEnv(env, 'ISSUE_NUMBER');
  const from = readEnv(env, 'GITHUB_SHA');
  const into = readEnv(env, 'DEFAULT_BRANCH');
  if (!ISSUE.test(issue) || !COMMIT.test(from)) {
    throw new WorkflowError('ISSUE_NUMBER or GITHUB_SHA is not of the form GitHub gives them.');
  }
  const text = readSmallFile(words[0] ?? '', LARGEST_BYTES);
  const proposal = text === undefined ? undefined : readProposal(text);
  if (proposal === undefined) throw new WorkflowError('There is no proposal that can be used.');
  const github = openGitHub(env);
  const answer = await actOn(github, proposal, { issue, from, into });
  await putComment(github, Number(issue), MARK, answer);
  return `Answered under ${issue}.`;
}

/** Opens the pull request if there is one to open; gives the answer to the person who wrote, in both languages. */
async function actOn(
  github: GitHub,
  proposal: Proposal,
  place: { issue: string; from: string; into: string },
): Promise<string> {
  if (proposal.outcome === 'refused') {
    return `Thank you. This could not be used as it is: / Gracias. Así no se puede usar:\n\n${proposal.why}\n\nChange the text above, then a maintainer adds the label "correction" once more. / Cambie el texto de arriba; después alguien del equipo pone otra vez la etiqueta "correction".`;
  }
  const { issue, from, into } = place;
  const branch = `correction/issue-${issue}`;
  const name = proposal.file.replace(/^content\//, '').replace(/\.md$/, '');
  const pull = await openPull(github, {
    from,
    into,
    branch,
    file: proposal.outcome === 'change' ? { path: proposal.file, text: proposal.text } : undefined,
    title: `Correct ${name}`,
    message: `Correct ${name}\n\nWritten in issue #${issue}.`,
    text: sayPull(github, proposal, branch, issue),
  });
  if (pull === undefined) {
    return `There is a branch for this already, and it is left as it is: \`${branch}\`. / Ya hay una rama para esto y queda como está.`;
  }
  return proposal.outcome === 'change'
    ? `Thank you. The change stands in #${pull}; an editor reads it before it is published. / Gracias. El cambio está en #${pull}; alguien lo lee antes de publicarlo.`
    : `Thank you. An editor has to write it in: #${pull}. / Gracias. Alguien lo tiene que escribir: #${pull}.`;
}

function sayPull(
  github: GitHub,
  proposal: Exclude<Proposal, { outcome: 'refused' }>,
  branch: string,
  issue: string,
): string {
  const edit = `${github.page}/edit/${branch}/${proposal.file}`;
  const what =
    proposal.outcome === 'change'
      ? 'The answer below was put into the file as it stands, and `npm run check` finds no mistake in it.'
      : `**Nothing is changed yet.** Read the answer below, then [write it into the file](${edit}) on this branch and press "Commit changes". Then take "draft" off this pull request.`;
  return [
    what,
    proposal.note,
    'Before you merge: is it true? Does the entry’s `checked` still hold, and what about the words that stand in its translations? Nobody’s home, no private number, no shelter’s street.',
    `Closes #${issue}.`,
  ].join('\n\n');
}
