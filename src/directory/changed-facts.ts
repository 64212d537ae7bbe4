import type { z } from 'zod';
import { takeApart } from '../check/frontmatter.ts';
import { SourceFile } from '../check/source-file.ts';
import { ENTRY_SCHEMAS } from '../schema/entry-schemas.ts';
import type { Event } from '../schema/event.ts';
import type { Group } from '../schema/group.ts';
import type { Guide } from '../schema/guide.ts';
import type { Resource } from '../schema/resource.ts';
import type { Kind } from '../schema/vocabulary.ts';

/** Nobody needs to know that these changed: words for a pocket that somebody may search, and an address. */
const UNTOLD = ['discreet', 'short'] as const;
/** In every other list of plain words the order says nothing. The first need is the main one. */
const ORDERED: readonly string[] = ['needs'];

/** A key whose change is told: one of a schema of today, the text below the facts, or a translation as a whole. */
export type FactKey =
  | Exclude<keyof Resource | keyof Group | keyof Event | keyof Guide, (typeof UNTOLD)[number]>
  | 'body'
  | 'words';

/** Facts of an entry, or words of a translation, as they were: by key, with "body". */
export type FactsThen = Readonly<Record<string, unknown>>;

/**
 * Takes a file apart as it was once. What the schemas of today can read has their defaults, anything older stays as it
 * was written.
 * @returns nothing for a file that holds no facts.
 */
export function factsThen(
  text: string,
  kind: Kind,
  part: 'facts' | 'words',
): FactsThen | undefined {
  const parts = takeApart(text);
  if (parts === undefined) return undefined;
  const { data } = new SourceFile('', text, parts.yaml, 2);
  if (typeof data !== 'object' || data === null) return undefined;
  const written: FactsThen = { ...data };
  // Key by key, so that one old key does not keep the others from their defaults.
  const shape: Readonly<Record<string, z.ZodType>> = ENTRY_SCHEMAS[kind][part].shape;
  const read = Object.entries(shape).map(([key, schema]) => {
    const fact = schema.safeParse(written[key]);
    return [key, fact.success ? fact.data : written[key]] as const;
  });
  return { ...written, ...Object.fromEntries(read), body: parts.body };
}

/**
 * Keys whose facts differ. Who checked does not count, nor do spaces, line ends, and an order that says nothing.
 */
export function changedFacts(before: FactsThen, after: FactsThen): string[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].filter((key) => plain(before[key], key) !== plain(after[key], key));
}

/** False for what is not told, and for keys that the schemas of today do not know. */
export function isFactKey(kind: Kind, key: string): key is FactKey {
  const isUntold = UNTOLD.some((untold) => untold === key);
  return key === 'body' || (!isUntold && key in ENTRY_SCHEMAS[kind].facts.shape);
}

/** A value as a text that is the same when it says the same. */
function plain(value: unknown, key: string): string {
  if (typeof value === 'string') return JSON.stringify(value.replace(/\s+/g, ' ').trim());
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, key));
    const isSet = !ORDERED.includes(key) && value.every((item) => typeof item === 'string');
    return `[${(isSet ? items.toSorted() : items).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value)
    .filter(([inner, item]) => item !== undefined && !(key === 'checked' && inner === 'who'))
    .map(([inner, item]) => `${JSON.stringify(inner)}:${plain(item, inner)}`);
  return `{${parts.toSorted().join()}}`;
}
