import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Need } from '../../../schema/needs.ts';

/** One string that people read, with where it is written. */
export type InterfaceString = {
  file: string;
  /** Path inside the file: "lists.groupsText". */
  key: string;
  text: string;
};

/** What people type, and never read: lists for search. */
const TYPED = ['crisis'];

/**
 * Every string we bring in a language, straight from the files of `src/words/<language>`, so that none is forgotten. A
 * string that stands in a file and again in one that joins it counts once. Empty for a language we do not bring.
 */
export async function stringsWeBring(language: string): Promise<InterfaceString[]> {
  const folder = `src/words/${language}`;
  if (!existsSync(resolve(folder))) return [];
  const names = readdirSync(resolve(folder)).filter(
    (name) => name.endsWith('.ts') && !TYPED.includes(name.replace(/\.ts$/, '')),
  );
  const files = await Promise.all(
    names.map(async (name) => {
      const words: unknown = await import(pathToFileURL(resolve(folder, name)).href);
      return stringsOf(words, join(folder, name).replaceAll('\\', '/'));
    }),
  );
  const seen = new Set<string>();
  return files
    .toSorted((a, b) => a.length - b.length)
    .flat()
    .filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** The strings of a network's own `content/words/<language>.yaml`. */
export function stringsOfNetwork(language: string, yaml: string | undefined): InterfaceString[] {
  if (yaml === undefined) return [];
  const file = `content/words/${language}.yaml`;
  return stringsOf(parse(yaml), file).filter(({ key }) => !TYPED.includes(key.split('.')[0] ?? ''));
}

/** What tiles and the form say about needs. What people type to find them (`words`, `topics`) is not read. */
export function stringsOfNeeds(needs: readonly Need[], language: string): InterfaceString[] {
  return needs.flatMap(({ id, label, blurb, ask, offer }) =>
    Object.entries({ label, blurb, ask, offer }).flatMap(([part, words]) => {
      const text = words[language];
      return text === undefined ? [] : [{ file: 'content/needs.yaml', key: `${id}.${part}`, text }];
    }),
  );
}

function stringsOf(words: unknown, file: string, path: readonly string[] = []): InterfaceString[] {
  if (typeof words === 'string') return [{ file, key: path.join('.'), text: words }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => stringsOf(value, file, [...path, key]));
}
