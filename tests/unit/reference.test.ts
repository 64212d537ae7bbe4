import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/check/read-content.ts';
import { reportProblems } from '../../src/check/report.ts';
import { EXAMPLE_SLUGS, exampleEntries } from '../../src/editors/reference/example-entries.ts';
import { generatedDocuments } from '../../src/editors/reference/generated-documents.ts';
import { KEYED_SCHEMAS } from '../../src/editors/reference/keyed-schemas.ts';
import { listKeys } from '../../src/schema/list-keys.ts';
import { KINDS } from '../../src/schema/vocabulary.ts';
import { editorWords } from '../../src/words/editor-words.ts';

const LANGUAGES = ['en', 'es'] as const;
const NO_MISTAKE = '0 mistakes in 0 files';
const GUIDES = { en: 'content/README.md', es: 'content/README.es.md' };

describe('documents made from the code', () => {
  test.each(Object.entries(generatedDocuments()))('%s is what the code makes', (path, text) => {
    const out = readFileSync(path, 'utf8') === text;
    expect(out, `${path} is out of date. Run npm run reference.`).toBe(true);
  });
});

describe('examples', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'patchwork-examples-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** What `check` says about the real content with these files beside it. */
  function reportWith(files: Readonly<Record<string, string>>): string {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const { problems } = readContent(join(folder, 'content'));
    for (const path of Object.keys(files)) rmSync(join(folder, path));
    return reportProblems(problems);
  }

  test.each(LANGUAGES)('the entries of the reference pass the check, %s', (language) => {
    const examples = exampleEntries(editorWords(language).examples, editorWords('es').examples);
    const files = KINDS.flatMap((kind) => [
      [`content/${kind}/${EXAMPLE_SLUGS[kind]}.md`, examples[kind].file] as const,
      [`content/${kind}/${EXAMPLE_SLUGS[kind]}.es.md`, examples[kind].translation] as const,
    ]);
    const parent = '---\ntitle: A\nsummary: B\nneeds: [food]\nkind: public\n---\n';
    const group = ['content/groups/invented-county-network.md', parent] as const;
    expect(reportWith(Object.fromEntries([...files, group]))).toBe(NO_MISTAKE);
  });

  test('they have every key that there is', () => {
    const examples = exampleEntries(editorWords('en').examples, editorWords('es').examples);
    const missing = KEYED_SCHEMAS.flatMap(({ kind, part, schema }) => {
      const entry = Object.entries(examples).find(([each]) => each === kind)?.[1];
      return entry === undefined
        ? []
        : listKeys(schema)
            .map(({ path }) => path)
            .filter((path) => !path.includes('.') && !(path in entry[part]))
            .map((path) => `${kind} ${part} ${path}`);
    });
    // Guides and groups of the example have no short words in their facts.
    expect(missing).toEqual(['groups words labels', 'guides words labels']);
  });

  test.each(LANGUAGES)('the entries of the editors’ guide pass the check, %s', (language) => {
    const files = filesIn(readFileSync(GUIDES[language], 'utf8'));
    expect(Object.keys(files)).toEqual([
      'content/resources/invented-corner-fridge.md',
      'content/resources/invented-corner-fridge.es.md',
    ]);
    expect(reportWith(files)).toBe(NO_MISTAKE);
  });

  test.each(LANGUAGES)(
    'the mistake that the guide shows is told in these words, %s',
    (language) => {
      const guide = readFileSync(GUIDES[language], 'utf8');
      const files = filesIn(guide);
      const [path = ''] = Object.keys(files);
      const broken = files[path]?.replace('needs: [food]', 'needs: [foods]') ?? '';
      const told = reportWith({ ...files, [path]: broken }).split('\n\n')[0] ?? '';
      expect(guide.includes(told.trimEnd()), told).toBe(true);
    },
  );

  test.each(LANGUAGES)('every link of the guide to a file leads to one, %s', (language) => {
    const guide = readFileSync(GUIDES[language], 'utf8');
    const links = [...guide.matchAll(/\]\(((?!https?:|#)[^)#]+)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(() => readFileSync(resolve('content', link))).not.toThrow();
  });

  test.each(LANGUAGES)(
    'the guide calls the links of an entry what the site calls them, %s',
    (language) => {
      const guide = readFileSync(GUIDES[language], 'utf8');
      const { wrong, edit } = editorWords(language).site.entry;
      for (const link of [wrong, edit]) expect(guide.includes(`**${link}**`), link).toBe(true);
    },
  );

  test.each(LANGUAGES)('every command of the guide is there, %s', (language) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const guide = readFileSync(GUIDES[language], 'utf8');
    const commands = [...guide.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** The files that a guide shows in whole: a bold path, and the next fenced text. */
function filesIn(guide: string): Record<string, string> {
  return Object.fromEntries(
    [...guide.matchAll(/\*\*`(content\/[^`]+\.md)`\*\*:\n\n( *)```\n([^]*?)\n *```/g)].map(
      ([, path = '', indent = '', text = '']) => [
        path,
        `${text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')}\n`,
      ],
    ),
  );
}
