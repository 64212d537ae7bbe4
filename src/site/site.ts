import { observeDirectory } from './observe-directory.ts';
import { languageStand } from './language-stand.ts';
import type { Reader } from './reader.ts';
import { inEnglish } from '../words/isolate.ts';
import { readersOf } from './readers.ts';
import { contentFolder } from './settings.ts';
import { takeContent } from './share-content.ts';

/** The directory this build is made from. A mistake in the content stops the build here, with the whole report. */
export const directory = observeDirectory(takeContent(contentFolder()));

/** One for each language of the network, in its order. */
export const readers: readonly Reader[] = readersOf(
  directory,
  import.meta.env.BASE_URL.replace(/\/*$/, '/'),
  // `tellLanguages` makes elements of these marks.
  inEnglish,
);

// Every page shows these: the next build asks for them before it makes any.
for (const reader of readers) languageStand(reader);

/**
 * The reader of a page whose address has this `language` part (none in the first language).
 * @throws {Error} when the network does not have the language.
 */
export function readerOf(language: string | undefined): Reader {
  const reader = readers.find((known) => known.language === (language ?? directory.firstLanguage));
  if (reader === undefined) throw new Error(`This network has no pages in ${language ?? ''}.`);
  return reader;
}

/**
 * Static paths for pages that exist in every language: each of `items` once a language.
 * The first language has no part in the address.
 */
export function inEveryLanguage<Params extends Record<string, string | undefined>>(
  items: readonly Params[],
): { params: Params & { language: string | undefined } }[] {
  return directory.network.languages.flatMap(({ code }) =>
    items.map((params) => ({
      params: { ...params, language: code === directory.firstLanguage ? undefined : code },
    })),
  );
}

/**
 * The language that stands beside a reader's on a sheet in two: the first one, and beside the first one the second.
 * Nothing in a network of one language.
 */
export function besides(reader: Reader): Reader | undefined {
  const first = readers.find(({ language }) => language === directory.firstLanguage);
  return reader === first ? readers.find((other) => other !== first) : first;
}
