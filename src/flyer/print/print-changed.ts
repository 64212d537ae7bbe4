import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CalendarDay } from '../../time/calendar-day.ts';
import { filesOf, finishPdf } from './finish-pdf.ts';
import { createInputHash } from './input-hash.ts';
import type { PrintJob } from './print-job.ts';
import { isStillRight, readRecord, writeRecord } from './print-record.ts';
import type { PrintRecord } from './print-record.ts';
import { printSheets } from './print-sheets.ts';
import type { PrintPlace, Printout } from './print-sheets.ts';
import { pageFile } from './site-file.ts';

export type PrintPlan = Omit<PrintPlace, 'done'> & {
  /** What is wanted now. */
  jobs: readonly PrintJob[];
  /** Every sheet there is: what was printed once and is none of them any more goes. */
  all: readonly PrintJob[];
  /** Folder of the built site. */
  site: string;
  /** Where the PDFs go. */
  folder: string;
  today: CalendarDay;
  /** Prints also what has not changed. */
  again: boolean;
  /** Is told after every sheet how many of how many are done. */
  progress: (done: number, of: number) => void;
};

export type PrintResult = {
  printed: number;
  unchanged: number;
  /** Neither printed nor tried, because somebody stopped it. */
  left: number;
  /** Files of sheets that are no more. */
  removed: number;
  /** What all PDFs of the folder weigh together. */
  bytes: number;
  /** By address, in plain words: "/es/booklet/: It has no title." */
  failures: string[];
};

/** The record is written so often that a loss of power costs little. */
const KEEP_EVERY = 50;

/**
 * Brings a folder of PDFs up to date with the built site: prints what changed, removes what is gone. Of a sheet that
 * fails nothing is kept, rather than something wrong.
 */
export async function printChanged(plan: PrintPlan): Promise<PrintResult> {
  const { jobs, folder, progress } = plan;
  await mkdir(folder, { recursive: true });
  const record = await readRecord(folder);
  const removed = await removeGone(plan, record);
  const inputs = await readInputs(plan);
  const due = jobs.filter((job) => plan.again || isDue(plan, record, job, inputs.get(job)));
  const failures: string[] = [];
  let done = 0;
  let failed = 0;
  const keepPrintout = async (printout: Printout): Promise<void> => {
    const { job } = printout;
    const faults = await keep(plan, record, printout, inputs.get(job) ?? '');
    failures.push(...faults.map((fault) => `${job.sheet.address}: ${fault}`));
    if (faults.length > 0) failed += 1;
    done += 1;
    progress(done, due.length);
    if (done % KEEP_EVERY === 0) await writeRecord(folder, record);
  };
  try {
    await printSheets(due, { ...plan, done: keepPrintout });
  } finally {
    await writeRecord(folder, record);
  }
  return {
    printed: done - failed,
    unchanged: jobs.length - due.length,
    left: due.length - done,
    removed,
    bytes: Object.values(record).reduce((sum, { bytes }) => sum + bytes, 0),
    failures: failures.toSorted(),
  };
}

/** What each job is printed from; nothing for a page that the site does not have. */
async function readInputs({ jobs, site, base }: PrintPlan): Promise<Map<PrintJob, string>> {
  const hash = createInputHash(site, base);
  const inputs = new Map<PrintJob, string>();
  for (const job of jobs) {
    const file = join(site, pageFile(job.sheet.address, base));
    if (existsSync(file)) inputs.set(job, hash(await readFile(file, 'utf8'), job.paper));
  }
  return inputs;
}

function isDue(plan: PrintPlan, record: PrintRecord, job: PrintJob, input?: string): boolean {
  return !filesOf(job).every((file) => {
    const printed = record[file];
    return (
      input !== undefined &&
      isStillRight(printed, input, plan.today) &&
      printed.browser === plan.browser.version() &&
      existsSync(join(plan.folder, file))
    );
  });
}

/** Stores a printed sheet with what is made of it, or takes an older one away, and tells what was wrong. */
async function keep(
  plan: PrintPlan,
  record: PrintRecord,
  printout: Printout,
  input: string,
): Promise<string[]> {
  const { job } = printout;
  const { files, faults } =
    'failure' in printout
      ? { files: [], faults: [printout.failure] }
      : await finishPdf(printout.pdf, job);
  if (faults.length > 0) for (const file of filesOf(job)) await remove(plan.folder, record, file);
  for (const { file, bytes, sides } of files) {
    await storeFile(join(plan.folder, file), bytes);
    const browser = plan.browser.version();
    record[file] = { input, browser, day: plan.today, bytes: bytes.length, sides };
  }
  return faults;
}

/** Only what the record names is taken away: people may keep files of their own in the folder. */
async function removeGone({ all, folder }: PrintPlan, record: PrintRecord): Promise<number> {
  const wanted = new Set(all.flatMap((job) => filesOf(job)));
  const gone = Object.keys(record).filter((file) => !wanted.has(file));
  for (const file of gone) await remove(folder, record, file);
  return gone.length;
}

async function remove(folder: string, record: PrintRecord, file: string): Promise<void> {
  await rm(join(folder, file), { force: true });
  Reflect.deleteProperty(record, file);
}

/** Whoever opens the file meanwhile sees the old one or the new one, never a half. */
async function storeFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}
