/** `npm test`: every check in turn, each told in one line, and a last line that counts them all. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

for (const { name, command } of checks) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) console.log(stdout, stderr);
  count(name, status === 0, (Date.now() - started) / 1000);
}

const started = Date.now();
const { status } = spawnSync(
  process.execPath,
  [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
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
