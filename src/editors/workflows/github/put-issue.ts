import { numberOf, partOf } from './github.ts';
import type { GitHub } from './github.ts';
import { isOwn } from './put-comment.ts';

/**
 * Writes the one open issue with this mark anew, or opens it. If people closed it, they had enough of that one: the next
 * run opens another.
 */
export async function putIssue(
  github: GitHub,
  mark: string,
  issue: { title: string; text: string },
): Promise<{ number: number; done: 'opened' | 'changed' }> {
  const body = `<!-- patchwork:${mark} -->\n${issue.text}`;
  const open = await github.list('/issues?state=open&sort=updated');
  const own = open.find((item) => isOwn(item, mark) && partOf(item, 'pull_request') === undefined);
  if (own === undefined) {
    const opened = await github.ask('POST', '/issues', { title: issue.title, body });
    return { number: numberOf(opened, 'number'), done: 'opened' };
  }
  const number = numberOf(own, 'number');
  await github.ask('PATCH', `/issues/${number}`, { title: issue.title, body });
  return { number, done: 'changed' };
}
