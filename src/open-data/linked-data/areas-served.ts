import { servesOf } from '../../directory/entry.ts';
import type { Entry } from '../../directory/entry.ts';
import type { Reader } from '../../site/reader.ts';
import { sayServedPlace } from '../../site/say-served.ts';

/** Names of the areas and towns an entry serves. "Anywhere" is no place, so it names none. */
export function areasServedBy(reader: Reader, entry: Entry): string[] {
  const served = servesOf(entry);
  return served.includes('anywhere') ? [] : served.map((place) => sayServedPlace(reader, place));
}
