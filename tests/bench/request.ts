import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchOptions } from '../../src/flyer/print/find-browser.ts';
import { openServer } from '../../src/inbox/open-server.ts';
import { packedScripts, scriptsOf } from '../site/page-scripts.ts';
import { describeMachine } from './describe-machine.ts';
import { median } from './median.ts';
import { table } from './search/note/table.ts';
import { writeReport } from './write-report.ts';

const RUNS = 5;
const NOTE = 'docs/benchmarks/request.md';
const ITEMS = 10;
/** Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOWER_CPU = 4;
const EMPTY_PAGE = 'data:text/html,<textarea></textarea>';
const PHONE = { width: 360, height: 740 };

/** Weight, start and answering time of the request page, on a slow phone's terms. */
export async function benchRequest(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'patchwork-bench-'));
  const dist = join(scratch, 'dist');
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: { ...process.env, NODE_ENV: 'production', PATCHWORK_OUT: dist },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = await openServer({
    dist,
    database: join(scratch, 'inbox.sqlite'),
    port: 0,
    host: '127.0.0.1',
  });
  const browser = await chromium.launch(await launchOptions());
  try {
    const url = new URL('request/', server.url).href;
    await writeReport(NOTE, [
      '# The request page, measured',
      '',
      'Written by `npm run bench request`; do not edit.',
      describeMachine([`Chromium ${browser.version()}`]),
      '',
      `On a phone's screen, 360 pixels wide. Scripts are weighed packed with brotli. Times are medians of ${RUNS} runs on slow 4G (150 ms`,
      `there and back, 1.6 Mbit/s) with the processor slowed ${SLOWER_CPU} times: of this machine; the plain rows beside them, measured in turns,`,
      'speak across machines.',
      '',
      table([
        ['', 'measured', 'wanted'],
        ...(await weigh(browser, dist, url)),
        ...(await measureStart(browser, url)),
        ...(await measureAnswering(browser, url)),
      ]),
    ]);
  } finally {
    await browser.close();
    await server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What is loaded when, and every script the page could ever ask for, each packed with brotli. */
async function weigh(browser: Browser, dist: string, url: string): Promise<Row[]> {
  const page = await browser.newPage({ viewport: PHONE });
  const loaded: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') loaded.push(basename(new URL(request.url()).pathname));
  });
  const since = (before: number): number => packedScripts(dist, loaded.slice(before));
  await page.goto(url);
  await page.locator('#device').waitFor();
  await page.waitForLoadState('networkidle');
  const first = loaded.length;
  const rows = [['script until the first question', kilobytes(since(0)), '']];
  await startOn(page, 'mine');
  await page.waitForLoadState('networkidle');
  rows.push(["script added on one's own device (Yjs, the seal)", kilobytes(since(first)), '']);
  const all = packedScripts(dist, scriptsOf(dist, 'request/index.html'));
  await page.close();
  return [...rows, ['script in all, every lazy part', kilobytes(all), 'at most 125.0 kB']];
}

/** Time until the first question can be answered, beside the same page with its scripts held back. */
async function measureStart(browser: Browser, url: string): Promise<Row[]> {
  const withForm: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    withForm.push(await timeFirstQuestion(browser, url));
    plain.push(await timePlainPage(browser, url));
  }
  const ratio = median(withForm) / median(plain);
  return [
    ['first question usable', seconds(median(withForm)), 'at most 2.00 s'],
    ['the same page without its script', seconds(median(plain)), ''],
    ['first question beside the page without script', ratio.toFixed(2), ''],
  ];
}

async function timeFirstQuestion(browser: Browser, url: string): Promise<number> {
  const { page, close } = await slowPage(browser);
  await page.goto(url, { waitUntil: 'commit' });
  const radio = page.locator('#device');
  await radio.waitFor();
  const seen = await page.evaluate(() => performance.now());
  await radio.check();
  await close();
  return seen;
}

async function timePlainPage(browser: Browser, url: string): Promise<number> {
  const { page, close } = await slowPage(browser);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const parsed = await page.evaluate(() => {
    const [timing] = performance.getEntriesByType('navigation');
    return timing instanceof PerformanceNavigationTiming ? timing.domContentLoadedEventEnd : NaN;
  });
  await close();
  return parsed;
}

/** Interaction to next paint with ten things on the list, beside an empty page's text box. */
async function measureAnswering(browser: Browser, url: string): Promise<Row[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await timeAnswers(browser, url, writeItems));
    bare.push(await timeAnswers(browser, EMPTY_PAGE, writeInEmptyPage));
  }
  return [
    [
      `slowest answer with ${ITEMS} things on the list (INP)`,
      `${median(ours).toFixed(0)} ms`,
      'under 200 ms',
    ],
    ["slowest answer of an empty page's text box", `${median(bare).toFixed(0)} ms`, ''],
  ];
}

async function writeItems(page: Page): Promise<void> {
  await startOn(page, 'mine');
  for (let item = 0; item < ITEMS; item += 1) await addItem(page, item);
  await page.evaluate(() => (globalThis.worstAnswers = []));
  await addItem(page, ITEMS);
}

async function writeInEmptyPage(page: Page): Promise<void> {
  await page.locator('textarea').pressSequentially('Thing number 10, two of them');
}

async function timeAnswers(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<void>,
): Promise<number> {
  const { page, close } = await slowPage(browser);
  await page.addInitScript(() => {
    globalThis.worstAnswers = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.worstAnswers.push(entry.duration);
      // The types of TypeScript's library do not know the threshold yet.
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url);
  await act(page);
  // The last answers are reported after the next paint.
  await page.waitForTimeout(500);
  const worst = await page.evaluate(() => Math.max(0, ...globalThis.worstAnswers));
  await close();
  return worst;
}

async function startOn(page: Page, device: 'mine' | 'shared'): Promise<void> {
  await page.locator(`input[name=device][value=${device}]`).check();
  await page.locator('form button[type=submit]').first().click();
  await page.locator('#list-ask').waitFor();
}

async function addItem(page: Page, number: number): Promise<void> {
  await page.locator('#list-ask').click();
  await page.locator('[data-need=supplies]').click();
  // Focus follows the choice; keys pressed before that would land elsewhere.
  await page.locator('#item-fact-what:focus').waitFor();
  await page.locator('#item-details').pressSequentially(`Thing number ${number}, two of them`);
  await page.locator('input[name=item-when][value=any]').check();
  await page.getByRole('button', { name: 'Put it on my list' }).click();
}

async function slowPage(browser: Browser): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const devtools: CDPSession = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_4G });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  return { page, close: () => context.close() };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB br`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** What was measured, the figure, and what it is to reach. */
type Row = string[];

declare global {
  /** Durations of slow answers to input, in ms; filled by the page under measurement. */
  var worstAnswers: number[];
}
