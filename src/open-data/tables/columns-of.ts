import { listKeys } from '../../schema/list-keys.ts';
import type { SchemaKey } from '../../schema/list-keys.ts';
import { keysAt } from '../../schema/schema-part.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { TABLE_SCHEMAS } from './table-schema.ts';

/** Objects that one cell says as a sentence: "Closed (2026-11-26 to 2026-11-27)". */
const SENTENCES = ['notice', 'repeats'];

/**
 * The columns of a kind's sheet, in the order of the schema. A list is one cell, and so is a rule; of a place, a
 * contact or a check every fact has its own.
 */
export function columnsOf(kind: Kind): readonly SchemaKey[] {
  const keys = listKeys(TABLE_SCHEMAS[kind]);
  const cells = keys.filter(({ path, many }) => many || SENTENCES.includes(path));
  return keys.filter(
    (key) =>
      !cells.some(({ path }) => key.path.startsWith(`${path}.`)) &&
      (cells.includes(key) || keysAt(TABLE_SCHEMAS[kind], key.path.split('.')).length === 0),
  );
}

/** Every key of a kind's table as JSON, and the column of the sheet in which it stands. */
export function keysOf(kind: Kind): readonly (SchemaKey & { column: string | undefined })[] {
  const columns = columnsOf(kind).map(({ path }) => path);
  return listKeys(TABLE_SCHEMAS[kind]).map((key) => ({
    ...key,
    column: columns.find((column) => key.path === column || key.path.startsWith(`${column}.`)),
  }));
}
