// Ships to the browser, on the navigators' desk only.
import papaparse from 'papaparse';
import type { DeskProps } from '../desk-props.ts';
import type { ReportTable } from './report-lines.ts';

/** By this mark Excel knows that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would calculate (OWASP, CSV injection); papaparse's own pattern misses a cell of several lines. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/**
 * A report as one table for spreadsheets (RFC 4180): table, row, what is counted, number. A hidden number is a word, never
 * an empty cell that somebody would add up as 0.
 */
export function writeCsv(
  tables: readonly ReportTable[],
  { csv, hidden }: Pick<DeskProps['words']['report'], 'csv' | 'hidden'>,
): string {
  const data = tables.flatMap(({ title, columns, rows }) =>
    rows.flatMap(({ name, counts }) =>
      counts.map((count, at) => [title, name, columns[at + 1] ?? '', count ?? hidden]),
    ),
  );
  const text = papaparse.unparse(
    { fields: [csv.table, csv.row, csv.column, csv.number], data },
    { newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}
