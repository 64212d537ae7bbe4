// Ships to the browser, on the navigators' desk only.
import type { ItemRef } from './board-state.ts';
import { pairKey } from './board-state.ts';
import { letterHash } from './letter-hash.ts';

const MARK = /^([0-9a-f]{32})\.(\d{1,3})~([0-9a-f]{32})\.(\d{1,3})$/;

/** A pair as the document names it: `pairKey` with hashes, so that no id stays in the other letter's log. */
export function pairMark(ask: ItemRef, offer: ItemRef): string {
  return pairKey(
    { letter: letterHash(ask.letter), item: ask.item },
    { letter: letterHash(offer.letter), item: offer.item },
  );
}

/** The two ends of a mark, their letters as hashes; nothing when it is none. */
export function endsOf(mark: string): { ask: ItemRef; offer: ItemRef } | undefined {
  const [, ask, askItem, offer, offerItem] = MARK.exec(mark) ?? [];
  if (ask === undefined || offer === undefined) return undefined;
  return {
    ask: { letter: ask, item: Number(askItem) },
    offer: { letter: offer, item: Number(offerItem) },
  };
}
