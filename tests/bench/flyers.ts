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
import { median } from './median.ts';

const RUNS = 3;
/** One page in so many of each kind is printed, with all its sheets: what comes out is per second and per sheet. */
const EVERY = 12;

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
      tell(jobs.length, one, many);
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

/** As the tables of docs/benchmarks/flyers.md. */
function tell(sheets: number, one: Speed, many: Speed): void {
  console.log(`${sheets} sheets, medians of ${RUNS} runs

| ${tabsAtOnce()} tabs beside one tab | ${(one.seconds / many.seconds).toFixed(2)} times as fast |
| --- | --- |
| one tab | ${(sheets / one.seconds).toFixed(1)} sheets/s |
| ${tabsAtOnce()} tabs | ${(sheets / many.seconds).toFixed(1)} sheets/s |

| sheet | beside a flyer | median | sheets |
| --- | --- | --- | --- |`);
  const flyer = median(many.bytes.get('flyer') ?? []);
  for (const [name, sizes] of many.bytes) {
    const bytes = median(sizes);
    console.log(
      `| ${name} | ${(bytes / flyer).toFixed(1)} | ${(bytes / 1000).toFixed(0)} kB | ${sizes.length} |`,
    );
  }
}
