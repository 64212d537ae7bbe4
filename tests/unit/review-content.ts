import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { inContent } from './check-content.ts';
import type { Changes } from './check-content.ts';

/** The valid network of the check tests with changes, opened. */
export function directoryWith(changes: Changes): Directory {
  return inContent(changes, openDirectory);
}

/** A scratch folder that goes when the tests of the file are over. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchwork-review-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A resource of the valid network with these facts beside the needed ones. */
export function resource(title: string, facts: string, body = ''): string {
  return `---\ntitle: ${title}\nsummary: Free groceries on Thursdays.\nneeds: [food]\n${facts}\n---\n${body}\n`;
}
