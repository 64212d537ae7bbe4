import type { Entry } from '../directory/entry.ts';

/**
 * The file that holds an entry's words in a language, from the project's own folder: "content/resources/pantry.es.md"
 * where it is translated, else the first language's, where the facts stand too.
 */
export function fileOf({ file, words }: Pick<Entry, 'file' | 'words'>, language: string): string {
  return words[language] === undefined ? file : file.replace(/\.md$/, `.${language}.md`);
}
