import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EntrySchemas } from '../schema/entry-schemas.ts';
import type { Problem } from './problem.ts';
import { takeApart } from './frontmatter.ts';
import { checkBody } from './check-body.ts';
import { checkTranslation } from './check-translation.ts';
import { listFiles } from './list-files.ts';
import { readText } from './read-text.ts';
import { SourceFile } from './source-file.ts';
import { validate } from './validate.ts';
import type { FactMemory } from './fact-memory.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * All Markdown files of one folder, each first-language file with its translations. Mistakes go to `problems`.
 * Without `languages` (they cannot be read), every language a file name ends in counts.
 * @param memory of what files said when they were last read.
 */
export function readWrittenFiles<Folder extends string>(
  folder: string,
  name: Folder,
  languages: readonly string[] | undefined,
  schemas: EntrySchemas,
  problems: Problem[],
  memory?: FactMemory,
): WrittenFile<Folder>[] {
  if (!existsSync(join(folder, name))) return [];
  const files = new Map<string, WrittenFile<Folder>>();
  const translations: {
    slug: string;
    language: string;
    source: SourceFile;
    words?: Words;
    body: string;
  }[] = [];

  for (const { path, file, slug, language } of listFiles(folder, name, languages, problems)) {
    const part = language === undefined ? 'facts' : 'words';
    const { source, body, data } = readFile(path, file, {
      schema: schemas[part],
      name: `${name} ${part}`,
      memory,
    });
    if (language === undefined) {
      // What could be read is still held against the other files, so that one run tells every mistake.
      const facts = data ?? asFacts(source.data);
      files.set(slug, {
        folder: name,
        slug,
        language: languages?.[0] ?? 'en',
        source,
        facts,
        body,
        translations: new Map(),
      });
      continue;
    }
    translations.push({ slug, language, source, body, ...(data ? { words: data } : {}) });
  }

  for (const { slug, language, source, words, body } of translations) {
    const file = files.get(slug);
    if (!file) {
      source.problems.push(
        source.problemAt(
          [],
          'translation-alone',
          `There is no ${slug}.md beside this translation.`,
          `name this file like the first one, with .${language}.md at its end. If there is none yet, write ${slug}.md.`,
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

/** A file in its parts; `data` is what its schema made of it, when it has no mistake. */
function readFile(
  path: string,
  file: string,
  {
    schema,
    name,
    memory,
  }: { schema: EntrySchemas['facts']; name: string; memory: FactMemory | undefined },
): { source: SourceFile; body: string; data?: Words } {
  const { text, problem } = readText(path, file);
  // One byte order mark is taken away before; a second one is a mistake.
  const found = problem === undefined && !text.startsWith('\uFEFF') ? takeApart(text) : undefined;
  if (found === undefined) {
    const source = new SourceFile(file, text, '', 1);
    const [message, fix] = sayFrame(text);
    source.problems.push(problem ?? source.problemOnLine(1, 1, 'frontmatter', message, fix));
    return { source, body: '' };
  }
  const { yaml, body, head } = found;
  const known = memory?.recall(name, text);
  const light = (data: Words) => ({
    source: new SourceFile(file, text, yaml, 2, true),
    body: body.trim(),
    data,
  });
  if (known !== undefined) return light(known);
  const source = new SourceFile(file, text, yaml, 2);
  source.problems.push(...checkBody(source, body, head.split('\n').length));
  const data = validate(source, schema);
  if (data !== undefined && source.problems.length === 0) {
    memory?.keep(name, text, data);
    // What YAML made of a file is a hundred times its size: only files with mistakes hold on to it.
    return light(data);
  }
  return { source, body: body.trim(), ...(data === undefined ? {} : { data }) };
}

/** Why no facts were found at the beginning of a file, and what to do. */
function sayFrame(text: string): [message: string, fix: string] {
  if (text.trim() === '') {
    return ['The file is empty.', 'write an entry in it, or take the file away.'];
  }
  if (/^---[ \t]*\r?\n/.test(text)) {
    return ['The facts begin here and never end.', 'write --- on a line of its own below them.'];
  }
  if (/^\s+---[ \t]*\r?\n/.test(text)) {
    return [
      'Something empty stands before the first ---.',
      'make --- the first line of the file, at its very beginning.',
    ];
  }
  if (/^[-–—−]+[ \t]*\r?\n/.test(text)) {
    return [
      'The first line is not three plain dashes.',
      'write --- there: three times the minus sign, nothing else.',
    ];
  }
  return [
    'The file does not begin with its facts between two lines of ---.',
    'start the file with --- and end the facts with ---.',
  ];
}

function asFacts(data: unknown): Words {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

type Words = Record<string, unknown>;
