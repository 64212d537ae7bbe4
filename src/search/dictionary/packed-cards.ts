// Ships to the browser. What result rows show, for entries that stand together.
import type { Card } from './dictionary.ts';

/** What many rows share stands once: blocks and sentences are their places in these lists. */
export type PackedCards = {
  blocks: string[];
  says: string[];
  cards: PackedCard[];
};

type PackedCard = Omit<Card, 'entry' | 'stand' | 'from' | 'block' | 'place'> & {
  place: number;
  stand: number;
  from: number;
  block: number;
};

export function packCards(cards: readonly Card[]): PackedCards {
  const blocks: string[] = [];
  const says: string[] = [];
  const placeIn = (list: string[], text: string): number => {
    const known = list.indexOf(text);
    return known >= 0 ? known : list.push(text) - 1;
  };
  return {
    blocks,
    says,
    cards: cards.map(({ summary, place, phone, today, state, stand, from, block }) => ({
      summary,
      ...(phone === undefined ? {} : { phone }),
      today,
      state,
      place: placeIn(says, place),
      stand: placeIn(says, stand),
      from: placeIn(says, from),
      block: placeIn(blocks, block),
    })),
  };
}

/** The same again. `first` is the number of the first entry. */
export function openCards({ blocks, says, cards }: PackedCards, first: number): Card[] {
  return cards.map((card, index) => ({
    ...card,
    entry: first + index,
    place: says[card.place] ?? '',
    stand: says[card.stand] ?? '',
    from: says[card.from] ?? '',
    block: blocks[card.block] ?? '',
  }));
}
