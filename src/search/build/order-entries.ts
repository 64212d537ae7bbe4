import { wordsOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { compareStems } from '../dictionary/packed-terms.ts';

/**
 * The listed entries in the order of their numbers: by first need, town (none first) and title, so that what is alike stands
 * together and packs well. Each language has its own, for its titles differ.
 */
export function orderEntries(reader: Reader): Entry[] {
  const { directory, language } = reader;
  const needPlaces = placesOf(directory.needs.map(({ id }) => id));
  const townPlaces = placesOf(directory.towns.map(({ name }) => name));
  return directory.listed
    .map((entry) => ({
      entry,
      need: needPlaces.get(entry.facts.needs[0] ?? '') ?? directory.needs.length,
      town: townPlaces.get(entry.town?.name ?? '') ?? -1,
      title: wordsOf(entry, language).title,
    }))
    .sort(
      (a, b) =>
        a.need - b.need ||
        a.town - b.town ||
        compareStems(a.title, b.title) ||
        compareStems(a.entry.id, b.entry.id),
    )
    .map(({ entry }) => entry);
}

/** Numbers of things by their ids or names, as the dictionary numbers them. */
export function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]));
}
