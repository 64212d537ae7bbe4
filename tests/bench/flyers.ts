import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../src/flyer/print/find-browser.ts';
import { jobOf } from '../../src/flyer/print/print-job.ts';
import type { PrintJob } from '../../src/flyer/print/print-job.ts';
import type { Sheet } from '../../src/flyer/sheets.ts';
import { printSheets, tabsAtOnce } from '../../src/flyer/print/print-sheets.ts';
import { buildSite } from '../flyer-proof/built-sites.ts';
import { openProof } from '../flyer-proof/open-proof.ts';
import type { OpenProof } from '../flyer-proof/open-proof.ts';
import { describeMachine, versionOf } from './describe-machine.ts';
import { median } from './median.ts';
import { table } from './search/note/table.ts';
import { writeReport } from './write-report.ts';

const RUNS = 3;
/** One page in so many of each kind is printed, with all its sheets: what comes out is per second and per sheet. */
const EVERY = 12;
const NOTE = 'docs/benchmarks/flyers.md';

type Speed = { seconds: number; bytes: Map<string, number[]> };

/** Sheets a second of `npm run flyers`, side by side and one at a time, and what a sheet of each kind weighs. */
export async function benchFlyers(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-bench-'));
  const place = { content: resolve('content'), site: join(scratch, 'site') };
  try {
    buildSite(place);
    const proof = await openProof(place);
    try {
      const jobs = sample(proof.sheets).map((sheet) => jobOf(sheet, proof.paper));
      await measure(jobs, proof, 1);
      const one = await measureOften(jobs, proof, 1);
      const many = await measureOften(jobs, proof, tabsAtOnce());
      await writeReport(NOTE, sayNote(jobs.length, one, many));
    } finally {
      await proof.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function sample(sheets: readonly Sheet[]): Sheet[] {
  const pages = [...Map.groupBy(sheets, ({ address }) => address.replace(/#.*$/, '')).values()];
  const kinds = Map.groupBy(pages, ([first]) => first?.name);
  return [...kinds.values()].flatMap((same) =>
    same.filter((_, index) => index % EVERY === 0).flat(),
  );
}

async function measureOften(jobs: PrintJob[], proof: OpenProof, atOnce: number): Promise<Speed> {
  const runs: Speed[] = [];
  while (runs.length < RUNS) runs.push(await measure(jobs, proof, atOnce));
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    bytes: runs[0]?.bytes ?? new Map<string, number[]>(),
  };
}

/** Prints everything once in a fresh browser; starting that does not count. */
async function measure(jobs: PrintJob[], { url, base }: OpenProof, atOnce: number): Promise<Speed> {
  const browser = await chromium.launch(await launchOptions());
  const bytes = new Map<string, number[]>();
  try {
    const started = performance.now();
    await printSheets(jobs, {
      browser,
      url,
      base,
      atOnce,
      done: (printout) => {
        const { sheet } = printout.job;
        if ('failure' in printout) throw new Error(`${sheet.address}: ${printout.failure}`);
        bytes.set(sheet.name, [...(bytes.get(sheet.name) ?? []), printout.pdf.length]);
        return Promise.resolve();
      },
    });
    return { seconds: (performance.now() - started) / 1000, bytes };
  } finally {
    await browser.close();
  }
}

function sayNote(sheets: number, one: Speed, many: Speed): string[] {
  const flyer = median(many.bytes.get('flyer') ?? []);
  return [
    '# Printing, measured',
    `Written by \`npm run bench flyers\`; do not edit. ${describeMachine([versionOf('playwright-core')])}`,
    `One page in ${EVERY} of each kind of the real content, with all its sheets, ${sheets} in all; medians of ${RUNS} runs. The times are of
this machine; the ratios speak across machines.`,
    '## Side by side',
    table([
      [
        `${tabsAtOnce()} tabs beside one tab`,
        `${(one.seconds / many.seconds).toFixed(2)} times as fast`,
      ],
      ['one tab', `${(sheets / one.seconds).toFixed(1)} sheets/s`],
      [`${tabsAtOnce()} tabs`, `${(sheets / many.seconds).toFixed(1)} sheets/s`],
    ]),
    TRIED,
    '## What a sheet weighs',
    table([
      ['sheet', 'beside a flyer', 'median', 'sheets'],
      ...[...many.bytes].map(([name, sizes]) => [
        name,
        (median(sizes) / flyer).toFixed(1),
        `${(median(sizes) / 1000).toFixed(0)} kB`,
        String(sizes.length),
      ]),
    ]),
  ].flatMap((paragraph) => [paragraph, '']);
}

/** What was tried once and is not measured again. */
const TRIED = `\`npm run flyers\` opens one tab more than the computer has cores and uses each again for the next page. A new
tab for every page was tried on 2026-11-22 on 76 sheets, three runs in turns with the other, on 2 cores:

| sheets/s, medians | a new tab each | a new tab each, one cache | the same tab again |
| ----------------- | -------------- | ------------------------- | ------------------ |
| one tab           | 4.8            | 4.9                       | 6.2                |
| 2 tabs            | 5.9            | 5.1                       | 8.6                |
| 3 tabs            | 6.3            | 4.9                       | 10.3               |

The same tab again is 1.3 to 1.6 times as fast as a new one, and its PDFs weigh the same to the byte. A second run, when nothing
has changed, prints nothing.`;
