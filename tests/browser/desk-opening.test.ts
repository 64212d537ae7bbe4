import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Arrival, AsideReason } from '../../src/desk/letters/desk-letter.ts';
import { MOST_ARMOR } from '../../src/schema/letter.ts';
import { receiptCode } from '../../src/schema/receipt-code.ts';
import type { Request } from '../../src/schema/request.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { sealLetter } from '../../src/sealed/seal-letter.ts';
import {
  aLetter,
  FILE_DATE,
  IDENTITIES,
  NETWORK,
  RECIPIENTS,
  seal,
} from '../unit/desk-letter-world.ts';
import type {} from './letter-page.ts';
import { openLetterPage } from './open-letter-page.ts';
import { launchOptions } from './open-site.ts';

const LETTERS = 300;
const KEYS = { identities: IDENTITIES, network: NETWORK };
let browser: Browser;
let site: Awaited<ReturnType<typeof openLetterPage>>;
let arrivals: { arrival: Arrival; letter: Request; reason?: AsideReason | undefined }[];

beforeAll(async () => {
  [site, browser, arrivals] = await Promise.all([
    openLetterPage(),
    launchOptions().then((options) => chromium.launch(options)),
    Promise.all(Array.from({ length: LETTERS }, (_, number) => anArrival(number))),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test(
  'of 300 letters every one is opened in workers or told with its reason',
  { retry: 0 },
  async () => {
    const page = await openPage('/');
    const { letters, aside, told } = await open(page);
    expectAll(letters, aside);
    expect(page.workers()).toEqual([]);
    expect(page.started).toBeGreaterThan(0);
    expect(page.started).toBeLessThanOrEqual(4);
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBe(LETTERS);
    expect(told.length).toBeGreaterThan(5);
    expect(page.complaints).toEqual([]);
  },
);

test.each([
  ['a policy forbids workers', '/no-worker'],
  ["the worker's file is missing", '/dead-worker'],
])('where %s, the page opens them itself', { retry: 0 }, async (_, path) => {
  const page = await openPage(path);
  const { letters, aside } = await open(page);
  expectAll(letters, aside);
  expect(page.workers()).toEqual([]);
});

test('workers that die with letters in their hands lose none', { retry: 0 }, async () => {
  const page = await openPage('/dying-worker');
  const { letters, aside } = await open(page);
  expectAll(letters, aside);
  expect(page.started).toBeGreaterThan(0);
  expect(page.workers()).toEqual([]);
});

test('files of a real browser are read and opened', async () => {
  const page = await openPage('/');
  const [one, two] = arrivals.filter(({ reason }) => reason === undefined);
  if (!one || !two || !('sealed' in one.arrival) || !('sealed' in two.arrival)) throw new Error();
  const csv = `id,sealed,created_at\n${two.letter.id},"${String(two.arrival.sealed)}",${FILE_DATE}`;
  const files = [
    ['one.age', String(one.arrival.sealed)],
    ['export.csv', csv],
    ['notes.txt', 'Marked'],
  ] as const;
  const { letters, aside } = await page.evaluate(
    ([given, keys]) => window.letterPage.openFiles(given, keys),
    [files, KEYS] as const,
  );
  expect(letters).toMatchObject([
    { id: one.letter.id, received: '1970-01-01T00:00:00.000Z', request: one.letter },
    { id: two.letter.id, received: FILE_DATE, request: two.letter },
  ]);
  expect(aside).toEqual([{ name: 'notes.txt', reason: 'unknown-file' }]);
});

type WatchedPage = Page & { started: number; complaints: string[] };

async function openPage(path: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  const watched = Object.assign(page, { started: 0, complaints: [] as string[] });
  page.on('worker', () => watched.started++);
  page.on('console', (message) => watched.complaints.push(message.text()));
  page.on('pageerror', ({ message }) => watched.complaints.push(message));
  await page.goto(site.url + path);
  await page.waitForFunction(() => 'letterPage' in window);
  return watched;
}

function open(page: Page) {
  return page.evaluate(([given, keys]) => window.letterPage.open(given, keys), [
    arrivals.map(({ arrival }) => arrival),
    KEYS,
  ] as const);
}

type Opened = Awaited<ReturnType<typeof open>>;

function expectAll(letters: Opened['letters'], aside: Opened['aside']): void {
  const good = arrivals.filter(({ reason }) => reason === undefined);
  const bad = arrivals.filter(({ reason }) => reason !== undefined);
  expect(letters.map((each) => each.kind === 'request' && each.request)).toEqual(
    good.map(({ letter }) => letter),
  );
  expect(aside).toEqual(
    bad.map(({ arrival: { name, received }, reason }) => ({ name, received, reason })),
  );
}

/** Every tenth letter has something that keeps it closed. */
async function anArrival(number: number): Promise<(typeof arrivals)[number]> {
  const letter = aLetter(number);
  const facts = { name: receiptCode(letter.id), received: FILE_DATE, flagged: false };
  const sealed = await seal(letter);
  const damage: Record<number, [AsideReason, () => string | Promise<string>]> = {
    3: [
      'damaged',
      () => `${sealed.slice(0, 1500)}${sealed[1500] === 'A' ? 'B' : 'A'}${sealed.slice(1501)}`,
    ],
    13: ['damaged', () => sealed.slice(0, 1000)],
    23: [
      'wrong-key',
      () =>
        sealLetter(
          letter,
          DEMO_KEYS.slice(0, 1).map(({ recipient }) => recipient),
        ),
    ],
    33: ['too-large', () => sealed.replace('\n', `\n${'A'.repeat(MOST_ARMOR)}\n`)],
    43: ['not-age', () => 'Marked'],
    53: ['another-network', () => sealLetter({ ...letter, network: 'elsewhere' }, RECIPIENTS)],
  };
  const [reason, change] = damage[number % 60] ?? [];
  return { arrival: { ...facts, sealed: (await change?.()) ?? sealed }, letter, reason };
}
