import type { Entry } from '../directory/entry.ts';
import { servesOf } from '../directory/entry.ts';
import { list } from '../words/fill.ts';
import type { Reader } from './reader.ts';

/** The areas and towns an entry serves, in words; empty when it does not say. */
export function sayServed(reader: Reader, entry: Entry): string {
  const served = servesOf(entry);
  if (served.includes('anywhere')) return sayServedPlace(reader, 'anywhere');
  const names = served.map((place) => sayServedPlace(reader, place));
  return names.length === 0 ? '' : list(reader.language, names);
}

/** One of the places under `serves`: an area by its name, a town as it is called, "Anywhere". */
export function sayServedPlace(reader: Reader, place: string): string {
  if (place === 'anywhere') return reader.words.site.entry.anywhere;
  const area = reader.directory.network.areas.find(({ id }) => id === place);
  return area === undefined ? place : reader.say(area.name);
}
