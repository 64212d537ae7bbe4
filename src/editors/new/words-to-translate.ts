import { ENTRY_SCHEMAS } from '../../schema/entry-schemas.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { WORD_ORDER } from '../entry-file/key-order.ts';

/** Something of an entry that has words: the translation's key, and the words in the first language. */
export type ToTranslate = { readonly key: string; readonly words: readonly string[] };

/** Everything in an entry's facts that a translation may hold, in the house order of a translation. */
export function wordsToTranslate(
  kind: Kind,
  facts: Readonly<Record<string, unknown>>,
): ToTranslate[] {
  const keys = Object.keys(ENTRY_SCHEMAS[kind].words.shape);
  return WORD_ORDER.filter((key) => keys.includes(key)).flatMap((key) => {
    const words = wordsOf(key, facts);
    return words.length === 0 ? [] : [{ key, words }];
  });
}

/** Translated words as they stand under their key. `said` has a text for each of `words`. */
export function asTranslated({ key, words }: ToTranslate, said: readonly string[]): unknown {
  if (key === 'labels') return Object.fromEntries(words.map((label, at) => [label, said[at]]));
  if (key === 'discreet') return { title: said[0], text: said[1] };
  return isList(key) ? said : said[0];
}

function wordsOf(key: string, facts: Readonly<Record<string, unknown>>): string[] {
  if (key === 'labels') return [...new Set(labelsIn(facts))];
  if (key === 'notice') return textsIn([at(facts['notice'], 'text')]);
  if (key === 'directions') return textsIn([at(facts['where'], 'directions')]);
  if (key === 'discreet') return textsIn([at(facts[key], 'title'), at(facts[key], 'text')]);
  const value = facts[key];
  return textsIn(Array.isArray(value) ? value : [value]);
}

/** Labels of phones, notes of hours, reasons of days that fall out: the short words inside facts. */
function labelsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['label', 'note', 'reason'].includes(key) && typeof part === 'string' ? [part] : labelsIn(part),
  );
}

function isList(key: string): boolean {
  return key === 'bring' || key === 'materials';
}

function textsIn(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
