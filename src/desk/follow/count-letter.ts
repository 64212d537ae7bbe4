// Ships to the browser, on the navigators' desk only.
import { dayAt } from '../../time/calendar-day.ts';
import type { CountedLetter, LetterState, PairState } from '../board/board-state.ts';
import type { DeskRequest } from '../letters/desk-letter.ts';

const HOUR = 3_600_000;

/** What counting knows of the network. */
export interface CountingWorld {
  readonly zone: string;
  /** Id of a town's area; empty for what is no town of the network, like two streets that cross. */
  readonly areaOf: (town: string) => string;
}

/** A letter without anything that finds it: what a report counts. */
export type LetterCount = Omit<CountedLetter, 'key'>;

/** What a report counts of a letter. Spam is not counted by anybody; leave it out before. */
export function countLetter(
  { id, received, request }: Pick<DeskRequest, 'id' | 'received' | 'request'>,
  { firstContact }: Pick<LetterState, 'firstContact'>,
  pairs: readonly PairState[],
  { zone, areaOf }: CountingWorld,
): LetterCount {
  const hours =
    firstContact === undefined
      ? undefined
      : Math.floor((Date.parse(firstContact) - Date.parse(received)) / HOUR);
  return {
    month: dayAt(new Date(received), zone).slice(0, 7),
    items: request.items.map(({ side, need, town }, item) => ({
      side,
      need,
      area: areaOf(town),
      met: pairs.some((pair) => {
        const end = pair[side];
        return end.letter === id && end.item === item && pair.outcome === 'worked';
      }),
    })),
    // A contact before the letter came is a clock that was wrong.
    ...(hours === undefined || Number.isNaN(hours) ? {} : { hours: Math.max(0, hours) }),
  };
}

/**
 * What stays of a letter that is deleted.
 * @param hash one-way, the same on every desk. The id is random, so that nobody finds it by trying.
 */
export function countedOf(
  request: DeskRequest,
  state: LetterState,
  pairs: readonly PairState[],
  world: CountingWorld,
  hash: (id: string) => string,
): CountedLetter {
  return { key: hash(request.id), ...countLetter(request, state, pairs, world) };
}
