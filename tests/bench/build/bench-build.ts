import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine } from '../describe-machine.ts';
import { writeReport } from '../write-report.ts';
import type { SizeFigures } from './figures.ts';
import { keepFigures } from './keep-figures.ts';
import { measureTool, middleOf } from './measure-tool.ts';
import type { Run } from './measure-tool.ts';
import { findEleventy } from './peers/eleventy.ts';
import { findHugo } from './peers/hugo.ts';
import { ours } from './peers/patchwork.ts';
import { findPlainAstro } from './peers/plain-astro.ts';
import type { Tool } from './peers/project.ts';
import { readSizes } from './read-sizes.ts';
import { NOTE, sayNote } from './say-note.ts';
import { writeNetwork } from './write-network.ts';

/** Above this, this project builds alone, once, and only cold. */
const BESIDE_OTHERS = 10_000;

/**
 * `npm run bench build`: this project beside Hugo, Eleventy and plain Astro with Pagefind, on the same generated
 * entries. `npm run bench build 50000` measures another size. The note is written again after each size, so that a
 * run that is cut off leaves what it measured.
 */
export async function benchBuild(): Promise<void> {
  const hugo = findHugo();
  if (hugo === undefined) console.log('Hugo is not on this computer, so it is left out.');
  const peers = [...(hugo ? [hugo] : []), findEleventy(), findPlainAstro()];
  for (const entries of readSizes(process.argv.slice(3))) {
    const tools = entries > BESIDE_OTHERS ? [ours()] : [...peers, ours()];
    await writeReport(NOTE, sayNote(await keepFigures(await measureSize(entries, tools))));
  }
}

async function measureSize(entries: number, tools: readonly Tool[]): Promise<SizeFigures> {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-bench-'));
  try {
    const network = writeNetwork(entries, join(scratch, 'content'));
    const count = runsAt(entries);
    const runs = new Map<string, Run[]>(tools.map(({ name }) => [name, []]));
    // In turns, so that what else the machine does falls on all.
    for (let run = 1; run <= count; run += 1) {
      for (const tool of tools) {
        console.error(`${entries} entries, run ${run} of ${count}: ${tool.name}`);
        const again = entries <= BESIDE_OTHERS;
        runs.get(tool.name)?.push(await measureTool(tool, network, scratch, again));
      }
    }
    const machine = describeMachine(tools.flatMap(({ versions }) => versions));
    const figures = [...runs].map(([tool, its]) => middleOf(tool, its));
    return { entries, runs: count, machine, tools: figures };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A large network takes long enough that chance falls out of it. */
function runsAt(entries: number): number {
  if (entries < 1000) return 3;
  return entries < BESIDE_OTHERS ? 2 : 1;
}
