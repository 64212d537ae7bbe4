import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { rounds } from '../rounds.ts';
import { continueDraft, detailsOf, writeDraft } from './draft-form.ts';
import { killBrowserOf } from './kill-browser.ts';
import { launchOptions } from './open-site.ts';
import { RequestPage } from './request-page.ts';
import { useSite } from './use-site.ts';

const TRIES = rounds(8, 20);
const KEY_EVERY = 40;
/** How much of the typing before the kill may be lost, in milliseconds. */
const MOST_LOST = 1000;

const site = useSite();
const profile = mkdtempSync(join(tmpdir(), 'patchwork-kill-'));
afterAll(() => {
  rmSync(profile, { recursive: true, force: true });
});

test(`kill -9 while typing loses at most the last second, ${TRIES} times out of ${TRIES}`, async () => {
  const losses: Loss[] = [];
  let before: Typing | undefined;
  for (let run = 0; run <= TRIES; run += 1) {
    const context = await chromium.launchPersistentContext(profile, await launchOptions());
    const form = await RequestPage.open(context, site.url());
    if (before) {
      await continueDraft(form);
      losses.push(lossOf(before, await detailsOf(form)));
    } else await writeDraft(form, 'Start: ');
    before = await typeUntilKilled(form, context);
  }
  const worst = Math.max(...losses.map(({ ms }) => ms));
  const most = Math.max(...losses.map(({ keys }) => keys));
  const total = losses.reduce((sum, { of }) => sum + of, 0);
  console.log(
    `kill -9, ${losses.length} times in ${total} keys: at worst ${most} keys, ${worst} ms`,
  );
  expect(losses).toHaveLength(TRIES);
  expect(worst).toBeLessThanOrEqual(MOST_LOST);
}, 240_000);

/** Types without pause and kills the browser somewhere in between; answers what had been typed by then. */
async function typeUntilKilled(form: RequestPage, context: BrowserContext): Promise<Typing> {
  const keys: Key[] = [];
  const base = await detailsOf(form);
  const closed = new Promise((resolve) => context.on('close', resolve));
  await form.page.locator('#item-details').press('Control+End');
  const killAt = Date.now() + 400 + Math.random() * 800;
  const killing = new Promise<number>((resolve) => {
    setTimeout(() => {
      killBrowserOf(profile);
      resolve(Date.now());
    }, killAt - Date.now());
  });
  try {
    for (let count = 0; ; count += 1) {
      const key = String.fromCharCode(97 + (count % 26));
      await form.page.keyboard.press(key);
      keys.push({ key, at: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, KEY_EVERY));
    }
  } catch {
    // The browser is dead in the middle of a key.
  }
  const killedAt = await killing;
  await closed;
  return { base, keys, killedAt };
}

/** What is missing after a kill. Everything but the very last keys must be there, in its order. */
function lossOf({ base, keys, killedAt }: Typing, kept: string): Loss {
  const typed = base + keys.map(({ key }) => key).join('');
  // The key that was under way may be there without our knowing.
  if (!typed.startsWith(kept) && kept.slice(0, -1) !== typed)
    throw new Error(`Kept "${kept}" of "${typed}"`);
  const first = keys[kept.length - base.length];
  if (kept.length < base.length) throw new Error(`Lost words of an earlier visit: "${kept}"`);
  return {
    of: keys.length,
    keys: Math.max(0, typed.length - kept.length),
    ms: first ? killedAt - first.at : 0,
  };
}

interface Key {
  key: string;
  at: number;
}

interface Typing {
  /** What was there before. */
  base: string;
  keys: Key[];
  killedAt: number;
}

interface Loss {
  of: number;
  keys: number;
  ms: number;
}
