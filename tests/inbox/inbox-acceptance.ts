import { rounds } from '../rounds.ts';
import { describe } from 'vitest';
import { describeAnswers } from './acceptance/answers.ts';
import { describeBodies } from './acceptance/bodies.ts';
import { describeCrash } from './acceptance/crash.ts';
import { describePosts } from './acceptance/posts.ts';
import { describeReading } from './acceptance/reading.ts';
import type { OpenInbox } from './acceptance/running-inbox.ts';
import { describeSealedOnly } from './acceptance/sealed-only.ts';

export type { RunningInbox } from './acceptance/running-inbox.ts';

/**
 * What the form service owes over HTTP in whichever home it has, run by the tests of each with the real program:
 * 201 only after the commit is durable; the same id again gives 200 and the first receipt; other content under
 * the same id is refused with 409; nothing is ever dropped silently.
 * @param options.acknowledged how many letters must be acknowledged while the service is killed again and again.
 */
export function describeInbox(
  name: string,
  open: OpenInbox,
  { acknowledged = rounds(300, 1000) }: { readonly acknowledged?: number } = {},
): void {
  describe(`the form service on ${name}`, () => {
    describePosts(open);
    describeSealedOnly(open);
    describeBodies(open);
    describeAnswers(open);
    describeReading(open);
    describeCrash(open, acknowledged);
  });
}
