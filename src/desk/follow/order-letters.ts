// Ships to the browser, on the navigators' desk only.
import type { BoardState } from '../board/board-state.ts';
import { UNTOUCHED } from '../board/board-state.ts';
import type { DeskRequest } from '../letters/desk-letter.ts';
import { asks } from './urgency.ts';
import type { Tag, TagOf } from './urgency.ts';

/** Lower comes first. */
const RANKS: Readonly<Record<Tag['kind'], number>> = {
  late: 0,
  today: 1,
  tomorrow: 2,
  ask: 3,
  checkLate: 3,
  checkToday: 3,
  day: 4,
  waits: 5,
  answer: 7,
};
/** Waits too, but only offers something. */
const OFFER_WAITS = 6;
const NOTHING_DUE = 8;

/**
 * Letters as they are worked on: what is due first, by its day; then what waits, those that ask before those that only
 * offer, the longest first; then the rest, the newest first. The same letters always come in the same order.
 */
export function orderLetters(
  requests: readonly DeskRequest[],
  { letters, pairs }: Pick<BoardState, 'letters' | 'pairs'>,
  tagOf: TagOf,
): DeskRequest[] {
  const pairsOf = Map.groupBy(
    pairs.flatMap((pair) => [
      { letter: pair.ask.letter, pair },
      ...(pair.offer.letter === pair.ask.letter ? [] : [{ letter: pair.offer.letter, pair }]),
    ]),
    ({ letter }) => letter,
  );
  const ranked = requests.map((request) => {
    const own = (pairsOf.get(request.id) ?? []).map(({ pair }) => pair);
    const tag = tagOf(request, letters.get(request.id) ?? UNTOUCHED, own);
    return { request, rank: rankOf(request, tag), day: dayOf(tag) };
  });
  return ranked
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        compare(one.day, other.day) ||
        // What waits has no day, and the oldest is first; of all others the newest.
        compare(one.request.received, other.request.received) *
          (one.rank === RANKS.waits || one.rank === OFFER_WAITS ? 1 : -1) ||
        compare(one.request.id, other.request.id),
    )
    .map(({ request }) => request);
}

function rankOf(request: DeskRequest, tag: Tag | undefined): number {
  if (!tag) return NOTHING_DUE;
  return tag.kind === 'waits' && !asks(request) ? OFFER_WAITS : RANKS[tag.kind];
}

function dayOf(tag: Tag | undefined): string {
  return tag && 'day' in tag ? tag.day : '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
