import papaparse from 'papaparse';
import type { Kind } from '../../schema/vocabulary.ts';
import type { Reader } from '../../site/reader.ts';
import { editorWords } from '../../words/editor-words.ts';
import { columnsOf } from './columns-of.ts';
import { sayCell } from './say-cell.ts';
import { sayTableKey } from './say-table-key.ts';
import type { TableRow } from './table-schema.ts';

/** By this mark Excel knows that a file is UTF-8; every reader of CSV that we know takes it away. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * A cell that begins with one of these runs as a formula where somebody opens the sheet. It gets an apostrophe before
 * it (OWASP, CSV injection). Written out because papaparse's own pattern misses a cell of several lines.
 */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** A kind's table for spreadsheets (RFC 4180): the names of its columns and every cell in the reader's language. */
export function writeSheet(reader: Reader, kind: Kind, rows: readonly TableRow[]): string {
  const columns = columnsOf(kind);
  const words = { ...editorWords(reader.language), site: reader.words.site };
  const about = { reader, kind, words: { ...words, language: reader.language } };
  const text = papaparse.unparse(
    {
      fields: columns.map(({ path }) => sayTableKey(words, kind, path).label),
      data: rows.map((row) => columns.map((column) => sayCell(about, column, row))),
    },
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}
