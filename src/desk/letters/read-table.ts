// Ships to the browser, on the navigators' desk only.
import Papa from 'papaparse';
import { joinFound, foundLetter, NOTHING } from './found.ts';
import type { Found, Source } from './found.ts';
import { letterOf } from './read-json.ts';
import { factsOf, fieldsOf } from './row-facts.ts';

/** A longer first line is no table's. */
const LONGEST_HEAD = 10_000;
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Letters in a table of a form service (CSV). Nothing when it is no table with a column for letters; a row without one
 * is told.
 */
export function readTable(text: string, source: Source): Found | undefined {
  // Excel's own first line, which names the separator.
  const whole = text.replace(/^\ufeff/, '').replace(/^"?sep=.?"?\r?\n/i, '');
  const head = /^[^\r\n]*/.exec(whole)?.[0] ?? '';
  if (head.length > LONGEST_HEAD) return undefined;
  const delimiter = separatorOf(head);
  if (!hasColumn(parse(head, delimiter)[0] ?? [])) return undefined;
  const [columns = [], ...rows] = parse(whole, delimiter);
  return joinFound(rows.map((row, index) => readRow(columns, row, index, source)));
}

function readRow(
  columns: readonly string[],
  row: readonly string[],
  index: number,
  source: Source,
): Found {
  if (row.every((cell) => cell.trim() === '')) return NOTHING;
  const fields = fieldsOf(row.map((cell, at) => [columns[at] ?? '', cell] as const));
  const facts = factsOf([fields]);
  const letter = letterOf(fields);
  if (letter) return foundLetter(letter, source, facts);
  const name = `${source.name}#${index + 2}`;
  const received = facts.received ?? source.received;
  return { arrivals: [], aside: [{ name, reason: 'not-a-letter', received }] };
}

function hasColumn(columns: readonly string[]): boolean {
  const names = fieldsOf(columns.map((name) => [name, name] as const));
  return names.has('sealed') || names.has('plain');
}

/** The one that parts a table's first line into most columns. */
function separatorOf(head: string): string {
  const parts = SEPARATORS.map((separator) => parse(head, separator)[0]?.length ?? 0);
  return SEPARATORS[parts.indexOf(Math.max(...parts))] ?? ',';
}

function parse(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter }).data;
}
