import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KINDS } from '../../../../src/schema/vocabulary.ts';
import type { Command } from '../measure-command.ts';

/** A tool that builds sites. */
export type Tool = {
  name: string;
  /** The packages or programs that run, with their versions. */
  versions: readonly string[];
  /** Lays a project down in an empty folder, with a copy of a network's entries. */
  prepare: (content: string, folder: string) => Project;
};

export type Project = {
  /** Where its copy of the entries is: `<entries>/<id>.md`. */
  entries: string;
  /** Where the built site lies: `<output>/<id>/index.html`. */
  output: string;
  /** What a build is, in order. */
  steps: readonly Step[];
};

export type Step = { name: string; command: Command };

/** Writes a project's own files, by path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Copies the entries alone: what else a network says is only ours to read. */
export function copyEntries(content: string, folder: string): void {
  for (const kind of KINDS) cpSync(join(content, kind), join(folder, kind), { recursive: true });
}

/** What every page of the peers has around it. */
export const STYLE = `body{font:1rem/1.5 sans-serif;max-width:40rem;margin:auto;padding:1rem}
header,footer{padding-block:1rem}dt{font-weight:bold}`;
