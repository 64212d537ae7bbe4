import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentEntry, ContentPage } from '../../check/read-content.ts';

/** The files of a content folder as they stand on the disk, to say on which line something is. */
export class Texts {
  readonly #parent: string;
  readonly #read = new Map<string, readonly string[]>();

  constructor(folder: string) {
    this.#parent = dirname(folder);
  }

  /** The first line with these words, counted from 1; nothing when no line has them. */
  lineOf(file: string, words: string): { line: number } | undefined {
    const line = this.#linesOf(file).findIndex((text) => text.includes(words)) + 1;
    return line === 0 ? undefined : { line };
  }

  #linesOf(file: string): readonly string[] {
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    const path = join(this.#parent, file);
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
    this.#read.set(file, lines);
    return lines;
  }
}

/** The file that holds an entry's words in a language: `lee-pantry.md` in the first one, else `lee-pantry.es.md`. */
export function fileIn(
  entry: Pick<ContentEntry | ContentPage, 'file' | 'bodies'>,
  language: string,
): string {
  const [first] = Object.keys(entry.bodies);
  return language === first ? entry.file : entry.file.replace(/\.md$/, `.${language}.md`);
}
