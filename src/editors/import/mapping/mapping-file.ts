import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import { SourceFile } from '../../../check/source-file.ts';
import { reportProblems } from '../../../check/report.ts';
import { validate } from '../../../check/validate.ts';
import { didYouMean } from '../../../check/nearest.ts';
import { ImportError } from '../sheet/sheet.ts';
import { Mapping, droppedFor, flaggedNeed } from './mapping.ts';
import { TARGETS, fitsKind, isTarget } from './targets.ts';

/** Reads a corrected mapping. Throws an ImportError with every mistake and its line, as `npm run check` says them. */
export function readMappingFile(path: string): Mapping {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const source = new SourceFile(basename(path), text, text, 1);
  const mapping = validate(source, Mapping);
  if (mapping !== undefined) {
    for (const [column, use] of Object.entries(mapping.columns)) {
      const wrong = wrongUse(use, mapping.kind);
      if (wrong === undefined) continue;
      source.problems.push(
        source.problemAt(
          ['columns', column],
          'value',
          wrong,
          didYouMean(use, Object.keys(TARGETS)) ??
            'write one of the keys at the top of the file, or drop.',
        ),
      );
    }
  }
  if (mapping === undefined || source.problems.length > 0)
    throw new ImportError(reportProblems(source.problems));
  return mapping;
}

/** A mapping as a file that explains itself to whoever corrects it. `unknown` = words that mean no need or town yet. */
export function writeMapping(sheet: string, mapping: Mapping, unknown: Unknown): string {
  const keys = Object.keys(TARGETS).filter(
    (target) => isTarget(target) && fitsKind(target, mapping.kind),
  );
  const lines = [
    `# How the columns of ${sheet} become entries. Correct it, then run the import again.`,
    '# Right of each column stands what it becomes; "drop" leaves it out. These keys can be written there:',
    ...wrap(keys.join(', ')).map((line) => `#   ${line}`),
    '# needs=food makes a column of yes and no the need "food". What looks private was dropped: look twice before you',
    '# take it back, because an entry is public for good.',
    '',
    '# Where the entries go: resources, groups or events.',
    `kind: ${mapping.kind}`,
    '# The order of dates like 3/4/2026: mdy or dmy. It is never guessed.',
    option('dates', mapping.dates, 'mdy'),
    '# Needs (ids of needs.yaml) of rows that name none.',
    `needs: [${mapping.needs.join(', ')}]`,
    '# For rows without a town, a ZIP or a point on the map proposes one. true takes what is proposed.',
    `take_proposed_towns: ${mapping.take_proposed_towns}`,
    '# The public page of this sheet, and the day you saw it.',
    option(
      'source',
      mapping.source &&
        `{ url: ${JSON.stringify(mapping.source.url)}, from: ${mapping.source.from}, seen: ${mapping.source.seen} }`,
      '{ url: "https://example.org/list", from: listing, seen: 2026-11-22 }',
    ),
    '# How the dates of a "last verified" column came about: phone, visit, email or website.',
    option('checked_by', mapping.checked_by, 'phone'),
    '',
    'columns:',
    ...Object.entries(mapping.columns).map(
      ([column, use]) => `  ${quoted(column)}: ${use === '' ? 'drop' : quoted(use)}`,
    ),
    '',
    '# What words of the sheet mean here. Take the # away and write an id, where there is none.',
    'values:',
    ...section('needs', mapping.values.needs, unknown.needs, 'food'),
    ...section('towns', mapping.values.towns, unknown.towns, '?'),
    ...section('kinds', mapping.values.kinds, unknown.kinds, '?'),
  ];
  const text = `${lines.join('\n')}\n`;
  const { errors } = parseDocument(text);
  if (errors[0] !== undefined)
    throw new ImportError(`The mapping cannot be written: ${errors[0].message}`);
  return text;
}

/** Why a use is none; nothing when it is fine. */
function wrongUse(use: string, kind: string): string | undefined {
  if (droppedFor(use) !== undefined || flaggedNeed(use) !== undefined) return undefined;
  if (!isTarget(use)) return `"${use}" is not a key that a column can become.`;
  return fitsKind(use, kind) || use.startsWith('hours') ? undefined : `${kind} have no "${use}".`;
}

function section(
  name: string,
  known: Readonly<Record<string, string>>,
  unknown: readonly string[],
  like: string,
): string[] {
  return [
    `  ${name}:`,
    ...Object.entries(known).map(([word, id]) => `    ${quoted(word)}: ${quoted(id)}`),
    ...unknown
      .filter((word) => !Object.hasOwn(known, word))
      .map((word) => `    # ${quoted(word)}: ${like}`),
  ];
}

function option(key: string, value: string | undefined, like: string): string {
  return value === undefined ? `# ${key}: ${like}` : `${key}: ${value}`;
}

function quoted(text: string): string {
  return /^[A-Za-z][\w .()/&=-]*$/.test(text) &&
    !/^(?:y|n|yes|no|true|false|null|on|off)$/i.test(text) &&
    !/[\s]$/.test(text)
    ? text
    : JSON.stringify(text);
}

function wrap(text: string): string[] {
  return text.match(/.{1,100}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
}

/** Words of the sheet that nothing here is called by. */
export type Unknown = {
  needs: readonly string[];
  towns: readonly string[];
  kinds: readonly string[];
};
