import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measureCommand } from './build/measure-command.ts';
import { median } from './median.ts';

const RUNS = 3;

/** Says how long the check of the network's own content takes, and the cold build that contains it. */
export async function checkBesideBuild(): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-bench-'));
  try {
    const check = await measure(['src/check/check.ts']);
    const build = await measure(['node_modules/astro/bin/astro.mjs', 'build', '--silent'], scratch);
    return `The network's own content: the check takes ${check.toFixed(2)} s, the cold build that contains it ${build.toFixed(1)} s, the one ${(check / build).toFixed(3)} of the other (time, medians of ${RUNS} runs).`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Seconds of a program of this project; each run has folders of its own in the scratch folder. */
async function measure(words: readonly string[], scratch = tmpdir()): Promise<number> {
  const seconds: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const env = {
      PATCHWORK_OUT: join(scratch, `dist-${run}`),
      PATCHWORK_CACHE: join(scratch, `cache-${run}`),
    };
    const command = { program: process.execPath, words, folder: resolve('.'), env };
    seconds.push((await measureCommand(command)).seconds);
  }
  return median(seconds);
}
