import { openDirectory } from '../directory/directory.ts';
import { interfaceWords } from '../words/words.ts';
import { readerIn } from './reader.ts';
import type { Reader } from './reader.ts';
import { contentFolder, buildMoment } from './settings.ts';

/** The directory this build is made from. A mistake in the content stops the build here, with the whole report. */
export const directory = openDirectory(contentFolder());

const now = buildMoment();
const words = interfaceWords(
  directory.network.languages.map((language) => language.code),
  directory.words,
);
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The reader of a page whose address has this `language` part (none in the first language). */
export function readerOf(language: string | undefined): Reader {
  return readerIn(language ?? directory.firstLanguage, { directory, words, now, base });
}

/**
 * Static paths for pages that exist in every language: each of `items` once a language.
 * The first language has no part in the address.
 */
export function inEveryLanguage<Params extends Record<string, string>>(
  items: readonly Params[],
): { params: Params & { language: string | undefined } }[] {
  return directory.network.languages.flatMap(({ code }) =>
    items.map((params) => ({
      params: { ...params, language: code === directory.firstLanguage ? undefined : code },
    })),
  );
}
