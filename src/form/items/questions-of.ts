// Ships to the browser.
import type { DraftItem } from '../../draft/answers.ts';
import { QUESTIONS } from '../../schema/branches.ts';
import type { Branch, QuestionId } from '../../schema/branches.ts';
import type { RequestFormProps } from '../request-form-props.ts';

type Side = DraftItem['side'];

/** A question about one item: one that its need brings, or one that every need has. */
export type ItemQuestion = QuestionId | 'town' | 'when' | 'amount' | 'details';

/** What is asked about an item once its need is chosen, in the order of the page. */
const ASKED: Readonly<Record<Branch, Readonly<Record<Side, readonly ItemQuestion[]>>>> = {
  ride: {
    ask: ['town', 'to', 'when', 'room', 'trip', 'details'],
    offer: ['town', 'when', 'hours', 'seats', 'room', 'details'],
  },
  groceries: {
    ask: ['bring', 'town', 'people', 'avoid', 'when', 'details'],
    offer: ['help', 'town', 'far', 'when', 'hours', 'details'],
  },
  money: {
    ask: ['amount', 'purpose', 'when', 'town', 'details'],
    offer: ['amount', 'whom', 'when', 'town', 'details'],
  },
  legal: {
    ask: ['matter', 'deadline', 'when', 'town', 'details'],
    offer: ['role', 'when', 'hours', 'town', 'details'],
  },
  learning: {
    ask: ['ages', 'place', 'languages', 'when', 'town', 'details'],
    offer: ['ages', 'place', 'languages', 'when', 'town', 'details'],
  },
  talk: {
    ask: ['talk', 'languages', 'when', 'town', 'details'],
    offer: ['talk', 'languages', 'training', 'when', 'hours', 'town', 'details'],
  },
  paperwork: {
    ask: ['forms', 'papers', 'when', 'town', 'details'],
    offer: ['forms', 'languages', 'when', 'hours', 'town', 'details'],
  },
  supplies: {
    ask: ['what', 'sizes', 'amountOf', 'when', 'town', 'details'],
    offer: ['what', 'amountOf', 'handover', 'when', 'town', 'details'],
  },
  garden: {
    ask: ['garden', 'when', 'town', 'details'],
    offer: ['garden', 'when', 'town', 'details'],
  },
  other: { ask: ['details', 'when', 'town'], offer: ['details', 'when', 'town'] },
};

/** What one item is asked, in this order, after the need itself. */
export function questionsOf(branch: Branch, side: Side): readonly ItemQuestion[] {
  return ASKED[branch][side];
}

/** Which questions a need brings. A need that the network does not list brings none. */
export function branchOf({ needs }: Pick<RequestFormProps, 'needs'>, need: string): Branch {
  return needs.find(({ id }) => id === need)?.branch ?? 'other';
}

/** True when "on a day" also asks for a time of that day. */
export function asksTime(branch: Branch, side: Side): boolean {
  return branch === 'ride' && side === 'ask';
}

/** Which words ask for the town; see `words.item.towns`. */
export function townAsked(
  branch: Branch,
  { side, facts }: Pick<DraftItem, 'side' | 'facts'>,
): keyof RequestFormProps['words']['item']['towns'] {
  if (branch === 'ride') return side === 'ask' ? 'from' : 'drive';
  return branch === 'groceries' && facts['bring']?.[0] === 'bring' ? 'brought' : 'any';
}

/** True for a question that only some needs bring. */
export function isOfBranch(question: ItemQuestion): question is QuestionId {
  return question in QUESTIONS;
}

/** Id of the field, or of the first option, that answers a question. Mistakes name it. */
export function fieldOf(question: ItemQuestion): string {
  return isOfBranch(question) ? `item-fact-${question}` : `item-${question}`;
}
