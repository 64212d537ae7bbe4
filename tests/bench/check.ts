import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KINDS } from '../../src/schema/vocabulary.ts';
import { checkBesideBuild } from './check-beside-build.ts';
import { describeMachine, versionOf } from './describe-machine.ts';
import { median } from './median.ts';
import { writeReport } from './write-report.ts';

const SIZES = [300, 1000, 10_000] as const;
const RUNS = 5;
const NOTE = 'docs/benchmarks/check.md';

/** `npm run check` over 300, 1,000 and 10,000 files, beside a plain reading of the same files with yaml and Zod. */
export async function benchCheck(): Promise<void> {
  const rows = SIZES.map((size) => ({ size, ...measure(size) }));
  const [, small, large] = rows;
  const growth = small === undefined || large === undefined ? 0 : large.check.cpu / small.check.cpu;
  const lines = [
    '# Check, measured',
    '',
    'Written by `npm run bench check`; do not edit.',
    describeMachine([versionOf('yaml'), versionOf('zod')]),
    '',
    `Medians of ${RUNS} runs, each in a process of its own (Node's start is in all figures). The files are those of \`content/\`,`,
    'copied under other names. "Plain" reads the same files with `yaml` and Zod and tells nothing. Times are of this machine;',
    'the last column speaks across machines.',
    '',
    '| files | `check` | its processor time | plain: processor time | `check` beside plain |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ size, check, plain }) =>
        `| ${size.toLocaleString('en')} | ${seconds(check.wall)} | ${seconds(check.cpu)} | ${seconds(plain.cpu)} | ${(check.cpu / plain.cpu).toFixed(2)} |`,
    ),
    '',
    `Ten times the files (1,000 to 10,000) take ${growth.toFixed(1)} times the processor time.`,
    '',
    await checkBesideBuild(),
  ];
  await writeReport(NOTE, lines);
}

function measure(size: number): { check: Time; plain: Time } {
  const folder = join(mkdtempSync(join(tmpdir(), 'patchwork-bench-')), 'content');
  try {
    writeFolder(folder, size);
    // In turns, so that what else the machine does falls on both.
    const turns = Array.from({ length: RUNS }, () => ({
      check: run('check', folder),
      plain: run('plain', folder),
    }));
    return {
      check: medianOf(turns.map(({ check }) => check)),
      plain: medianOf(turns.map(({ plain }) => plain)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The network's own content, with entries taken out or copied until `size` files are there. */
function writeFolder(folder: string, size: number): void {
  cpSync(resolve('content'), folder, { recursive: true });
  const entries = KINDS.flatMap((kind) => {
    const names = readdirSync(join(folder, kind));
    const slugs = [...new Set(names.map((name) => name.replace(/(\.[a-z]{2})?\.md$/, '')))];
    return slugs.map((slug) => ({
      kind,
      slug,
      names: names.filter((name) => name.startsWith(`${slug}.`)),
    }));
  });
  let files = entries.reduce((sum, { names }) => sum + names.length, 0);
  for (const { kind, names } of entries.filter((entry) => entry.kind === 'events').reverse()) {
    if (files <= size) break;
    for (const name of names) rmSync(join(folder, kind, name));
    files -= names.length;
  }
  for (let copy = 2; files < size; copy++) {
    for (const { kind, slug, names } of entries) {
      if (files >= size) break;
      for (const name of names) {
        const text = readFileSync(join(folder, kind, name), 'utf8');
        const other = name.replace(slug, `${slug}-${copy}`);
        writeFileSync(join(folder, kind, other), text.replace(/^short:.*\n/m, ''));
      }
      files += names.length;
    }
  }
}

function run(how: 'check' | 'plain', folder: string): Time {
  const child = ['tests/bench/check-child.ts', how, folder];
  const { stdout, stderr } = spawnSync(process.execPath, child, { encoding: 'utf8' });
  if (stdout === '') throw new Error(`${how} failed:\n${stderr}`);
  return JSON.parse(stdout) as Time;
}

function medianOf(times: readonly Time[]): Time {
  return {
    cpu: median(times.map(({ cpu }) => cpu)),
    wall: median(times.map(({ wall }) => wall)),
    mistakes: Math.max(...times.map(({ mistakes }) => mistakes)),
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Milliseconds, and how many mistakes were found. */
type Time = { cpu: number; wall: number; mistakes: number };
