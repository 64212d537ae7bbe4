import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Project, Tool } from './project.ts';

/** Events of the invented network are still to come then, so that every run builds the same pages. */
const NOW = '2026-11-22T15:00:00Z';
const Scripts = z.object({ scripts: z.object({ build: z.string() }) });
/** Where the programs are that a script may name. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  astro: ['node_modules/astro/bin/astro.mjs'],
  node: [],
};

export const OURS = 'Patchwork';

/** This project, as `npm run build` runs it: the check, all pages, the search and everything else there is. */
export function ours(): Tool {
  return { name: OURS, versions: [], prepare };
}

function prepare(content: string, folder: string): Project {
  const entries = join(folder, 'content');
  cpSync(content, entries, { recursive: true });
  const output = join(folder, 'dist');
  const command = {
    program: process.execPath,
    words: [...buildScript(), '--silent'],
    folder: resolve('.'),
    env: {
      PATCHWORK_CONTENT: entries,
      PATCHWORK_OUT: output,
      PATCHWORK_CACHE: join(folder, 'cache'),
      PATCHWORK_NOW: NOW,
    },
  };
  return { entries, output, steps: [{ name: OURS, command }] };
}

/** What `npm run build` gives to Node; npm itself is left out, as with the others. */
function buildScript(): string[] {
  const { scripts } = Scripts.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const [name = '', ...words] = scripts.build.split(' ');
  const program = PROGRAMS[name];
  if (program === undefined) throw new Error(`The script "build" begins with ${name}.`);
  return [...program, ...words];
}
