// Ships to the browser, on the navigators' desk only.
import type { OpenItem } from '../../match/suggestion.ts';

/**
 * What a new pair says when nobody says otherwise: weekly when it was asked for every week, and of money as much
 * as is asked and there.
 */
export function pairStart(ask: OpenItem, offer: OpenItem): PairChoice {
  const { when, amount } = ask.item;
  const sums = [amount, offer.item.amount, offer.left].filter((sum) => sum !== undefined);
  const isMoney = ask.item.branch === 'money' && offer.item.branch === 'money';
  return {
    weekly: when === 'weekly',
    takes: isMoney && sums.length > 0 ? Math.min(...sums) : 1,
  };
}

/** What is said about a pair when it is made. */
export interface PairChoice {
  /** It happens every week. */
  readonly weekly: boolean;
  /** What it takes of the offer: times, or dollars. */
  readonly takes: number;
}
