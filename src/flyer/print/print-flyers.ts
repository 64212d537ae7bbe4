/** `npm run flyers`: prints every sheet of `dist/` that changed into `flyers/`, and gives `dist/` the ready ones. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { openDirectory } from '../../directory/directory.ts';
import { baseOf } from '../../site/absolute.ts';
import { readersOf } from '../../site/readers.ts';
import { contentFolder } from '../../site/settings.ts';
import { carryPdfs } from './carry-pdfs.ts';
import { launchOptions } from './find-browser.ts';
import { pdfFolder } from './pdf-folder.ts';
import { printChanged } from './print-changed.ts';
import type { PrintPlan, PrintResult } from './print-changed.ts';
import { allJobs, chooseJobs } from './print-job.ts';
import { BrowserEnded, tabsAtOnce } from './print-sheets.ts';
import { OrderError, readOrder, USAGE } from './read-order.ts';
import { serveBuilt } from './serve-built.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What shells say of a program that Ctrl-C ended. */
const STOPPED = 130;
/** The browser lives on until its last sheets are printed. */
const KEEP_ON_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof BrowserEnded)
    process.stderr.write(`${error.message} npm run flyers goes on from here.\n`);
  else if (error instanceof OrderError) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = 1;
}

async function run(words: readonly string[]): Promise<number> {
  const directory = openDirectory(contentFolder());
  const { network } = directory;
  const order = readOrder(words, network);
  if (order.help) {
    say(USAGE);
    return 0;
  }
  const base = baseOf(network);
  const readers = readersOf(directory, base);
  const site = resolve(process.env['PATCHWORK_OUT'] ?? 'dist');
  if (!existsSync(join(site, 'index.html')))
    throw new OrderError(`There is no built site in ${relative('', site)}: npm run build`);
  const all = allJobs(readers, order.paper, network.paper);
  const jobs = chooseJobs(all, order, readers);
  if (jobs.length === 0)
    throw new OrderError(
      'No sheet is called so. --only takes the last part of an address: lee-food-pantry.',
    );
  const own = pdfFolder();
  const folder = order.paper === network.paper ? own : join(own, order.paper);
  const today = readers[0]?.today ?? '';
  const started = performance.now();
  const result = await print({ jobs, all, site, base, folder, today, again: order.again });
  const seconds = (performance.now() - started) / 1000;
  tell(result, relative('', folder), seconds);
  if (network.pdfs.length > 0) {
    const { files } = await carryPdfs({ readers, site, base, folder: own });
    say(`${relative('', site)} offers ${files} of them as ready PDFs.`);
  }
  if (result.left > 0) return STOPPED;
  return result.failures.length > 0 ? 1 : 0;
}

type Wanted = Omit<PrintPlan, 'url' | 'browser' | 'atOnce' | 'stop' | 'progress'>;

/** Serves the built site and prints from it. */
function print(wanted: Wanted): Promise<PrintResult> {
  return serveBuilt(wanted.site, async (url) => {
    const stop = stopOnSignals();
    const browser = await chromium.launch({ ...(await launchOptions()), ...KEEP_ON_SIGNALS });
    try {
      return await printChanged({
        ...wanted,
        url,
        browser,
        atOnce: tabsAtOnce(),
        stop,
        progress: showProgress,
      });
    } finally {
      await browser.close();
    }
  });
}

/** Ctrl-C lets what is being printed be finished and noted; a second one ends the program at once, as signals do. */
function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of SIGNALS)
    process.once(signal, () => {
      stopping.abort();
    });
  return stopping.signal;
}

/** One line that grows on a terminal; in a log, one for every hundred. */
function showProgress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}${done === of ? '\n' : ''}`);
  else if (done % 100 === 0 || done === of) process.stderr.write(`${done} of ${of}\n`);
}

function tell(result: PrintResult, folder: string, seconds: number): void {
  const { printed, unchanged, left, removed, bytes, failures } = result;
  for (const failure of failures) process.stderr.write(`FAIL ${failure}\n`);
  say(
    `${printed} printed, ${unchanged} unchanged, ${removed} removed, ${failures.length} faults (${seconds.toFixed(0)} s). ${folder}/ holds ${(bytes / 1e6).toFixed(1)} MB.`,
  );
  if (left > 0) say(`Stopped before ${left} more: npm run flyers goes on from here.`);
}
