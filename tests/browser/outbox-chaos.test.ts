import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer } from '../../src/inbox/open-server.ts';
import { isSealed } from '../../src/inbox/store/inbox-store.ts';
import { lettersIn } from '../inbox/inbox-place.ts';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import type { Request } from '../../src/schema/request.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { openLetter } from '../../src/sealed/open-letter.ts';
import { rounds } from '../rounds.ts';
import { killBrowserOf } from './kill-browser.ts';
import { launchOptions } from './open-site.ts';
import type { chaos, ChaosOrders, ChaosStatus } from './outbox-chaos-page.ts';
import { FAULTS, openChaosProxy } from './outbox-chaos-proxy.ts';

const SEED = 2026;
const LETTERS = rounds(150, 500);
const TABS = 2;
/** The browser dies when so many posts were answered by the service, before the page hears of the last one. */
const KILL_AT = [35, 80, 125, 300, 390, 480].filter((count) => count < LETTERS);
const SPEED = 100;
/** A browser that was killed is known to be closed long before. */
const CLOSE_MILLISECONDS = 10_000;
const NETWORK = 'hill-towns';
const SETTINGS: InboxSettings = {
  network: NETWORK,
  name: { en: 'Hill Towns' },
  demo: true,
  accepts: 'sealed',
  languages: ['en'],
  lines: [{ number: '211', label: { en: 'Food, housing, bills' } }],
  origins: [],
};

declare global {
  interface Window {
    chaos: typeof chaos;
  }
}

let script = '';
const folder = mkdtempSync(join(tmpdir(), 'patchwork-chaos-'));
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { chaos } from './outbox-chaos-page.ts'; window.chaos = chaos;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test(
  `${LETTERS} sealed letters from two tabs, through chaos and kill -9: none lost, none doubled`,
  { timeout: 400_000, retry: 0 },
  async () => {
    const began = Date.now();
    const letters = Array.from({ length: LETTERS }, (_, number) => aRequest(number));
    const kills = [...KILL_AT];
    const profile = join(folder, 'profile');
    const { inbox, proxy } = await openPlace('chaos', (count) => {
      if (count < (kills[0] ?? Infinity)) return;
      kills.shift();
      killBrowserOf(profile);
    });
    const confirmed = new Set<string>();
    let status: ChaosStatus[];
    do status = await visitUntilKilledOrDone({ profile, url: proxy.url, letters, confirmed });
    while (!status.every(({ done }) => done));
    const { posts } = proxy.seen;
    console.log(
      `${LETTERS} letters, ${posts} posts, ${KILL_AT.length - kills.length} kills, ` +
        `${((Date.now() - began) / 1000).toFixed(0)} s; ${JSON.stringify(proxy.counts)}`,
    );
    await proxy.close();
    await inbox.close();

    const kept = await keptIn('chaos');
    expect(kept).toHaveLength(LETTERS);
    expect(kept.map(({ id }) => id).sort()).toEqual(letters.map(({ id }) => id).sort());
    const byId = new Map(letters.map((letter) => [letter.id, letter]));
    for (const { letter } of kept) {
      if (!letter || !isSealed(letter)) throw new Error('A letter arrived readable');
      const [key] = DEMO_KEYS;
      const content = await openLetter(letter.sealed, key ? [key.identity] : []);
      expect(content).toEqual(byId.get(letter.id));
    }
    // Sealed once, and the same bytes in every try, also after the browser died.
    expect([...proxy.tries.values()].filter((bodies) => bodies.size > 1)).toEqual([]);
    // The neighbor was told the code that the navigators have, for every letter.
    const told = new Map(status[0]?.receipts.map(({ id, code }) => [id, code]));
    expect(told).toEqual(new Map(kept.map(({ id, code }) => [id, code])));
    expect(kills).toEqual([]);
    expect(confirmed.size).toBe(LETTERS);
    expect(Object.keys(proxy.counts)).toHaveLength(Object.keys(FAULTS).length + 1);
  },
);

