import type { Directory } from '../../directory/directory.ts';
import type { Town } from '../../directory/town.ts';
import { milesBetween } from '../../schema/miles-between.ts';

/** Where a town's help stands in the booklet: under itself, or under the nearest town that has some. */
export type TownRow = { town: Town; under: Town };

/** More towns than this would fill the booklet with names: then only those with help of their own are listed. */
const MOST_TOWNS = 300;

/** Every town of the town table, A to Z, with the one of `listed` to look under. */
export function findTowns(directory: Directory, listed: readonly Town[]): TownRow[] {
  const all = directory.towns.length > MOST_TOWNS ? listed : directory.towns;
  return all.flatMap((town) => {
    const under = listed.includes(town)
      ? town
      : listed.toSorted((a, b) => milesBetween(town, a) - milesBetween(town, b))[0];
    return under === undefined ? [] : [{ town, under }];
  });
}
