/** `npm run import -- sheet.csv`: what a network already has becomes entries. A dry run, unless it says --write. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { showJson, showPage } from '../../schema/show-plainly.ts';
import { Mapping } from './mapping/mapping.ts';
import { filesBeside, runImport } from './run-import.ts';
import { ImportError } from './sheet/sheet.ts';
import { tellImport } from './tell-import.ts';

const USAGE = `npm run import -- sheet.csv
  A sheet (CSV, TSV, JSON) or HSDS (JSON, or a folder of CSV files) becomes entries. Without --write nothing is
  written but the mapping: the file beside the sheet in which you say what each column is.

  --write              write the entries
  --mapping FILE       the mapping, when it is not beside the sheet
  --content FOLDER     the content folder, when it is not content
  --kind KIND          resources, groups or events
  --need ID            the need of rows that name none (again for more)
  --dates mdy|dmy      the order of dates like 3/4/2026
  --source-url URL --seen DAY   the public page of the sheet, and the day you saw it
  --checked-by HOW     how "last verified" came about: phone, visit, email or website
  --take-towns         take the towns that a ZIP or a point proposes
  --all                every row in the report
  --json               the report as JSON`;

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof ImportError) && !isArgumentError(error)) throw error;
  process.stderr.write(`${showPage(error.message)}\n`);
  process.exitCode = 1;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      mapping: { type: 'string' },
      content: { type: 'string', default: 'content' },
      kind: { type: 'string' },
      need: { type: 'string', multiple: true },
      dates: { type: 'string' },
      'source-url': { type: 'string' },
      seen: { type: 'string' },
      'checked-by': { type: 'string' },
      'take-towns': { type: 'boolean' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [sheet, ...others] = positionals;
  if (values.help || sheet === undefined || others.length > 0) {
    process.stdout.write(`${USAGE}\n`);
    return values.help ? 0 : 1;
  }
  const set = readFlags({
    kind: values.kind,
    needs: values.need,
    dates: values.dates,
    checked_by: values['checked-by'],
    take_proposed_towns: values['take-towns'],
    source:
      values['source-url'] === undefined && values.seen === undefined
        ? undefined
        : { url: values['source-url'], seen: values.seen },
  });
  const beside = filesBeside(sheet);
  const mappingFile = values.mapping ?? beside.mappingFile;
  const result = runImport({
    sheet,
    folder: resolve(values.content),
    mappingFile,
    memoryFile: beside.memoryFile,
    set,
    write: values.write,
    onRow: showProgress,
  });
  if (values.json) process.stdout.write(`${showJson(asJson(result))}\n`);
  else
    process.stdout.write(
      `${showPage(tellImport(result, { all: values.all, wrote: values.write, mappingFile }))}\n`,
    );
  return result.faults.length === 0 ? 0 : 1;
}

/** The flags that were given, judged as the mapping's own lines are. */
function readFlags(flags: Record<string, unknown>): Partial<Mapping> {
  const given = Object.fromEntries(
    Object.entries(flags).filter(([, value]) => value !== undefined),
  );
  const shape = Mapping.shape;
  const wrong = Object.entries(given).flatMap(([key, value]) => {
    const judged = shape[key as keyof typeof shape].safeParse(value);
    return judged.success ? [] : [`${key}: ${z.prettifyError(judged.error)}`];
  });
  if (wrong.length > 0) throw new ImportError(wrong.join('\n'));
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      shape[key as keyof typeof shape].parse(value),
    ]),
  );
}

function asJson({ sheet, mapping, plan, faults }: ReturnType<typeof runImport>): unknown {
  return {
    rows: sheet.rows.length,
    columns: mapping.columns,
    entries: plan.steps.map(({ draft, file, action }) => ({ row: draft.row, file, action })),
    notes: plan.notes,
    gone: plan.gone,
    faults: faults.length,
  };
}

/** In a terminal only, and not for every row. */
function showProgress(done: number): void {
  if (!process.stderr.isTTY || done % 250 !== 0) return;
  process.stderr.write(`\r${done.toLocaleString('en')} rows`);
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
