// Ships to the browser, on the navigators' desk only.
import { count } from '../../words/fill.ts';
import type { DeskWords } from '../../words/en/desk.ts';
import { ASIDE_REASONS } from './desk-letter.ts';
import type { AsideReason, SetAside } from './desk-letter.ts';

/** All that was set aside for one reason: a counted sentence, what to do, and which. */
export interface AsideGroup {
  readonly reason: AsideReason;
  readonly sentence: string;
  readonly help: string;
  readonly items: readonly SetAside[];
}

/** What was set aside, by reason, in the order of `ASIDE_REASONS`. Reasons that nothing has are left out. */
export function sayAside(
  aside: readonly SetAside[],
  words: Pick<DeskWords['letters'], 'aside'>,
  language: string,
): AsideGroup[] {
  return ASIDE_REASONS.flatMap((reason) => {
    const items = aside.filter((each) => each.reason === reason);
    const { count: forms, help } = words.aside[reason];
    if (items.length === 0) return [];
    return [{ reason, sentence: count(language, forms, items.length), help, items }];
  });
}
