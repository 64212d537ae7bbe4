import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { decodeBytes } from './decode-bytes.ts';
import { readHsdsFolder } from './read-hsds-folder.ts';
import { isHsdsJson, readServices } from './read-services.ts';
import { readTable } from './read-table.ts';
import { ImportError } from './sheet.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/**
 * Reads a CSV or TSV file in any of the usual encodings, a JSON list, or HSDS as JSON or as a folder of CSV files.
 * Throws an ImportError for anything else.
 */
export function readSheet(path: string): Sheet {
  if (!existsSync(path)) throw new ImportError(`${path} is not there.`);
  if (statSync(path).isDirectory()) return readHsdsFolder(path);
  const name = basename(path);
  if (/^\.(xlsx?|ods|numbers|zip)$/i.test(extname(path))) {
    throw new ImportError(`${name} is not text. Open it and save each sheet as CSV first.`);
  }
  const { text, encoding } = decodeBytes(readFileSync(path));
  return /^\s*[[{]/.test(text) ? readJson(name, text) : readTable(name, text, encoding);
}

function readJson(name: string, text: string): Sheet {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new ImportError(`${name} cannot be read as JSON.`, { cause });
  }
  if (isHsdsJson(data)) return readServices(name, data);
  const list = Array.isArray(data) ? data : Object.values(data ?? {}).find(Array.isArray);
  const records = (list ?? []).filter(isObject).map((record) => flatten(record));
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  if (columns.length === 0) throw new ImportError(`${name} holds no list of entries.`);
  const rows: SheetRow[] = records.map((record, index) => ({
    at: index + 1,
    cells: Object.fromEntries(columns.map((column) => [column, record[column] ?? ''])),
  }));
  return { name, columns, rows, readAs: 'JSON', leftOut: [] };
}

/** "fields.Name" for what Airtable nests; a list of words is one cell. */
function flatten(record: object, under = ''): Record<string, string> {
  const entries = Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    const name = under === '' || under === 'fields' ? key : `${under} ${key}`;
    if (value === null || value === undefined) return [[name, ''] as const];
    if (Array.isArray(value) && value.every((part) => !isObject(part)))
      return [[name, value.join(', ')] as const];
    if (isObject(value)) return Object.entries(flatten(value, name));
    return [[name, sayScalar(value)] as const];
  });
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function sayScalar(value: unknown): string {
  return typeof value === 'string' ? value.trim() : JSON.stringify(value);
}
