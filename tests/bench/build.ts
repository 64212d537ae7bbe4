import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';

const RUNS = 3;

/** Seconds of the content's check and of the build that contains it, and the one as a part of the other. */
export function benchBuild(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-bench-'));
  const check = measure(['src/check/check.ts']);
  const build = measure(['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    PATCHWORK_OUT: join(scratch, 'dist'),
  });
  rmSync(scratch, { recursive: true, force: true });
  console.log(`check  ${check.toFixed(2)} s`);
  console.log(`build  ${build.toFixed(2)} s`);
  console.log(`check / build  ${(check / build).toFixed(3)}`);
}

/** Median wall-clock seconds of a Node program; one run more goes first and does not count. */
function measure(command: readonly string[], env: Record<string, string> = {}): number {
  const seconds = Array.from({ length: RUNS + 1 }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, command, {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
    return (performance.now() - started) / 1000;
  });
  return median(seconds.slice(1));
}
