import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { launchOptions } from '../../../flyer/print/find-browser.ts';
import { serveBuilt } from '../../../flyer/print/serve-built.ts';
import { showWithin } from '../../../flyer/print/show-within.ts';

/** A page of the built site, and the name of its pictures. */
export type PageToShow = { name: string; path: string };

const WIDTHS = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'computer', width: 1280, height: 900 },
] as const;
const WAIT_MILLISECONDS = 30_000;

/**
 * Takes a picture of every page, as a phone and as a computer shows it, into `folder`. Gives their file names; a page
 * that cannot be shown has none, and keeps no other from being shown.
 */
export async function takePictures(
  pages: readonly PageToShow[],
  place: { site: string; base: string; folder: string },
): Promise<string[]> {
  if (pages.length === 0) return [];
  mkdirSync(place.folder, { recursive: true });
  return serveBuilt(place.site, async (url) => {
    const browser = await chromium.launch(await launchOptions());
    try {
      return await showAll(browser, pages, { ...place, url });
    } finally {
      await browser.close();
    }
  });
}

async function showAll(
  browser: Browser,
  pages: readonly PageToShow[],
  place: { url: string; base: string; folder: string },
): Promise<string[]> {
  const taken: string[] = [];
  for (const { name: screen, ...viewport } of WIDTHS) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    context.setDefaultTimeout(WAIT_MILLISECONDS);
    const tab = await context.newPage();
    await showWithin(tab, place.base);
    for (const { name, path } of pages) {
      const file = `${name}.${screen}.png`;
      const answer = await tab.goto(new URL(path, place.url).href).catch(() => null);
      if (answer?.ok() !== true) continue;
      await tab.screenshot({ path: join(place.folder, file), fullPage: true });
      taken.push(file);
    }
    await context.close();
  }
  return taken;
}
