/**
 * `npm test`: every check in turn, each told in one line, and a last line that counts them all. `--whole`
 * (`npm run test:whole`) repeats what chance decides as often as `rounds.ts` says.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const whole = process.argv.includes('--whole');
const scratch = mkdtempSync(join(tmpdir(), 'patchwork-test-'));
const report = join(scratch, 'vitest.json');
const bin = (path: string) => join('node_modules', path);

const checks: { name: string; command: string[] }[] = [
  {
    name: 'types',
    command: [bin('@astrojs/check/bin/astro-check.js'), '--minimumFailingSeverity', 'hint'],
  },
  { name: 'lint', command: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  {
    name: 'format',
    command: [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn'],
  },
  { name: 'dead code', command: [bin('knip/bin/knip.js')] },
  { name: 'content', command: ['src/check/check.ts'] },
];

let passed = 0;
let failed = 0;
const count = (name: string, ok: boolean, seconds: number) => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(0)} s)`);
};

// Two at a time: each of them works on one core. What they found is told in their order.
const waiting = checks.map((check) => ({ ...check, told: Promise.withResolvers<Ended>() }));
const queue = [...waiting];
const workers = [0, 1].map(async () => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift())
    next.told.resolve(await run(next.command));
});
for (const { name, told } of waiting) {
  const { status, output, seconds } = await told.promise;
  if (status !== 0) console.log(output);
  count(name, status === 0, seconds);
}
await Promise.all(workers);

const started = Date.now();
const { status } = spawnSync(
  process.execPath,
  [bin('vitest/vitest.mjs'), 'run', ...process.argv.slice(2).filter((arg) => arg !== '--whole')],
  {
    stdio: 'inherit',
    env: { ...process.env, PATCHWORK_TEST_REPORT: report, ...(whole && { PATCHWORK_WHOLE: '1' }) },
  },
);
const tests = readReport();
passed += tests.numPassedTests;
failed += tests.numFailedTests;
// A file that could not even be loaded counts as a failure too, and so does a runner that fell over.
if (status !== 0 && tests.numFailedTests === 0) failed += 1;
console.log(
  `tests: ${tests.numPassedTests} passed in ${((Date.now() - started) / 1000).toFixed(0)} s`,
);

rmSync(scratch, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || tests.numPassedTests === 0 ? 1 : 0;

function readReport(): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

/** Runs a program with this Node and keeps what it says. */
async function run(command: readonly string[]): Promise<Ended> {
  const began = Date.now();
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output, seconds: (Date.now() - began) / 1000 };
}

type Ended = { status: number | null; output: string; seconds: number };
