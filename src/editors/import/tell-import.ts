import { droppedFor } from './mapping/mapping.ts';
import type { Note } from './plan/draft-entry.ts';
import type { Step } from './plan/plan-import.ts';
import { sayDates } from './run-import.ts';
import type { ImportResult } from './run-import.ts';

const MOST_NOTES = 30;
const LONGEST_SAMPLE = 40;
const HEADINGS: Readonly<Record<Note['kind'], string>> = {
  refused: 'Rows that are not written',
  unread: 'What could not be read (it stands under "To sort out" in the entry)',
  look: 'Entries to look at',
};
const COUNTED: readonly (readonly [Step['action'], string])[] = [
  ['new', 'new'],
  ['changed', 'changed in the sheet'],
  ['merged', 'changed in the sheet and by hand, put together'],
  ['same', 'unchanged'],
  ['by-hand', 'changed by hand, left as they are'],
  ['there', 'there already, left as they are'],
  ['away', 'deleted since, not written again'],
];

/** The report of an import: columns, counts, rows to look at, and what to do next. `all` = every row, not the first 30. */
export function tellImport(
  result: ImportResult,
  told: { all: boolean; wrote: boolean; mappingFile: string },
): string {
  const { sheet, plan } = result;
  const parts = [
    `${sheet.name}: ${count(sheet.rows.length, 'row')}, ${count(sheet.columns.length, 'column')} (${sheet.readAs}).`,
    sheet.leftOut.join('\n'),
    tellColumns(result),
    ...(['refused', 'unread', 'look'] as const).map((kind) =>
      tellNotes(
        HEADINGS[kind],
        plan.notes.filter((note) => note.kind === kind),
        told.all,
      ),
    ),
    plan.gone.length === 0
      ? ''
      : `No longer in the sheet, left as they are (write status: closed, if they ended):\n${plan.gone.map((file) => `  ${file}`).join('\n')}`,
    tellCounts(result),
    result.unasked === undefined ? '' : sayDates(result.unasked),
    tellNext(result, told),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function tellColumns({ sheet, mapping }: ImportResult): string {
  const rows = sheet.columns.map((column) => {
    const written = mapping.columns[column] ?? 'drop';
    const isIdle = written.startsWith('sources.') && mapping.source === undefined;
    const use = isIdle ? `drop: ${written} waits for --source-url` : written;
    const why = droppedFor(use);
    const sample =
      sheet.rows.map(({ cells }) => cells[column] ?? '').find((text) => text !== '') ?? '';
    return [
      column,
      why === undefined ? use : `left out${why === '' ? '' : ` (${why})`}`,
      // What looks private is not shown either: a terminal's words are copied too.
      why === undefined ? `"${short(sample.replaceAll(/\s+/g, ' '))}"` : '',
    ] as const;
  });
  const wide = [0, 1].map((at) => Math.max(7, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => cell.padEnd(wide[at] ?? 0)).join('  ')}`.trimEnd();
  return [line(['Column', 'becomes', 'for example']), ...rows.map(line)].join('\n');
}

function tellNotes(heading: string, notes: readonly Note[], all: boolean): string {
  if (notes.length === 0) return '';
  const shown = all ? notes : notes.slice(0, MOST_NOTES);
  const more = notes.length - shown.length;
  return [
    `${heading}:`,
    ...shown.map(({ row, said }) => `  row ${row}: ${said}`),
    ...(more > 0 ? [`  … and ${more} more. --all shows every one.`] : []),
  ].join('\n');
}

function tellCounts({ plan }: ImportResult): string {
  const counts = COUNTED.flatMap(([action, words]) => {
    const found = plan.steps.filter((step) => step.action === action).length;
    return found === 0 ? [] : [`${found} ${words}`];
  });
  const refused = plan.notes.filter(
    ({ kind, row }, at, all) =>
      kind === 'refused' &&
      all.findIndex((note) => note.row === row && note.kind === 'refused') === at &&
      !plan.steps.some((step) => step.draft.row === row),
  ).length;
  if (refused > 0) counts.push(`${count(refused, 'row')} not written`);
  return `Entries: ${counts.length === 0 ? 'none' : counts.join('; ')}.`;
}

function tellNext(
  { isNew, faults }: ImportResult,
  { wrote, mappingFile }: { wrote: boolean; mappingFile: string },
): string {
  if (!wrote) {
    return `Nothing is written yet. ${isNew ? `The mapping is in ${mappingFile}: correct it there.` : `The mapping comes from ${mappingFile}.`} Run it again with --write, when this looks right.`;
  }
  return faults.length === 0
    ? 'Written. npm run check finds no mistakes. Read the entries before you publish them; npm run verify marks what you have checked.'
    : `Written, but npm run check finds ${count(faults.length, 'mistake')}. Run it and mend them.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

function short(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text;
}
