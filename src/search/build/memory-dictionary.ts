import type { Reader } from '../../site/reader.ts';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { openDictionary } from '../dictionary/open-dictionary.ts';
import { FOLDER, dictionaryIn, searchFilesOf } from './search-files.ts';

/** The dictionary a browser would open, from files that need not be on a disk. */
export function memoryDictionary(
  reader: Reader,
  files: ReadonlyMap<string, string> = searchFilesOf(reader),
): Promise<Dictionary> {
  const folder = reader.asset(FOLDER);
  return openDictionary(dictionaryIn(reader, files), (url) => {
    const file = files.get(url.slice(folder.length));
    if (file === undefined) return Promise.reject(new Error(`There is no ${url}.`));
    return Promise.resolve(JSON.parse(file) as unknown);
  });
}
