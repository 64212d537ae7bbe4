import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenServer } from '../../src/inbox/open-server.ts';
import { DEMO_KEYS } from '../../src/sealed/demo-keys.ts';
import { makePlace, openAt } from '../inbox/inbox-place.ts';
import type { Place } from '../inbox/inbox-place.ts';
import { letIn } from '../inbox/reading-place.ts';
import { searchFiles } from '../inbox/search-files.ts';
import { rounds } from '../rounds.ts';
import type { chaos, DeskOrders } from './desk-chaos-page.ts';
import { FAULTS, openDeskProxy } from './desk-chaos-proxy.ts';
import { launchOptions } from './open-site.ts';
import { seededRandom } from './chaos-parts.ts';

const SEED = 2026;
const ROUNDS = rounds(70, 200);
/** Of a hundred exchanges, so many end with the tab, and so many write the whole board again. */
const KILLED = 10;
const REWRITTEN = 6;
const LETTERS = Array.from({ length: 4 }, () => randomUUID());
const MARK = 'MarkedWord';

declare global {
  interface Window {
    desk: typeof chaos;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'patchwork-desks-'));
const browsers: BrowserContext[] = [];
let script = '';
let place: Place;
let inbox: OpenServer;
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { chaos } from './desk-chaos-page.ts'; window.desk = chaos;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
  place = await makePlace();
  inbox = await openAt(place);
});
afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await inbox.close();
  await place.remove();
  rmSync(folder, { recursive: true, force: true });
});

test(
  `two desks, ${ROUNDS} rounds through a lossy connection, killed at random: no word lost, boards equal`,
  { timeout: 200_000, retry: 0 },
  async () => {
    const began = Date.now();
    const proxy = await openDeskProxy({
      target: inbox.url,
      random: seededRandom(SEED + 1),
      script,
    });
    const desks = await Promise.all(
      DEMO_KEYS.slice(0, 2).map(async ({ name, recipient, identity }) => {
        const orders: DeskOrders = {
          network: 'hill-towns',
          me: name,
          token: await letIn(place),
          recipients: DEMO_KEYS.map((key) => key.recipient),
          identity,
        };
        return openSeat(join(folder, recipient), proxy.url, orders);
      }),
    );
    const words: { letter: string; word: string }[] = [];
    const seen = { kills: 0, shared: 0, waiting: 0 };
    await Promise.all(
      desks.map(async (desk, seat) => {
        const random = seededRandom(SEED + seat);
        for (let round = 0; round < ROUNDS; round += 1) {
          const word = `${MARK}${round}x${seat};`;
          const letter = pick(LETTERS, random());
          if (await desk.write(letter, word, random() < 0.5)) words.push({ letter, word });
          const ended = desk.exchange(random() * 100 < REWRITTEN);
          if (random() * 100 >= KILLED) {
            seen[(await ended).kind] += 1;
            continue;
          }
          // It ends with its tab.
          ended.catch(() => undefined);
          await setTimeout(random() * 60);
          seen.kills += 1;
          await desk.kill();
        }
      }),
    );
    await proxy.calm();
    for (const desk of [...desks, ...desks])
      expect(await desk.exchange(false)).toMatchObject({ kind: 'shared', closed: 0 });
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    console.log(`${JSON.stringify(seen)}, ${seconds} s; ${JSON.stringify(proxy.counts)}`);

    const [first, second] = await Promise.all(desks.map((desk) => desk.board()));
    expect(first).toEqual(second);
    const lost = words.filter(({ letter, word }) => first?.[letter]?.split(word).length !== 2);
    expect(lost).toEqual([]);
    expect(words.length).toBe(ROUNDS * desks.length);
    expect(Object.keys(proxy.counts)).toHaveLength(Object.keys(FAULTS).length + 1);

    await Promise.all(browsers.map((browser) => browser.close()));
    await proxy.close();
    expect(await searchFiles(dirname(place.database), [MARK])).toEqual([]);
    expect(await searchFiles(folder, [MARK])).toEqual([]);
  },
);

/** A desk in a browser of its own, with its own disk. */
async function openSeat(profile: string, url: string, orders: DeskOrders) {
  const browser = await chromium.launchPersistentContext(profile, await launchOptions());
  browsers.push(browser);
  let page = await openDesk(browser, url, orders);
  return {
    /** True when it is on the disk. */
    write: (letter: string, word: string, first: boolean) =>
      page.evaluate(
        ([id, text, front]) => {
          window.desk.write(id, text, front);
          return window.desk.flush();
        },
        [letter, word, first] as const,
      ),
    exchange: (rewrite: boolean) => page.evaluate((how) => window.desk.exchange(how), rewrite),
    board: () => page.evaluate(() => window.desk.board()),
    /** Ends the tab in the middle of whatever it does, and opens the desk in another. */
    kill: async () => {
      const crashed = page.waitForEvent('crash');
      const session = await browser.newCDPSession(page);
      // It has nobody left to answer.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
      page = await openDesk(browser, url, orders);
    },
  };
}

async function openDesk(browser: BrowserContext, url: string, orders: DeskOrders): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'desk' in window);
  await page.evaluate((given) => window.desk.open(given), orders);
  return page;
}

function pick(list: readonly string[], chance: number): string {
  return list[Math.floor(chance * list.length)] ?? '';
}
