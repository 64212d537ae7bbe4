import papaparse from 'papaparse';
import { ImportError } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'commas',
  '\t': 'tabs',
  ';': 'semicolons',
  '|': 'bars',
};

/** The rows of delimited text, be it a sheet or one table of HSDS. */
export function readTable(name: string, text: string, encoding: string): Sheet {
  // Excel writes its separator into a line of its own.
  const hint = /^sep=(.)\r?\n/.exec(text);
  const table = hint === null ? text : text.slice(hint[0].length);
  const { data, meta, errors } = papaparse.parse<string[]>(table, {
    delimiter: hint?.[1] ?? separatorOf(table),
  });
  const headAt = data.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const head = data[headAt];
  if (head === undefined) throw new ImportError(`${name} has no row that names its columns.`);
  const widest = data.reduce((most, cells) => Math.max(most, cells.length), 0);
  const columns = nameColumns(head, widest);
  const rows = data.slice(headAt + 1).flatMap((cells, index) => {
    const row = {
      at: headAt + index + 2 + (hint === null ? 0 : 1),
      cells: byColumn(columns, cells),
    };
    return Object.values(row.cells).some((cell) => cell !== '') ? [row] : [];
  });
  const used = columns.filter(
    (column, at) =>
      (head[at] ?? '').trim() !== '' || rows.some(({ cells }) => cells[column] !== ''),
  );
  return {
    name,
    columns: used,
    rows,
    readAs: `${encoding}, ${SEPARATORS[meta.delimiter] ?? 'one column'}`,
    leftOut: errors
      .filter(({ type }) => type === 'Quotes')
      .map(({ row }) => `Row ${headAt + (row ?? 0) + 1} has a quotation mark that is not closed.`),
  };
}

/** The one that cuts most of the first rows into equally many cells; the wider when two do. */
function separatorOf(text: string): string {
  const scores = Object.keys(SEPARATORS).map((delimiter) => {
    const { data } = papaparse.parse<string[]>(text, {
      delimiter,
      preview: 20,
      skipEmptyLines: 'greedy',
    });
    const widths = data.map((cells) => cells.length).filter((width) => width > 1);
    const most = widths.toSorted((a, b) => timesIn(widths, b) - timesIn(widths, a) || b - a)[0];
    return { delimiter, rows: most === undefined ? 0 : timesIn(widths, most), wide: most ?? 0 };
  });
  const [best] = scores.toSorted((a, b) => b.rows - a.rows || b.wide - a.wide);
  return best?.delimiter ?? ',';
}

function timesIn(widths: readonly number[], width: number): number {
  return widths.filter((each) => each === width).length;
}

function nameColumns(head: readonly string[], widest: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: Math.max(head.length, widest) }, (_, at) => {
    const name = (head[at] ?? '').replaceAll(/\s+/g, ' ').trim() || `Column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function byColumn(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    columns.map((column, at) => [column, (cells[at] ?? '').replaceAll(/\r\n?/g, '\n').trim()]),
  );
}
