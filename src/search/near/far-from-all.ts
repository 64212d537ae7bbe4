// Ships to the browser, on the search page only.
import { milesBetween } from '../../schema/miles-between.ts';
import type { Point } from '../../schema/miles-between.ts';
import type { DictionaryTown } from '../dictionary/dictionary.ts';

/** Beyond these miles from every town, "closest first" helps nobody. */
const FAR_MILES = 60;

/** True when a point lies far outside of the towns of the network. */
export function isFarFromAll(point: Point, towns: readonly DictionaryTown[]): boolean {
  return !towns.some((town) => milesBetween(point, town) <= FAR_MILES);
}
