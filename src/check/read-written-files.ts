import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EntrySchemas } from './entry-schemas.ts';
import type { Problem } from './problem.ts';
import { checkBody } from './check-body.ts';
import { checkTranslation } from './check-translation.ts';
import { SourceFile } from './source-file.ts';
import { validate } from './validate.ts';
import type { WrittenFile } from './written-file.ts';

const FILE_NAME =
  /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.md$/;
const FRONTMATTER = /^---[ \t]*\r?\n(?<yaml>(?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/**
 * All Markdown files of one folder, each first-language file with its translations. Mistakes go to `problems`.
 * Without `languages` (they cannot be read), every language a file name ends in counts.
 */
export function readWrittenFiles<Folder extends string>(
  folder: string,
  name: Folder,
  languages: readonly string[] | undefined,
  schemas: EntrySchemas,
  problems: Problem[],
): WrittenFile<Folder>[] {
  const [first = 'en', ...others] = languages ?? [];
  const files = new Map<string, WrittenFile<Folder>>();
  const translations: {
    slug: string;
    language: string;
    source: SourceFile;
    words?: Words;
    body: string;
  }[] = [];

  for (const fileName of listMarkdown(join(folder, name))) {
    const file = `${basename(folder)}/${name}/${fileName}`;
    const named = FILE_NAME.exec(fileName)?.groups;
    const slug = named?.slug;
    const language = named?.language;
    if (slug === undefined || (languages && language !== undefined && !others.includes(language))) {
      problems.push(badName(file, others[0]));
      continue;
    }
    const { source, body } = readFile(join(folder, name, fileName), file);
    if (language === undefined) {
      // What could be read is still held against the other files, so that one run tells every mistake.
      const facts = validate(source, schemas.facts) ?? asFacts(source.data);
      files.set(slug, {
        folder: name,
        slug,
        language: first,
        source,
        facts,
        body,
        translations: new Map(),
      });
      continue;
    }
    const words = validate(source, schemas.words);
    translations.push({ slug, language, source, body, ...(words ? { words } : {}) });
  }

  for (const { slug, language, source, words, body } of translations) {
    const file = files.get(slug);
    if (!file) {
      source.problems.push(
        source.problemAt(
          [],
          'translation-alone',
          `There is no ${slug}.md beside this translation.`,
          `write ${slug}.md first, or rename this file.`,
        ),
      );
    } else {
      checkTranslation(source, file, schemas, words, body);
      file.translations.set(language, { words: words ?? {}, body, source });
    }
    problems.push(...source.problems);
  }
  return [...files.values()];
}

function readFile(path: string, file: string): { source: SourceFile; body: string } {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const found = FRONTMATTER.exec(text);
  if (found?.groups === undefined) {
    const source = new SourceFile(file, text, '', 1);
    source.problems.push(
      source.problemOnLine(
        1,
        1,
        'frontmatter',
        'The file does not begin with its facts between two lines of ---.',
        'start the file with --- and end the facts with ---.',
      ),
    );
    return { source, body: '' };
  }
  const source = new SourceFile(file, text, found.groups['yaml'] ?? '', 2);
  const body = text.slice(found[0].length);
  source.problems.push(...checkBody(source, body, found[0].split('\n').length));
  return { source, body: body.trim() };
}

function listMarkdown(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .toSorted();
}

function badName(file: string, other: string | undefined): Problem {
  return {
    code: 'file-name',
    file,
    line: 1,
    column: 1,
    message:
      'The file name is not lower-case words with dashes, or it ends in a language this network does not have.',
    fix: `name it like lee-food-pantry.md${other === undefined ? '' : ` or lee-food-pantry.${other}.md`}.`,
  };
}

function asFacts(data: unknown): Words {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

type Words = Record<string, unknown>;
