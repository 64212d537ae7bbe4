// Ships to the browser. What stands in the files of the search, and how a file is known to be one of them.
import type { FacetsFile } from '../narrow/facets-file.ts';
import type { DictionaryCrisis, DictionaryNeed, DictionaryTown } from './dictionary.ts';
import type { PackedCards } from './packed-cards.ts';
import type { PackedFacts } from './packed-places.ts';
import type { PackedTerms } from './packed-terms.ts';
import type { PackedTitles } from './packed-titles.ts';
import { SearchFileError } from './search-file-error.ts';

/** Goes up with every change of what a file means. */
export const FORMAT = 1;

/** Cards come in files of so many entries. */
export const CARDS_IN_FILE = 64;
/** Titles of a large directory, likewise. */
export const TITLES_IN_FILE = 256;

/** The first file. A small directory has all its words in it, a large one says where they are. */
export type StartFile = {
  language: string;
  zone: string;
  /** Address of the site's first page in this language; every entry's begins with it. */
  home: string;
  total: number;
  hasTexts: boolean;
  needs: readonly DictionaryNeed[];
  towns: readonly DictionaryTown[];
  crisis: readonly DictionaryCrisis[];
  harmless: readonly string[];
  facts: PackedFacts;
  words: SmallWords | LargeWords;
};

/** `terms` leaves out what titles, towns and needs say already (`statedStems`). */
export type SmallWords = { size: 'small'; titles: PackedTitles; terms: PackedTerms };

/** `slices` holds the first stem of each file of terms. */
export type LargeWords = { size: 'large'; slices: readonly string[] };

/** Each file by its part of the name. */
export type SearchFiles = {
  start: StartFile;
  terms: PackedTerms;
  titles: PackedTitles;
  cards: PackedCards;
  facets: FacetsFile;
};
export type SearchFileKind = keyof SearchFiles;

/** The text of a file. */
export function writeSearchFile<Kind extends SearchFileKind>(
  kind: Kind,
  holds: SearchFiles[Kind],
): string {
  return JSON.stringify({ format: FORMAT, kind, holds });
}

/**
 * What a loaded file holds.
 * @throws {SearchFileError} when it is another file, or one of another version.
 */
export function readSearchFile<Kind extends SearchFileKind>(
  kind: Kind,
  loaded: unknown,
): SearchFiles[Kind] {
  const file = Object(loaded) as { format?: unknown; kind?: unknown; holds?: unknown };
  if (
    file.format !== FORMAT ||
    file.kind !== kind ||
    typeof file.holds !== 'object' ||
    file.holds === null
  )
    throw new SearchFileError(
      `This is no "${kind}" file of version ${FORMAT}, but "${String(file.kind)}" of version ${String(file.format)}.`,
    );
  return file.holds as SearchFiles[Kind];
}

/** Address of another file beside the first one: `en-1f2e-cards-3.json`. */
export function besideStart(url: string, part: string): string {
  return url.replace(/\.json$/, `-${part}.json`);
}
