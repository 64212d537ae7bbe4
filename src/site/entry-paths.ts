import type { Entry, EntryOf } from '../directory/entry.ts';
import type { Reader } from './reader.ts';
import { directory, inEveryLanguage, readerOf } from './site.ts';

/** Static paths of every entry of one kind, in every language. */
export function entryPaths(kind: Entry['kind']) {
  return inEveryLanguage(directory.ofKind(kind).map(({ slug }) => ({ slug })));
}

/**
 * The entry and the reader a page's parameters name.
 * @throws {Error} when there is no such entry: the path was not one of `entryPaths`.
 */
export function entryOf<K extends Entry['kind']>(
  params: { language?: string | undefined; slug?: string | undefined },
  kind: K,
): { reader: Reader; entry: EntryOf<K> } {
  const entry = directory.find(kind, params.slug);
  if (entry === undefined) throw new Error(`There is no entry ${kind}/${params.slug ?? ''}.`);
  return { reader: readerOf(params.language), entry };
}
