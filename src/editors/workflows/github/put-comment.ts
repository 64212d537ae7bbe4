import { numberOf, partOf } from './github.ts';
import type { GitHub } from './github.ts';

/**
 * Writes a comment on an issue or a pull request, or over the one that stands there: a workflow has one comment, however
 * often it runs. `mark` is a word; it stands unseen in the comment's first line. A comment of a person is never touched,
 * even if the mark was copied into it.
 */
export async function putComment(
  github: GitHub,
  issue: number,
  mark: string,
  text: string,
): Promise<'written' | 'changed'> {
  const body = `<!-- patchwork:${mark} -->\n${text}`;
  const old = await findComment(github, issue, mark);
  if (old === undefined) {
    await github.ask('POST', `/issues/${issue}/comments`, { body });
    return 'written';
  }
  await github.ask('PATCH', `/issues/comments/${old}`, { body });
  return 'changed';
}

/** The number of the workflow's own comment with this mark. */
export async function findComment(
  github: GitHub,
  issue: number,
  mark: string,
): Promise<number | undefined> {
  const comments = await github.list(`/issues/${issue}/comments`);
  const own = comments.find((comment) => isOwn(comment, mark));
  return own === undefined ? undefined : numberOf(own, 'id');
}

/** True for what a program wrote with this mark in its first line. */
export function isOwn(item: unknown, mark: string): boolean {
  const body = partOf(item, 'body');
  return (
    partOf(item, 'user', 'type') === 'Bot' &&
    typeof body === 'string' &&
    body.startsWith(`<!-- patchwork:${mark} -->`)
  );
}
