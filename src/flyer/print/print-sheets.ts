import { availableParallelism } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import type { PrintJob } from './print-job.ts';
import { showWithin } from './show-within.ts';

/** What became of a job. */
export type Printout = { job: PrintJob; pdf: Uint8Array } | { job: PrintJob; failure: string };

export type PrintPlace = {
  browser: Browser;
  /** Where the built site is served: `http://127.0.0.1:4321/`. */
  url: string;
  /** The folder its addresses begin with: "/" or "/patchwork/". */
  base: string;
  /** How many tabs print side by side. */
  atOnce: number;
  /** Ends it early: what is being printed is finished, nothing more is begun. */
  stop?: AbortSignal | undefined;
  /** Is told of every job once, in no particular order; waited for. */
  done: (printout: Printout) => Promise<void>;
};

const WAIT_MILLISECONDS = 60_000;

/** One tab more than cores: while one hands its PDF over, another can be drawn. */
export function tabsAtOnce(): number {
  return availableParallelism() + 1;
}

/**
 * Prints sheets as the Print button does. Each tab is used again for the next page (a new one for each takes half as
 * long again: docs/benchmarks/flyers.md), and only changes its fragment between sheets of one page. A sheet that fails
 * keeps no other from being printed; a browser that ends does (`BrowserEnded`).
 */
export async function printSheets(jobs: readonly PrintJob[], place: PrintPlace): Promise<void> {
  // The page itself first: a tab only goes from one fragment to another, not back to none.
  const inOrder = jobs.toSorted((a, b) => a.sheet.address.length - b.sheet.address.length);
  const pages = Map.groupBy(inOrder, ({ sheet }) => sheet.address.replace(/#.*$/, ''));
  const waiting = pages.values();
  const tabs = Array.from({ length: Math.min(place.atOnce, pages.size) }, () =>
    printFrom(waiting, place),
  );
  await Promise.all(tabs);
}

async function printFrom(waiting: Iterable<PrintJob[]>, place: PrintPlace): Promise<void> {
  let page = await whileItRuns(openTab(place));
  for (const group of waiting) {
    for (const job of group) {
      if (place.stop?.aborted === true) break;
      const printout = await printOne(page, job, place.url);
      await place.done(printout);
      if ('pdf' in printout) continue;
      // It may be what the sheet broke.
      await whileItRuns(page.close());
      page = await whileItRuns(openTab(place));
    }
  }
  await whileItRuns(page.close());
}

/** The browser ended, or was ended, before everything was printed. */
export class BrowserEnded extends Error {
  constructor(cause: unknown) {
    super(`The browser ended before everything was printed (${sayFailure(cause)}).`, { cause });
  }
}

/** Tabs open and close in every browser that runs. What the library says of one that ended depends on the moment. */
async function whileItRuns<Done>(tab: Promise<Done>): Promise<Done> {
  try {
    return await tab;
  } catch (cause) {
    throw new BrowserEnded(cause);
  }
}

async function openTab({ browser, base }: PrintPlace): Promise<Page> {
  const page = await browser.newPage();
  await showWithin(page, base);
  page.setDefaultTimeout(WAIT_MILLISECONDS);
  return page;
}

async function printOne(page: Page, job: PrintJob, url: string): Promise<Printout> {
  try {
    await showSheet(page, new URL(job.sheet.address, url).href);
    return { job, pdf: await page.pdf(pdfOptions(job)) };
  } catch (error) {
    return { job, failure: sayFailure(error) };
  }
}

/** The first line of what a browser says went wrong; the others are its log. */
export function sayFailure(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

/** Opens a sheet and waits for its fonts. Throws when there is no such page, or no such sheet on it. */
export async function showSheet(page: Page, address: string): Promise<void> {
  // No answer means that only the fragment changed.
  const answer = await page.goto(address);
  if (answer && !answer.ok()) throw new Error(`The site has no such page (${answer.status()}).`);
  const shown = await page.evaluate(async () => {
    // Asks for the fonts of what the fragment has just shown.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    return location.hash === '' || document.querySelector(':target') !== null;
  });
  if (!shown) throw new Error(`The page has no ${new URL(address).hash}.`);
}

/** The paper counts only where the sheet's own styles do not say a size. */
function pdfOptions({ paper }: PrintJob) {
  return {
    format: paper === 'a4' ? 'A4' : 'Letter',
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  };
}
