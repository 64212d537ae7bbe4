import Papa from 'papaparse';
import type { Reader } from '../../../site/reader.ts';
import type { Hsds } from '../hsds.ts';
import { dataPackage, fieldsOf } from './data-package.ts';
import { rowsOf } from './rows-of.ts';
import { TABLES } from './tables.ts';

/**
 * The tabular form of HSDS: a CSV file for each kind of object (RFC 4180, UTF-8) and `datapackage.json`, which says what
 * stands in them. It is for programs, so every cell is the fact as it is; the tables for spreadsheets stand elsewhere.
 */
export function packageFiles(reader: Reader, hsds: Hsds): [name: string, text: string][] {
  const rows = rowsOf(hsds);
  const files = TABLES.map((table): [string, string] => {
    const columns = fieldsOf(table).map(({ name }) => name);
    const lines = [
      columns,
      ...(rows.get(table.name) ?? []).map((row) => columns.map((column) => row[column] ?? '')),
    ];
    return [table.path, `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`];
  });
  return [...files, ['datapackage.json', `${JSON.stringify(dataPackage(reader), null, 1)}\n`]];
}
