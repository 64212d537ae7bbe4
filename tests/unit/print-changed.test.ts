import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { carryPdfs } from '../../src/flyer/print/carry-pdfs.ts';
import { launchOptions } from '../../src/flyer/print/find-browser.ts';
import { printChanged } from '../../src/flyer/print/print-changed.ts';
import type { PrintPlan } from '../../src/flyer/print/print-changed.ts';
import type { PrintJob } from '../../src/flyer/print/print-job.ts';
import { BrowserEnded } from '../../src/flyer/print/print-sheets.ts';
import { trimmingOf } from '../../src/flyer/print/report-trimmed.ts';
import { readersOf } from '../../src/site/readers.ts';

const FONT = 'fonts/text-400.woff2';
const page = (words: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Need</title><style>@font-face{font-family:A;src:url(/${FONT})}.paper[id]:not(:target){display:none}</style><nav><ul class="cluster" data-pdfs hidden></ul></nav><div class="paper" id="big" data-left-out="2" data-left-off="3"><h1>Big</h1></div><div class="paper" data-left-out="1"><h1>${words}</h1><p>Text</p></div>`;

let browser: Browser;
let folder: string;
let url: string;
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://site.example');
  const file = join(folder, 'site', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (existsSync(file)) response.setHeader('Content-Type', 'text/html').end(readFileSync(file));
  else response.writeHead(404).end();
});
beforeAll(async () => {
  browser = await chromium.launch(await launchOptions());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'patchwork-print-'));
  await write('site/needs/food/sheet/index.html', page('Food'));
  await write(`site/${FONT}`, 'letters');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const food = job('/needs/food/sheet/', 'need-food');

test('a sheet is printed once, and again when its page, its font or its day has changed', async () => {
  expect(await print([food])).toMatchObject({ printed: 1, unchanged: 0, failures: [] });
  expect((await readFile(join(folder, 'flyers/en/need-food.pdf'))).subarray(0, 5).toString()).toBe(
    '%PDF-',
  );
  expect(await print([food])).toMatchObject({ printed: 0, unchanged: 1 });
  expect(await print([food], { again: true })).toMatchObject({ printed: 1 });
  await write('site/needs/food/sheet/index.html', page('Meals'));
  expect(await print([food])).toMatchObject({ printed: 1 });
  await write(`site/${FONT}`, 'other letters');
  expect(await print([food])).toMatchObject({ printed: 1 });
  expect(await print([food], { today: '2026-12-31' })).toMatchObject({ printed: 1 });
  rmSync(join(folder, 'flyers/en/need-food.pdf'));
  expect(await print([food], { today: '2026-12-31' })).toMatchObject({ printed: 1 });
});

test('a site that lives in a folder of its host is printed from there', async () => {
  await write('site/needs/food/sheet/index.html', page('Food').replaceAll('url(/', 'url(/help/'));
  const jobs = [job('/help/needs/food/sheet/', 'food'), job('/help/needs/food/sheet/#big', 'big')];
  expect(await print(jobs, { base: '/help/' })).toMatchObject({ printed: 2, failures: [] });
});

test('a record that cannot be read counts as none', async () => {
  await print([food]);
  await write('flyers/manifest.json', '{"en/need-food.pdf": {"input"');
  expect(await print([food])).toMatchObject({ printed: 1, failures: [] });
  await write('flyers/manifest.json', '{"en/need-food.pdf": 4}');
  expect(await print([food])).toMatchObject({ printed: 1, failures: [] });
});

test('what is no sheet any more is removed, and a file of somebody else is not', async () => {
  await print([food]);
  await write('flyers/en/notes.pdf', 'mine');
  expect(await print([], { all: [] })).toMatchObject({ removed: 1 });
  expect(existsSync(join(folder, 'flyers/en/need-food.pdf'))).toBe(false);
  expect(existsSync(join(folder, 'flyers/en/notes.pdf'))).toBe(true);
});

test('a sheet that fails is named and keeps no other from being printed', async () => {
  const jobs = [
    job('/needs/none/sheet/', 'need-none'),
    job('/needs/food/sheet/#none', 'need-fragment'),
    { ...food, sheet: { ...food.sheet, file: 'need-two', sides: { most: 2, exactly: true } } },
    { ...food, paper: 'a4' as const, file: 'en/need-a4.pdf' },
    job('/needs/food/sheet/', 'need-spanish', 'es'),
  ];
  expect(await print(jobs)).toMatchObject({
    printed: 1,
    failures: [
      '/needs/food/sheet/#none: The page has no #none.',
      '/needs/food/sheet/: It takes 1 side instead of 2.',
      '/needs/food/sheet/: Its language is en.',
      '/needs/none/sheet/: The site has no such page (404).',
    ],
  });
  expect(existsSync(join(folder, 'flyers/en/need-a4.pdf'))).toBe(true);
  expect(existsSync(join(folder, 'flyers/en/need-none.pdf'))).toBe(false);
});

test('whoever stops it keeps what was printed, and the next run goes on from there', async () => {
  const stopping = new AbortController();
  const jobs = ['one', 'two', 'three'].map((name) => job(`/needs/food/sheet/?${name}`, name));
  const stopped = await print(jobs, {
    atOnce: 1,
    stop: stopping.signal,
    progress: (done) => {
      if (done === 2) stopping.abort();
    },
  });
  expect(stopped).toMatchObject({ printed: 2, left: 1, failures: [] });
  expect(await print(jobs)).toMatchObject({ printed: 1, unchanged: 2, left: 0 });
});

test('what was printed before the browser broke is not printed again', async () => {
  const breaking = await chromium.launchServer(await launchOptions());
  const jobs = ['one', 'two', 'three'].map((name) => job(`/needs/food/sheet/?${name}`, name));
  const plan = {
    browser: await chromium.connect(breaking.wsEndpoint()),
    atOnce: 1,
    progress: () => void breaking.process().kill('SIGKILL'),
  };
  await expect(print(jobs, plan)).rejects.toThrow(BrowserEnded);
  expect(await print(jobs)).toMatchObject({ printed: 2, unchanged: 1 });
});

test('what an earlier run printed goes when its sheet fails', async () => {
  await print([food]);
  await write(
    'site/needs/food/sheet/index.html',
    page('Food').replace('<h1>Food</h1>', '<p>Food</p>'),
  );
  const { failures } = await print([food]);
  expect(failures).toEqual(['/needs/food/sheet/: It has no outline: no heading was found.']);
  expect(existsSync(join(folder, 'flyers/en/need-food.pdf'))).toBe(false);
});

test('a site carries and links the PDFs that are right, and only those', async () => {
  await print([food, job('/needs/food/sheet/#big', 'need-food-big')]);
  const carried = await carry();
  expect(carried).toMatchObject({ files: 1 });
  const linked = await readPage();
  expect(linked).toMatch(
    /data-pdfs><li><a [^>]*href="\/pdf\/en\/need-food\.pdf">Ready PDF, \d+ kB</,
  );
  expect(existsSync(join(folder, 'site/pdf/en/need-food.pdf'))).toBe(true);
  // The link is no reason to print again, nor to drop it.
  expect(await print([food])).toMatchObject({ unchanged: 1 });
  expect(await carry()).toMatchObject({ files: 1 });
  expect(await readPage()).toBe(linked);
  await write('site/needs/food/sheet/index.html', linked.replace('Food', 'Meals'));
  const later = await carry();
  expect(later.files).toBe(0);
  expect(later.missing).toContain('/needs/food/sheet/');
  expect(await readPage()).toContain('data-pdfs hidden></ul>');
  expect(existsSync(join(folder, 'site/pdf'))).toBe(false);
});

test('sheets that leave something out are told by their pages', () => {
  expect(trimmingOf(page('Words'))).toEqual({ counts: [2, 1], shorter: true });
  expect(trimmingOf('<div class="paper"></div>')).toBeUndefined();
});

function job(address: string, file: string, language = 'en'): PrintJob {
  const sides = { most: 1, exactly: true };
  return {
    sheet: { name: 'need', language, address, file, sides },
    paper: 'letter',
    file: `en/${file}.pdf`,
  };
}

function print(jobs: PrintJob[], more: Partial<PrintPlan> = {}) {
  return printChanged({
    jobs,
    all: jobs,
    site: join(folder, 'site'),
    base: '/',
    url,
    folder: join(folder, 'flyers'),
    browser,
    today: '2026-11-22',
    atOnce: 2,
    again: false,
    progress: () => undefined,
    ...more,
  });
}

/** Into a site of the real content's network, if that offered its need sheets. */
function carry() {
  const directory = openDirectory(resolve('content'));
  directory.network.pdfs = ['need'];
  const readers = readersOf(directory, '/').map((reader) => ({ ...reader, today: '2026-11-23' }));
  return carryPdfs({
    readers,
    site: join(folder, 'site'),
    base: '/',
    folder: join(folder, 'flyers'),
  });
}

const readPage = () => readFile(join(folder, 'site/needs/food/sheet/index.html'), 'utf8');

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
