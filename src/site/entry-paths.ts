import type { Entry, EntryOf } from '../directory/entry.ts';
import type { Reader } from './reader.ts';
import { directory, inEveryLanguage, readerOf } from './site.ts';

/** Static paths of every entry of one kind, in every language. */
export function entryPaths(kind: Entry['kind']) {
  return inEveryLanguage(directory.ofKind(kind).map(({ slug }) => ({ slug })));
}

/** The same of every kind, for pages that all kinds have. */
export function allEntryPaths() {
  return inEveryLanguage(directory.entries.map(({ kind, slug }) => ({ kind, slug })));
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

/**
 * The same for the parameters of `allEntryPaths`.
 * @throws {Error} when there is no such entry.
 */
export function anyEntryOf(params: { language?: string | undefined; kind: string; slug: string }): {
  reader: Reader;
  entry: Entry;
} {
  const id = `${params.kind}/${params.slug}`;
  const entry = directory.withId(id);
  if (entry === undefined) throw new Error(`There is no entry ${id}.`);
  return { reader: readerOf(params.language), entry };
}
