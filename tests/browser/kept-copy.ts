import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { MEND } from '../../src/offline/worker-orders.ts';

/** What a page can see of the copies on its device. */
export const copiesIn = (page: Page) => page.evaluate(async () => (await caches.keys()).toSorted());

/** Paths of everything in the only copy there is, or in the one whose name has `part`. */
export const pathsIn = (page: Page, part = '') =>
  page.evaluate(async (wanted) => {
    const name = (await caches.keys()).find((each) => each.includes(wanted));
    const keys = name === undefined ? [] : await (await caches.open(name)).keys();
    return keys.map(({ url }) => new URL(url).pathname + new URL(url).search).toSorted();
  }, part);

/** Tells a worker that is coming not to wait until the page is quiet. */
const hurry = (page: Page) =>
  page.evaluate(async (message) => {
    const all = await navigator.serviceWorker.getRegistrations();
    for (const { installing } of all) installing?.postMessage(message);
  }, MEND);

/** Until the worker of a scope has this page in its hands, and its copy is whole. */
export async function untilKept(page: Page): Promise<void> {
  const state = async () => {
    await hurry(page);
    return page.evaluate(() => navigator.serviceWorker.controller?.state);
  };
  await expect.poll(state, { timeout: 30_000 }).toBe('activated');
}

/** Until a new version is whole and waits for the old one's pages to be closed. */
export async function untilWaiting(page: Page): Promise<void> {
  const waits = async () => {
    await hurry(page);
    return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  };
  await expect.poll(waits, { timeout: 30_000 }).toBe(true);
}

/** The line that says from which day the page is; nothing on a page from the network. */
export const lineOf = async (page: Page): Promise<string> =>
  (await page.locator('main > .copied').allInnerTexts()).join();
