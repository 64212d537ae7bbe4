import { onceFor } from '../../rebuild/once.ts';
import type { Reader } from '../../site/reader.ts';
import { makeFiles } from './make-files.ts';

/** The folder of the site these files stand in. */
export const FOLDER = 'search-data/';

/** A directory that is read anew brings readers of its own, so nothing old is ever answered. */
const made = onceFor(makeFiles);

/** The files of the search in one language, by their names in `FOLDER`. Made once for each reader. */
export function searchFilesOf(reader: Reader): ReadonlyMap<string, string> {
  return made(reader);
}

/** Address of the dictionary in one language. */
export function dictionaryUrl(reader: Reader): string {
  return dictionaryIn(reader, searchFilesOf(reader));
}

/** Address of the first one of some files. */
export function dictionaryIn(reader: Reader, files: ReadonlyMap<string, string>): string {
  const [name = ''] = files.keys();
  return reader.asset(`${FOLDER}${name}`);
}
