import { lastChangeAmong } from '../../directory/last-change.ts';
import type { ChangedOn } from '../../directory/last-change.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { publishedEntries } from '../published.ts';
import { rowOf } from './row-of.ts';
import { writeSheet } from './write-sheet.ts';
import { writeTable } from './write-table.ts';

/** A kind's table in one language, as the files that are published. */
export type Table = { kind: Kind; rows: number; csv: string; json: string };

/** The tables of every kind, in the reader's language. */
export function tablesOf(reader: Reader, changedOn: ChangedOn): Table[] {
  const entries = publishedEntries(reader.directory);
  const { changed } = lastChangeAmong(entries, changedOn);
  return KINDS.map((kind) => {
    const rows = entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => rowOf(reader, entry, changedOn));
    return {
      kind,
      rows: rows.length,
      csv: writeSheet(reader, kind, rows),
      json: writeTable(reader, kind, rows, changed),
    };
  });
}
