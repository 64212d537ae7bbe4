import Papa from 'papaparse';
import type { OpenedLetter } from '../open-kept.ts';
import { LETTER_COLUMNS } from './letter-columns.ts';
import type { LetterRow } from './letter-columns.ts';

/** Else Excel reads UTF-8 as something else (support.microsoft.com, "Opening CSV UTF-8 files correctly in Excel"). */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The library's own rule passes over a formula with a line break in it. What people typed was made safe before; this
 * catches what a damaged row holds.
 */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Letters as a table (RFC 4180, UTF-8): a row for each thing that is asked or offered, with what is known of its request
 * repeated, and a row for each other letter.
 */
export function writeCsv(letters: readonly OpenedLetter[], delimiter: ',' | ';'): string {
  const columns = Object.values(LETTER_COLUMNS);
  const data = letters.flatMap(rowsOf).map((row) => columns.map((read) => read(row)));
  return (
    BYTE_ORDER_MARK +
    Papa.unparse(
      { fields: Object.keys(LETTER_COLUMNS), data },
      { delimiter, newline: '\r\n', escapeFormulae: FORMULA, quotes: isText },
    )
  );
}

function rowsOf(letter: OpenedLetter): LetterRow[] {
  if (letter.kind !== 'request') return [{ letter }];
  return letter.request.items.map((said, index) => ({ letter, item: { number: index + 1, said } }));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
