import { openDirectory } from '../../src/directory/directory.ts';
import type { Entry } from '../../src/directory/entry.ts';
import { linkedDataOf } from '../../src/open-data/linked-data/linked-data.ts';
import { writeLinkedData } from '../../src/open-data/linked-data/write-linked-data.ts';
import { readersOf } from '../../src/site/readers.ts';
import type { Reader } from '../../src/site/reader.ts';
import { inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

/** A reader of the valid network with changes, as of 22 November 2026, and one of its entries. */
export function open(id: string, changes: Changes, language = 'en'): [Reader, Entry] {
  const directory = inContent(changes, openDirectory);
  const reader = readersOf(directory, '/').find((known) => known.language === language);
  const entry = directory.entries.find((known) => known.id === id);
  if (reader === undefined || entry === undefined) throw new Error(`There is no ${id}.`);
  return [{ ...reader, today: '2026-11-22' }, entry];
}

/** The things a page tells, as a program reads them. */
export function read(
  id: string,
  changes: Changes = {},
  language = 'en',
): Record<string, unknown>[] {
  const [reader, entry] = open(id, changes, language);
  const text = writeLinkedData(linkedDataOf(reader, entry, '2026-10-05'));
  return (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'];
}
