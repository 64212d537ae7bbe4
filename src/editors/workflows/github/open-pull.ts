import { GitHubError, numberOf, textOf } from './github.ts';
import type { GitHub } from './github.ts';

const IS_FILE = '100644';
/** What GitHub answers when something of that name is there already, or drafts are not to be had. */
const UNPROCESSABLE = 422;
const NOT_FOUND = 404;

/** A pull request to open. Without `file` its commit changes nothing yet: an editor writes on its branch. */
export type PullToOpen = {
  /** The commit it starts from, of the branch `into`. */
  from: string;
  into: string;
  branch: string;
  file: { path: string; text: string } | undefined;
  title: string;
  message: string;
  text: string;
};

/**
 * Makes a commit and a branch through GitHub's API (so no key lies on the job's disk), and opens a pull request; as a draft
 * when an editor has to write first. Gives nothing when the branch is there already: somebody may have worked on it.
 */
export async function openPull(github: GitHub, pull: PullToOpen): Promise<number | undefined> {
  if (await hasBranch(github, pull.branch)) return undefined;
  const base = await github.ask('GET', `/git/commits/${pull.from}`);
  let tree = textOf(base, 'tree', 'sha');
  if (pull.file !== undefined) {
    const { path, text } = pull.file;
    const made = await github.ask('POST', '/git/trees', {
      base_tree: tree,
      tree: [{ path, mode: IS_FILE, type: 'blob', content: text }],
    });
    tree = textOf(made, 'sha');
  }
  const commit = await github.ask('POST', '/git/commits', {
    message: pull.message,
    tree,
    parents: [pull.from],
  });
  await github.ask('POST', '/git/refs', {
    ref: `refs/heads/${pull.branch}`,
    sha: textOf(commit, 'sha'),
  });
  return openFor(github, pull, pull.file === undefined);
}

async function hasBranch(github: GitHub, branch: string): Promise<boolean> {
  try {
    await github.ask('GET', `/git/ref/heads/${branch}`);
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === NOT_FOUND) return false;
    throw error;
  }
}

async function openFor(github: GitHub, pull: PullToOpen, draft: boolean): Promise<number> {
  const { title, text: body, branch: head, into: base } = pull;
  try {
    return numberOf(
      await github.ask('POST', '/pulls', { title, body, head, base, draft }),
      'number',
    );
  } catch (error) {
    // Some private repositories have no drafts.
    if (!draft || !(error instanceof GitHubError) || error.status !== UNPROCESSABLE) throw error;
    return openFor(github, pull, false);
  }
}
