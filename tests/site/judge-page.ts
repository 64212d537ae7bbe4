import type { Page } from 'playwright-core';
import { judgeScreen, LIGHT, PHONE } from './judge-screen.ts';
import type { Depth } from './judge-screen.ts';

/** What is found on one page of a site, as lines: each names the page and how it was shown. */
export async function judgePage(
  page: Page,
  site: string,
  path: string,
  depth: Depth = 'once',
): Promise<string[]> {
  await page.emulateMedia(LIGHT);
  await page.setViewportSize(PHONE);
  await page.goto(new URL(path, site).href);
  // An island takes the place of what stands there without script: judge the one people then see.
  const island = await page.evaluate(() => document.querySelector('astro-island') !== null);
  if (island) await page.locator(':is(.request-screen, .desk) h1').first().waitFor();
  return judgeScreen(page, path, depth);
}
