// Ships to the browser, on the navigators' desk only.
import type { RequestItem } from '../../schema/request.ts';
import type { ItemRef, LetterState, PairState } from '../board/board-state.ts';

/**
 * What is left of an offer: times, or whole dollars of money. Nothing when nobody has said how much there is. Never less
 * than 0, also when two navigators gave the same away.
 * @param item the offer; its `amount` counts until a navigator says otherwise.
 * @param state of the offer's letter.
 */
export function roomLeft(
  offer: ItemRef,
  item: Pick<RequestItem, 'branch' | 'amount'>,
  { room }: Pick<LetterState, 'room'>,
  pairs: readonly PairState[],
): number | undefined {
  const whole = room[offer.item] ?? item.amount;
  if (whole === undefined) return undefined;
  const taken = pairs
    .filter((pair) => pair.offer.letter === offer.letter && pair.offer.item === offer.item)
    .filter((pair) => isTaking(pair, item.branch === 'money'))
    .reduce((sum, { takes }) => sum + takes, 0);
  return Math.max(0, whole - taken);
}

/** A ride that was given leaves the seat free again; money that was given is gone. What goes on every week stays taken. */
function isTaking({ askSaid, offerSaid, outcome, weekly }: PairState, isMoney: boolean): boolean {
  if (askSaid === 'no' || offerSaid === 'no') return false;
  switch (outcome) {
    case 'open':
      return true;
    case 'worked':
      return weekly || isMoney;
    case 'did-not':
      return false;
  }
}
