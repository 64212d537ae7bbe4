import { plainLetters, tellingWordIn } from '../schema/telling-words.ts';
import type { Kind } from '../schema/vocabulary.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import type { WrittenFile } from './written-file.ts';

/** Shorter names are words that anybody says. */
const SHORTEST_NAME = 4;

/**
 * A discreet sheet may be found by the one it hides from: its words hold neither the name of the entry, of its group
 * or of its house, in any language, nor a word that tells what kind of help it is.
 */
export function checkDiscreet(files: readonly WrittenFile<Kind>[]): Problem[] {
  const groups = new Map(
    files.filter(({ folder }) => folder === 'groups').map((file) => [file.slug, file]),
  );
  return files.flatMap((file) => {
    const group = groups.get(textAt(file.facts, 'group'));
    const names = [...namesOf(file), ...(group === undefined ? [] : namesOf(group))];
    const translations = [...file.translations].flatMap(([language, { words, source }]) =>
      words['discreet'] !== undefined && file.facts['discreet'] === undefined
        ? [alone(source, file.slug)]
        : checkWords(source, words, language, names),
    );
    return [...checkWords(file.source, file.facts, file.language, names), ...translations];
  });
}

function alone(source: SourceFile, slug: string): Problem {
  return source.problemAtKey(
    ['discreet'],
    'translation-shape',
    `${slug}.md has no discreet words to translate, so nobody would see these.`,
    `write "discreet" in ${slug}.md too.`,
  );
}

function checkWords(
  source: SourceFile,
  words: Record<string, unknown>,
  language: string,
  names: readonly string[],
): Problem[] {
  return (['title', 'text'] as const).flatMap((key) => {
    const text = textAt(words['discreet'], key);
    const name = names.find((each) => holds(text, each));
    if (name !== undefined) {
      return [
        source.problemAt(
          ['discreet', key],
          'discreet-tells',
          `The discreet words name "${name}".`,
          'say what somebody gets there without any name.',
        ),
      ];
    }
    const word = tellingWordIn(text, language);
    if (word === undefined) return [];
    return [
      source.problemAt(
        ['discreet', key],
        'discreet-tells',
        `"${word}" tells what kind of help this is.`,
        'use words that fit any help, like "Someone to talk to".',
      ),
    ];
  });
}

/** Its titles in every language, and the name of the house. */
function namesOf(file: WrittenFile): string[] {
  const titles = [file.facts, ...[...file.translations.values()].map(({ words }) => words)];
  return [
    ...new Set([
      ...titles.map((words) => textAt(words, 'title')),
      textAt(file.facts['where'], 'name'),
    ]),
  ].filter((name) => name.length >= SHORTEST_NAME);
}

/** True when the name stands in the text as whole words. */
function holds(text: string, name: string): boolean {
  const plain = (part: string) =>
    ` ${plainLetters(part)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return plain(text).includes(plain(name));
}

function textAt(value: unknown, key: string): string {
  const text: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' ? text : '';
}