test('the same chaos does double letters when every try has an id of its own', async () => {
  const letters = Array.from({ length: 40 }, (_, number) => aRequest(number));
  const { inbox, proxy } = await openPlace('keyless');
  const profile = join(folder, 'keyless-profile');
  const visit = { profile, url: proxy.url, letters, confirmed: new Set<string>(), keyless: true };
  await visitUntilKilledOrDone(visit);
  await proxy.close();
  await inbox.close();
  const kept = await keptIn('keyless');
  console.log(`without keys: ${kept.length - letters.length} of ${letters.length} letters doubled`);
  expect(kept.length).toBeGreaterThan(letters.length);
});

test('the store on the disk keeps the contract of stores, and leaves nothing behind', async () => {
  const { inbox, proxy } = await openPlace('contract');
  const context = await openBrowser(join(folder, 'contract-profile'));
  const page = await openPage(context, proxy.url);
  expect(await page.evaluate(() => window.chaos.checkStore())).toEqual([]);
  await context.close();
  await proxy.close();
  await inbox.close();
});

/** A real inbox on a file, and the proxy before it. */
async function openPlace(name: string, onStored?: (count: number) => void) {
  const dist = join(folder, name);
  mkdirSync(dist);
  writeFileSync(join(dist, 'inbox.json'), JSON.stringify(SETTINGS));
  const database = join(dist, 'inbox.sqlite');
  const inbox = await openServer({ dist, database, port: 0, host: '127.0.0.1' });
  const proxy = await openChaosProxy({ target: inbox.url, seed: SEED, script, onStored });
  return { inbox, proxy };
}

function keptIn(name: string) {
  return lettersIn(join(folder, name, 'inbox.sqlite'));
}

async function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, await launchOptions());
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'chaos' in window);
  return page;
}

/**
 * Two tabs send their letters until nothing waits; answers what they say then, or that they were not done when the browser died.
 * Letters that are known to be on the disk are never pressed again: the outbox alone must bring them there.
 */
async function visitUntilKilledOrDone({
  profile,
  url,
  letters,
  confirmed,
  keyless = false,
}: Visit): Promise<ChaosStatus[]> {
  const context = await openBrowser(profile);
  const closed = new Promise<boolean>((resolve) =>
    context.on('close', () => {
      resolve(true);
    }),
  );
  try {
    await context.exposeFunction('confirmStored', (id: string) => {
      confirmed.add(id);
    });
    const recipients = DEMO_KEYS.map(({ recipient }) => recipient);
    const pages = [];
    for (let tab = 0; tab < TABS; tab += 1) {
      const page = await openPage(context, url);
      pages.push(page);
      const share = letters.filter((_, number) => number % TABS === tab);
      const orders: ChaosOrders = {
        letters: share.filter(({ id }) => !confirmed.has(id)),
        recipients,
        network: NETWORK,
        speed: SPEED,
        keyless,
      };
      await page.evaluate((given) => {
        window.chaos.start(given);
      }, orders);
    }
    let status: ChaosStatus[];
    do {
      await setTimeout(200);
      status = await Promise.all(pages.map((page) => page.evaluate(() => window.chaos.status())));
    } while (!status.every(({ done }) => done));
    await context.close();
    return status;
  } catch (error) {
    // What the library says of a browser that was killed depends on the moment.
    if (!(await Promise.race([closed, setTimeout(CLOSE_MILLISECONDS)]))) throw error;
    return [{ done: false, receipts: [] }];
  }
}

interface Visit {
  profile: string;
  url: string;
  letters: Request[];
  /** Ids of the letters that a page said were on the disk. */
  confirmed: Set<string>;
  keyless?: boolean;
}

function aRequest(number: number): Request {
  return {
    id: randomUUID(),
    version: 2,
    network: NETWORK,
    language: 'en',
    items: [
      {
        side: number % 2 ? 'ask' : 'offer',
        need: 'rides',
        branch: 'other',
        details: `Letter ${number}: ${'word '.repeat(number % 200)}ñ`,
        when: 'any',
        town: '',
        facts: {},
      },
    ],
    contact: { ways: ['navigator'], times: [] },
    consent: true,
  };
}
