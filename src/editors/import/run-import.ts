import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../check/read-content.ts';
import type { Content } from '../../check/read-content.ts';
import type { Problem } from '../../check/problem.ts';
import { reportProblems } from '../../check/report.ts';
import { Towns } from './cells/towns.ts';
import { needsOrder } from './cells/read-date.ts';
import { Vocabularies } from './cells/read-words.ts';
import { guessColumns } from './mapping/guess-mapping.ts';
import { Mapping } from './mapping/mapping.ts';
import { readMappingFile, writeMapping } from './mapping/mapping-file.ts';
import { carryOut } from './plan/carry-out.ts';
import { readMemory, writeMemory } from './plan/memory.ts';
import { planImport } from './plan/plan-import.ts';
import type { Plan } from './plan/plan-import.ts';
import { readSheet } from './sheet/read-sheet.ts';
import { ImportError } from './sheet/sheet.ts';
import type { Sheet } from './sheet/sheet.ts';

/**
 * Turns a sheet into entries: reads it, guesses a mapping or takes the corrected one, and plans. Writes the mapping the
 * first time, and entries only with `write`. Throws an ImportError that says what to do.
 */
export function runImport(options: ImportOptions): ImportResult {
  const sheet = readSheet(options.sheet);
  const { content, problems } = readContent(options.folder);
  if (content === undefined) {
    throw new ImportError(`Mend these first, then import:\n\n${reportProblems(problems)}`);
  }
  const words = new Vocabularies(content.needs);
  const isNew = !existsSync(options.mappingFile);
  if (isNew && options.write) {
    throw new ImportError('Run it once without --write, and look at the mapping that it writes.');
  }
  const guessed = isNew
    ? Mapping.parse({
        columns: guessColumns(sheet, options.set.kind ?? 'resources', words),
        ...options.set,
      })
    : { ...readMappingFile(options.mappingFile), ...options.set };
  const mapping = withAllColumns(guessed, sheet);
  const unasked = datesToAsk(sheet, mapping);
  if (options.write && unasked !== undefined) {
    throw new ImportError(`${sayDates(unasked)} Nothing was written.`);
  }
  const world = {
    mapping,
    network: content.network,
    needs: content.needs,
    towns: new Towns(content.places),
    words,
  };
  checkNeeds(mapping, content);
  const memory = readMemory(options.memoryFile);
  const past = { folder: options.folder, entries: content.entries, memory };
  const plan = planImport(sheet, world, past, options.onRow);
  if (isNew) {
    const of = (kind: 'needs' | 'towns' | 'kinds') => [
      ...new Set(plan.unknown.filter((each) => each.in === kind).map(({ word }) => word)),
    ];
    writeFileSync(
      options.mappingFile,
      writeMapping(sheet.name, mapping, {
        needs: of('needs'),
        towns: of('towns'),
        kinds: of('kinds'),
      }),
    );
  }
  const result = { sheet, mapping, plan, isNew, unasked };
  if (!options.write) return { ...result, faults: [] };
  writeMemory(options.memoryFile, carryOut(plan, options.folder, memory));
  return { ...result, faults: readContent(options.folder).problems };
}

/** Columns that came to the sheet after its mapping are left out, and named. */
function withAllColumns(mapping: Mapping, sheet: Sheet): Mapping {
  const late = sheet.columns.filter((column) => !Object.hasOwn(mapping.columns, column));
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).filter(([column]) => sheet.columns.includes(column)),
  );
  const lateUses = late.map((column) => [column, 'drop: it is not in the mapping yet'] as const);
  return { ...mapping, columns: { ...columns, ...Object.fromEntries(lateUses) } };
}

function datesToAsk(sheet: Sheet, mapping: Mapping): { column: string; like: string } | undefined {
  if (mapping.dates !== undefined) return undefined;
  const used = mapping.checked_by === undefined ? ['starts'] : ['starts', 'checked.date'];
  for (const [column, use] of Object.entries(mapping.columns)) {
    if (!used.includes(use)) continue;
    const like = sheet.rows.map(({ cells }) => cells[column] ?? '').find(needsOrder);
    if (like !== undefined) return { column, like };
  }
  return undefined;
}

/** Asks for what nobody can see in a date. */
export function sayDates({ column, like }: { column: string; like: string }): string {
  return `"${column}" has dates like ${like}. Say --dates mdy when the month comes first, --dates dmy when the day does.`;
}

function checkNeeds(mapping: Mapping, content: Content): void {
  const known = new Set(content.needs.map(({ id }) => id));
  const flags = Object.values(mapping.columns).flatMap(
    (use) => /^needs=(.+)$/.exec(use)?.[1] ?? [],
  );
  const wrong = [...mapping.needs, ...Object.values(mapping.values.needs), ...flags].find(
    (id) => !known.has(id),
  );
  if (wrong !== undefined)
    throw new ImportError(
      `"${wrong}" is not a need in needs.yaml. Its needs are: ${[...known].join(', ')}.`,
    );
}

/** Where an import keeps its mapping and its memory: beside the sheet. */
export function filesBeside(sheet: string): { mappingFile: string; memoryFile: string } {
  const base = join(sheet);
  return { mappingFile: `${base}.mapping.yaml`, memoryFile: `${base}.imported.json` };
}

export type ImportOptions = {
  /** A file, or a folder of HSDS tables. */
  sheet: string;
  /** The content folder. */
  folder: string;
  mappingFile: string;
  memoryFile: string;
  /** What flags say; it goes before the mapping. */
  set: Partial<Mapping>;
  write: boolean;
  onRow?: (done: number) => void;
};

export type ImportResult = {
  sheet: Sheet;
  mapping: Mapping;
  plan: Plan;
  /** True when the mapping was guessed and written just now. */
  isNew: boolean;
  unasked: { column: string; like: string } | undefined;
  /** What `check` says of the content folder after writing. */
  faults: readonly Problem[];
};
