import type { Entry } from '../directory/entry.ts';
import { servesOf } from '../directory/entry.ts';
import { list } from '../words/fill.ts';
import type { Reader } from './reader.ts';

/** The areas and towns an entry serves, in words; empty when it does not say. */
export function sayServed(reader: Reader, entry: Entry): string {
  const { areas } = reader.directory.network;
  const served = servesOf(entry);
  if (served.includes('anywhere')) return reader.words.site.entry.anywhere;
  const names = served.map((place) => {
    const area = areas.find((known) => known.id === place);
    return area ? reader.say(area.name) : place;
  });
  return names.length === 0 ? '' : list(reader.language, names);
}
