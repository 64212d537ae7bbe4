import { milesBetween } from '../../src/schema/miles-between.ts';
import { openMatcher } from '../../src/desk/match/open-matcher.ts';
import { openPlaces } from '../../src/desk/match/read-places.ts';
import type { MatchWorld, OpenItem } from '../../src/desk/match/suggestion.ts';
import type { MadeDesk } from './make-desk.ts';

/** Gives offers for an ask, best first, at most ten. */
export type Ranker = (ask: OpenItem) => readonly OpenItem[];

export interface Quality {
  /** Asks with at least three offers that could really help. */
  readonly asks: number;
  /** How many of the first three could really help, on average. */
  readonly precision: number;
  /** How many of those who could really help are among the first ten; where there are more, out of ten. */
  readonly recall: number;
}

const FIRST = 3;
const SHOWN = 10;

export function measureQuality({ good }: MadeDesk, rank: Ranker): Quality {
  const scores = [...good]
    .filter(([, offers]) => offers.size >= FIRST)
    .map(([ask, offers]) => {
      const hits = rank(ask).map((offer) => offers.has(offer));
      const count = (most: number): number => hits.slice(0, most).filter(Boolean).length;
      return {
        precision: count(FIRST) / FIRST,
        recall: count(SHOWN) / Math.min(SHOWN, offers.size),
      };
    });
  const mean = (of: 'precision' | 'recall'): number =>
    scores.reduce((sum, score) => sum + score[of], 0) / scores.length;
  return { asks: scores.length, precision: mean('precision'), recall: mean('recall') };
}

/** The matcher itself. */
export function ourRanker({ items, world }: MadeDesk): Ranker {
  const byRef = new Map(items.map((open) => [keyOf(open.ref), open]));
  const matcher = openMatcher(items, world);
  return (ask) => matcher.suggest(ask, SHOWN).flatMap(({ ref }) => byRef.get(keyOf(ref)) ?? []);
}

/** A plain list by need, in the order in which letters came. */
export function sameNeed({ items }: MadeDesk): Ranker {
  const byNeed = offersByNeed(items);
  return (ask) => othersOf(ask, byNeed).slice(0, SHOWN);
}

/** The same with the nearest town first. It may use our reader of towns, slips and all. */
export function sameNeedNearest({ items, world }: MadeDesk): Ranker {
  const byNeed = offersByNeed(items);
  const places = openPlaces(world);
  const pointsOf = ({ item }: OpenItem): Point[] =>
    places(item.town).towns.flatMap((name) => world.towns.get(name) ?? []);
  return (ask) =>
    othersOf(ask, byNeed)
      .map((offer) => ({ offer, miles: nearest(pointsOf(ask), pointsOf(offer)) }))
      .toSorted((a, b) => a.miles - b.miles)
      .slice(0, SHOWN)
      .map(({ offer }) => offer);
}

type Point = MatchWorld['towns'] extends ReadonlyMap<string, infer Town> ? Town : never;

function nearest(from: readonly Point[], to: readonly Point[]): number {
  // A number in the place of "unknown", so that two unknown ones can still be compared.
  return Math.min(Number.MAX_VALUE, ...from.flatMap((a) => to.map((b) => milesBetween(a, b))));
}

function offersByNeed(items: readonly OpenItem[]): Map<string, OpenItem[]> {
  return Map.groupBy(
    items.filter(({ item }) => item.side === 'offer'),
    ({ item }) => item.need,
  );
}

function othersOf(ask: OpenItem, byNeed: ReadonlyMap<string, OpenItem[]>): OpenItem[] {
  return (byNeed.get(ask.item.need) ?? []).filter(({ ref }) => ref.letter !== ask.ref.letter);
}

function keyOf({ letter, item }: { letter: string; item: number }): string {
  return `${letter}.${String(item)}`;
}
