import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { buildSearchIndex, writeIndex } from '../../src/search/build/build-index.ts';
import type { SearchRecord } from '../../src/search/build/record-of.ts';

const record: SearchRecord = {
  url: '/resources/pantry/',
  language: 'en',
  content: 'Pantry. Free groceries.',
  meta: { title: 'Pantry', n: '0', said: 'food, comida' },
};

const [entry] = openDirectory(resolve('tests/fixtures/cedar-valley/content')).entries;
if (entry === undefined) throw new Error('The fixture is empty.');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'patchwork-index-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('every file of the index is on disk and whole when it is said to be written', async () => {
  const place = join(folder, 'pagefind');
  await writeIndex([record], place);
  const entry = JSON.parse(readFileSync(join(place, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(entry.languages['en']?.page_count).toBe(1);
  expect(readdirSync(place)).not.toContain('pagefind-ui.js');
});

test('an index that cannot be written fails, and the build with it', async () => {
  writeFileSync(join(folder, 'pagefind'), 'in the way');
  await expect(writeIndex([record], join(folder, 'pagefind'))).rejects.toThrow(/EEXIST|ENOTDIR/);
});

test('no index is built for a directory whose dictionary knows all texts', async () => {
  const built = async (entries: number): Promise<boolean> => {
    const asked: string[] = [];
    const directory = { entries: Array.from({ length: entries }, () => entry) };
    const integration = buildSearchIndex(directory, (base) => {
      asked.push(base);
      return [];
    });
    const build = integration.hooks['astro:build:done'] as unknown as (
      site: object,
    ) => Promise<void>;
    await build({ dir: pathToFileURL(`${folder}/`), logger: { info: () => undefined } });
    return asked.length > 0 && existsSync(join(folder, 'pagefind'));
  };
  expect(await built(500)).toBe(false);
  expect(existsSync(join(folder, 'pagefind'))).toBe(false);
  expect(await built(501)).toBe(true);
});
