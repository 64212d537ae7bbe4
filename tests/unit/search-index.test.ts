import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeIndex } from '../../src/search/build-index.ts';
import type { SearchRecord } from '../../src/search/records.ts';

const record: SearchRecord = {
  url: '/resources/pantry/',
  language: 'en',
  content: 'Pantry. Free groceries.',
  meta: {
    title: 'Pantry',
    summary: '',
    kind: '',
    needs: '',
    place: '',
    stand: '',
    from: '',
    block: '',
  },
  filters: { kind: ['resources'], need: ['food'], area: [], language: [], asks: [] },
};

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
