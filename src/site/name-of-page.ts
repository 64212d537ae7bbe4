import { wordsOf } from '../directory/entry.ts';
import type { Reader } from './reader.ts';

/** What stands at an entry's, a need's or a town's path ("needs/food"), in the reader's language; else the site's name. */
export function nameOfPage(reader: Reader, path: string): string {
  const { directory, language } = reader;
  const entry = directory.withId(path);
  if (entry !== undefined) return wordsOf(entry, language).title;
  const need = directory.needs.find(({ id }) => `needs/${id}` === path);
  if (need !== undefined) return reader.say(need.label);
  const town = directory.towns.find(({ slug }) => `towns/${slug}` === path);
  return town?.name ?? reader.say(directory.network.name);
}
