import { comesToPeople, servesOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Directory } from '../../directory/directory.ts';
import type { EntryFacts } from '../dictionary/packed-places.ts';
import { placesOf } from './order-entries.ts';

/** The columns of entries: needs, town and reach, by the numbers of the directory's needs, towns and areas. */
export function entryFacts(directory: Directory): (entry: Entry) => EntryFacts {
  const needs = placesOf(directory.needs.map(({ id }) => id));
  const towns = placesOf(directory.towns.map(({ name }) => name));
  const areas = placesOf(directory.network.areas.map(({ id }) => id));
  const known = (places: ReadonlyMap<string, number>, names: readonly string[]): number[] =>
    names.flatMap((name) => places.get(name) ?? []);
  return (entry) => {
    const town = entry.town && towns.get(entry.town.name);
    const serves = servesOf(entry);
    return {
      kind: entry.kind,
      needs: known(needs, entry.facts.needs),
      ...(town === undefined ? {} : { town }),
      reach: {
        comes: town === undefined || comesToPeople(entry),
        // Like the page of a town: who stands nowhere and names nobody serves everybody.
        anywhere: serves.includes('anywhere') || (town === undefined && serves.length === 0),
        towns: known(towns, serves),
        areas: known(areas, serves),
      },
    };
  };
}
