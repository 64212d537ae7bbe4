import type { Kind } from '../../schema/vocabulary.ts';
import { KEY_ORDER, WORD_ORDER, sortedBy } from './key-order.ts';
import { isMap } from './is-map.ts';
import { writeLines, written } from './write-value.ts';

/** Keys whose empty list says no more than no key. (`asks_for: []` says that they ask for nothing.) */
const EMPTY_SAYS_NOTHING = new Set([
  ...['serves', 'sources', 'cancelled', 'roles', 'resources', 'except', 'also'],
]);
/** What a key means when it is not there, and what nobody writes out. */
const UNWRITTEN: Readonly<Record<string, unknown>> = { status: 'open', interval: 1 };

/**
 * A whole first-language file in the house style: keys in the house order, small things in one line, quotes where they
 * are needed. Read again it gives the same facts. Keys that hold nothing, and what goes without saying, are left out.
 */
export function writeEntry(
  kind: Kind,
  facts: Readonly<Record<string, unknown>>,
  body: string,
): string {
  return writeFile(KEY_ORDER[kind], facts, body);
}

/** A whole translation file: words only, no facts. */
export function writeTranslation(words: Readonly<Record<string, unknown>>, body: string): string {
  return writeFile(WORD_ORDER, words, body);
}

function writeFile(
  order: readonly string[],
  values: Readonly<Record<string, unknown>>,
  body: string,
): string {
  const said = sparse(values);
  const keys = sortedBy(order, Object.keys(said));
  const text = body.replaceAll(/\r\n?/g, '\n').trim();
  const lines = ['---', ...keys.flatMap((key) => writeLines(key, said[key])), '---'];
  return `${lines.join('\n')}\n${text === '' ? '' : `${text}\n`}`;
}

function sparse(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(written(values))
      .filter(([key, value]) => !goesWithoutSaying(key, value))
      .map(([key, value]) => [key, isMap(value) ? sparse(value) : value]),
  );
}

function goesWithoutSaying(key: string, value: unknown): boolean {
  if (Array.isArray(value) && value.length === 0) return EMPTY_SAYS_NOTHING.has(key);
  return key in UNWRITTEN && UNWRITTEN[key] === value;
}
