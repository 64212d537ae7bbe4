// Ships to the browser, on the navigators' desk only.
import type { MatchWorld, OpenItem, Reason } from './suggestion.ts';
import { NEAR_BRANCHES } from './weights.ts';

/** The need of somebody's own words, which no list has. */
const OWN_WORDS = 'other';

/** Whether what is offered is what is asked for; nothing when the two have nothing in common. */
export function fitNeed(
  ask: OpenItem,
  offer: OpenItem,
  needs: MatchWorld['needs'],
): Reason | undefined {
  const [wanted, given] = [ask.item.need, offer.item.need];
  const reason = { kind: 'need', ask: wanted, offer: given } as const;
  // Two people who both wrote "something else" may mean anything.
  if (wanted === given) return { ...reason, fit: wanted === OWN_WORDS ? 'ask' : 'yes' };
  const [parent, other] = [needs.get(wanted)?.parent, needs.get(given)?.parent];
  const isRelated =
    parent === given || other === wanted || (parent !== undefined && parent === other);
  const isSameBranch = ask.item.branch === offer.item.branch && NEAR_BRANCHES[ask.item.branch];
  return isRelated || isSameBranch ? { ...reason, fit: 'partly' } : undefined;
}
