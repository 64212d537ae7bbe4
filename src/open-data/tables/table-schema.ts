import { z } from 'zod';
import { ENTRY_SCHEMAS } from '../../schema/entry-schemas.ts';
import { Checked } from '../../schema/evidence.ts';
import { IsoDay, LanguageCode } from '../../schema/text.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { Where } from '../../schema/where.ts';

/** What a table says otherwise than the entry's file: no checker, and no place that is not public. */
const INSTEAD: Shape = {
  checked: Checked.omit({ who: true }).optional(),
  where: z.strictObject(without(Where.shape, ['location'])).optional(),
};
/** Addresses that give away which entry a discreet sheet is about, and that sheet's words. */
export const LEFT_OUT: readonly string[] = ['discreet', 'short'];

/** What stands in a table beside the facts. */
const added = {
  /** As it is in the entry's file: Markdown. */
  body: z.string().optional(),
  evidence: z.strictObject({
    state: z.enum(['fresh', 'ageing', 'old', 'unchecked']),
    says: z.string().min(1),
  }),
  changed: IsoDay.optional(),
  page: z.url(),
  id: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  language: LanguageCode,
};

/** One row of each kind's table: the facts of an entry that may leave, in the order of their schema, and how we know. */
export const TABLE_SCHEMAS: Readonly<Record<Kind, z.ZodObject>> = {
  resources: rowSchema('resources'),
  groups: rowSchema('groups'),
  events: rowSchema('events'),
  guides: rowSchema('guides'),
};
export type TableRow = Readonly<Record<string, unknown>>;

/** A whole table as JSON. */
export function tableFileSchema(kind: Kind): z.ZodObject {
  return z.strictObject({
    name: z.string(),
    site: z.url(),
    kind: z.enum(KINDS),
    language: LanguageCode,
    license: z.strictObject({ name: z.string(), url: z.url() }),
    credit: z.string(),
    made: IsoDay,
    changed: IsoDay.optional(),
    dictionary: z.url(),
    entries: z.array(TABLE_SCHEMAS[kind]),
  });
}

function rowSchema(kind: Kind): z.ZodObject {
  const facts = without(ENTRY_SCHEMAS[kind].facts.shape, LEFT_OUT);
  return z.strictObject({ ...facts, ...pick(INSTEAD, facts), ...added });
}

function without(shape: Shape, keys: readonly string[]): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !keys.includes(key)));
}

/** Those parts of a shape that another one has too. */
function pick(shape: Shape, like: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([key]) => key in like));
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;
