import type { Directory } from '../directory/directory.ts';
import { interfaceWords } from '../words/words.ts';
import { readerIn } from './reader.ts';
import type { Reader } from './reader.ts';
import { buildMoment } from './settings.ts';

/**
 * A reader for each language of a network, for a site that lives in the folder `base`.
 * @param fallback as for `interfaceWords`.
 */
export function readersOf(
  directory: Directory,
  base: string,
  fallback?: (english: string) => string,
): Reader[] {
  const languages = directory.network.languages.map(({ code }) => code);
  const words = interfaceWords(languages, directory.words, fallback);
  return languages.map((language) =>
    readerIn(language, { directory, words, now: buildMoment(), base }),
  );
}
