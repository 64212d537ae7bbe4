import type { Browser, BrowserContext, Page } from 'playwright-core';
import { BUILT_AT } from '../site/built-site.ts';
import { showFolder } from './show-folder.ts';

/** How a page is looked at: on a light, a dark or a forced palette, or on paper. */
export type Scheme = 'light' | 'dark' | 'forced' | 'print';

/** A context of that width and scheme, in which a built site stands and the clock stands still at `BUILT_AT`. */
export async function openLooking(
  browser: Browser,
  { width, scheme, site, base }: { width: number; scheme: Scheme; site: string; base?: string },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    // A worker would answer from its copy when this machine is slow, and say so in the page.
    serviceWorkers: 'block',
    viewport: { width, height: width < 500 ? 740 : 900 },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
    bypassCSP: true,
  });
  await context.clock.setFixedTime(BUILT_AT);
  await showFolder(context, site, base);
  return context;
}

/** A page when it looks as it stays: typefaces and scripts have come. */
export async function openQuiet(page: Page, url: string, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ media: scheme === 'print' ? 'print' : 'screen' });
  await page.goto(url);
  // The forms and the desk are drawn by a script.
  if (/\/(?:request|desk)\/$/.test(new URL(url).pathname))
    await page.locator('.request-screen h1, .desk h1, main h1').first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/**
 * A picture of a page, or of the part that `of` selects, from its top to at most `most` pixels.
 * @returns a PNG.
 */
export async function takePicture(page: Page, most: number, of = 'body'): Promise<Buffer> {
  // A box counts from the top of the screen, the clip from that of the page.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const box = await page.locator(of).first().boundingBox();
  if (box === null) throw new Error(`Nothing to be seen of ${of} on ${page.url()}.`);
  const { width = 0 } = page.viewportSize() ?? {};
  const clip = { x: 0, y: box.y, width, height: Math.min(box.height, most) };
  return page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' });
}
