import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { filesBeside, runImport } from '../../src/editors/import/run-import.ts';
import type { ImportOptions, ImportResult } from '../../src/editors/import/run-import.ts';
import { tellImport } from '../../src/editors/import/tell-import.ts';
import { Needs } from '../../src/schema/needs.ts';

/** The needs of the real network: their words are what sheets say. */
export const needs = Needs.parse(parse(readFileSync('content/needs.yaml', 'utf8')));

/** A few of them: a content folder is read often here. */
const FEW = needs.filter(({ id }) => ['food', 'housing', 'rides', 'health'].includes(id));

/** A content folder without entries, and a sheet beside it. Gone after the test. */
export function importWorld(sheet: string | Uint8Array, name = 'sheet.csv'): World {
  const root = mkdtempSync(join(tmpdir(), 'patchwork-import-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const folder = join(root, 'content');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'needs.yaml'), JSON.stringify(FEW));
  for (const file of ['network.yaml', 'places.csv'])
    cpSync(join('content', file), join(folder, file));
  const path = join(root, name);
  writeFileSync(path, sheet);
  const run = (write = false, set: ImportOptions['set'] = {}): ImportResult =>
    runImport({ sheet: path, folder, ...filesBeside(path), set, write });
  return {
    root,
    folder,
    path,
    dry: (set) => run(false, set),
    write: (set) => run(true, set),
    report: (result, wrote = false) =>
      tellImport(result, { all: false, wrote, mappingFile: `${name}.mapping.yaml` }),
    entry: (slug) => readFileSync(join(folder, 'resources', `${slug}.md`), 'utf8'),
    slugs: () => readdirSync(join(folder, 'resources')).map((file) => file.replace(/\.md$/, '')),
  };
}

export type World = {
  root: string;
  folder: string;
  path: string;
  dry: (set?: ImportOptions['set']) => ImportResult;
  write: (set?: ImportOptions['set']) => ImportResult;
  report: (result: ImportResult, wrote?: boolean) => string;
  entry: (slug: string) => string;
  slugs: () => string[];
};
