import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import papaparse from 'papaparse';
import { filesBeside, runImport } from '../../src/editors/import/run-import.ts';
import { describeMachine, versionOf } from './describe-machine.ts';
import { median } from './median.ts';
import { writeReport } from './write-report.ts';

const SIZES = [1000, 10_000] as const;
/** The large sheet is slow enough to need only one. */
const RUNS: Readonly<Record<number, number>> = { 1000: 3, 10_000: 1 };
const REPORT = 'docs/benchmarks/import.md';
const TOWNS = ['Lee', 'Adams', 'Pittsfield', 'Great Barrington', 'Greenfield', 'Amherst'];
const HOURS = [
  'Mon-Fri 9am-5pm',
  'Tue & Thu 10am-noon\nSat 9-11am',
  '1st Wed 2-4pm',
  'call us',
  '',
];

/** A dry run, a first import and a second one, beside what papaparse alone needs for the same sheet. */
export async function benchImport(): Promise<void> {
  const rows = SIZES.map((size) => ({ size, ...measure(size) }));
  const [small, large] = rows;
  const growth = large === undefined || small === undefined ? 0 : large.dry / small.dry;
  const lines = [
    '# Import, measured',
    '',
    'Written by `npm run bench import`; do not edit.',
    describeMachine([versionOf('papaparse')]),
    '',
    'Medians of 3 runs (one for the large sheet). Times are of this machine; the last column speaks across machines. Reading',
    'and checking an empty content folder is in all of them; writing ends with a whole `check` of what was written.',
    '',
    '| rows | papaparse alone | dry run | first `--write` | again, nothing changed | dry run beside papaparse |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ size, parse, dry, write, again }) =>
        `| ${size.toLocaleString('en')} | ${ms(parse)} | ${ms(dry)} | ${ms(write)} | ${ms(again)} | ${(dry / parse).toFixed(0)} × |`,
    ),
    '',
    `Ten times the rows take ${growth.toFixed(1)} times as long to read.`,
  ];
  await writeReport(REPORT, lines);
}

function measure(size: number): Record<'parse' | 'dry' | 'write' | 'again', number> {
  const times = Array.from({ length: RUNS[size] ?? 1 }, () => {
    const root = mkdtempSync(join(tmpdir(), 'patchwork-bench-'));
    try {
      const folder = join(root, 'content');
      mkdirSync(join(folder, 'resources'), { recursive: true });
      for (const file of ['network.yaml', 'needs.yaml', 'places.csv'])
        cpSync(resolve('content', file), join(folder, file));
      const sheet = join(root, 'sheet.csv');
      const text = sheetOf(size);
      writeFileSync(sheet, text);
      const run = (write: boolean) => () =>
        runImport({ sheet, folder, ...filesBeside(sheet), set: {}, write });
      const parse = timed(() => papaparse.parse(text, { header: true }));
      return { parse, dry: timed(run(false)), write: timed(run(true)), again: timed(run(true)) };
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
  const of = (key: 'parse' | 'dry' | 'write' | 'again'): number =>
    median(times.map((time) => time[key]));
  return { parse: of('parse'), dry: of('dry'), write: of('write'), again: of('again') };
}

function sheetOf(size: number): string {
  const rows = Array.from({ length: size }, (_, at) => ({
    ID: String(at),
    Name: `Pantry number ${at}`,
    Category: ['Food Pantry', 'rides', 'Legal services'][at % 3],
    Description: 'Neighbors share what they have. Come as you are, and bring a bag if you can.',
    Address: `${at} Main St, ${TOWNS[at % TOWNS.length] ?? ''}, MA`,
    Phone:
      at % 4 === 0 ? '528-1234' : `Main: (413) 528-${String(1000 + (at % 9000))} or 413-442-5678`,
    Hours: HOURS[at % HOURS.length],
    Languages: 'English, Spanish',
    Owner: 'Somebody',
  }));
  return papaparse.unparse(rows);
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function ms(time: number): string {
  return time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(1)} s`;
}
