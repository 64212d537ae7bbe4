import { questionsOf } from '../form/items/questions-of.ts';
import type { ItemQuestion } from '../form/items/questions-of.ts';
import type { Branch } from '../schema/branches.ts';
import type { RequestItem } from '../schema/request.ts';

/** What every need is asked: on paper they stand once a side, for all that was checked, in this order. */
const SHARED = ['when', 'town', 'details'] as const;
/** What somebody who gives is asked again and again, and answers once: it is the same whatever they give. */
const ONCE = ['languages', 'hours'] as const;
export type SharedQuestion = (typeof SHARED | typeof ONCE)[number];

/**
 * The questions of the form on the screen, as paper asks them: those of a need under it, in the order of the form, and
 * those of every need after all of them. A ride asks its own town ("From where?"), so that one stays with it.
 */
export function paperQuestionsOf(
  branch: Branch,
  side: RequestItem['side'],
): { own: ItemQuestion[]; shared: SharedQuestion[] } {
  const asked = questionsOf(branch, side);
  const all: readonly SharedQuestion[] = side === 'offer' ? [...ONCE, ...SHARED] : SHARED;
  const shared = all.filter(
    (question) => asked.includes(question) && !(question === 'town' && branch === 'ride'),
  );
  return { own: asked.filter((question) => !shared.some((each) => each === question)), shared };
}

/** What the paper asks once a side: `once` about all of it, `rows` about each thing that was checked. */
export function sharedQuestionsOf(
  branches: readonly Branch[],
  side: RequestItem['side'],
): { once: (typeof ONCE)[number][]; rows: (typeof SHARED)[number][] } {
  const asked = branches.flatMap((branch) => paperQuestionsOf(branch, side).shared);
  return {
    once: ONCE.filter((question) => asked.includes(question)),
    rows: SHARED.filter((question) => asked.includes(question)),
  };
}
