// Ships to the browser. How far entries are from a place.
import { milesBetween } from '../../schema/miles-between.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import type { NearPlace } from './answer.ts';

/** `miles` in a straight line when both have a point. `counts` is how far it feels: what comes is never far. */
export type Distance = { miles?: number; counts: number };

/** Help that comes, and serves the place, counts as this many miles away, as does what serves it from nowhere known. */
const COMES_MILES = 10;
/** Comes, but nobody says that it comes here; and neither comes nor has a place. */
const ELSEWHERE_MILES = 40;
const UNKNOWN_MILES = 60;

/** Measures the distance of any entry from a place. */
export function farFrom(
  dictionary: Pick<Dictionary, 'towns' | 'townOf' | 'comes' | 'serves'>,
  near: NearPlace,
): (entry: number) => Distance {
  const { towns } = dictionary;
  const point = near.by === 'here' ? near : towns[near.town];
  if (point === undefined) return () => ({ counts: 0 });
  const milesTo = towns.map((town) => milesBetween(point, town));
  const served = near.by === 'here' ? milesTo.indexOf(Math.min(...milesTo)) : near.town;
  return (entry) => {
    const town = dictionary.townOf(entry);
    const miles = town === undefined ? undefined : milesTo[town];
    const serves = dictionary.serves(entry, served);
    const comes = dictionary.comes(entry);
    if (miles === undefined)
      return { counts: serves ? COMES_MILES : comes ? ELSEWHERE_MILES : UNKNOWN_MILES };
    return { miles, counts: serves && comes ? Math.min(miles, COMES_MILES) : miles };
  };
}
