import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { openEyes } from './look/eyes.ts';

/** Its short form: the whole one takes as long to be read by a browser as to run. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** `findPale` asks for more, in every light: axe is asked only on one page of each kind. */
const CONTRAST = 'color-contrast';

/** Success criterion 1.4.12: a page must bear all four at once. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
export const PHONE = { width: 360, height: 740 };
/** 1280 by 1024 pixels at 400%: success criterion 1.4.10. */
export const ZOOMED = { width: 320, height: 256 };
/** A sheet of letter paper between its margins. */
const PAPER = { width: 700, height: 930 };

export const LIGHT = {
  colorScheme: 'light',
  forcedColors: 'none',
  media: 'screen',
  reducedMotion: 'reduce',
} as const;

/** How thoroughly: axe asked again in the dark (contrast) and in forced colors, or axe alone, or not at all. */
export type Depth = 'once' | 'again' | 'looks only' | 'rules only';

/**
 * What axe and `look` find on what is open now, as lines: each names the page and how it was shown. Ends in light, on a
 * phone, with all that unfolds unfolded.
 */
export async function judgeScreen(page: Page, name: string, depth: Depth): Promise<string[]> {
  await page.emulateMedia(LIGHT);
  await page.setViewportSize(PHONE);
  await openEyes(page);
  if (depth !== 'looks only') await page.evaluate(AXE);
  const found: string[] = [];
  const note = (how: string, lines: readonly string[]) => {
    found.push(...lines.map((line) => `${name} (${how}) ${line}`));
  };
  if (depth === 'rules only') {
    note('axe', await askAxe(page, 'but contrast'));
    return found;
  }
  // Paper is fixed in size and has no dark side. Every fact of it stands on a page too.
  if ((await page.locator('.paper').count()) > 0) {
    if (depth !== 'looks only')
      note('axe', await askAxe(page, depth === 'again' ? 'all' : 'but contrast'));
    note('paper', await page.evaluate(() => window.eyes.findPale()));
    return found;
  }
  note('light', await page.evaluate(() => window.eyes.lookInLight()));
  if (depth !== 'looks only')
    note('axe', await askAxe(page, depth === 'again' ? 'all' : 'but contrast'));
  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark', await page.evaluate(() => window.eyes.findPale()));
  if (depth === 'again') note('axe, dark', await askAxe(page, 'contrast'));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  note('forced colors', await page.evaluate(() => window.eyes.findLost()));
  if (depth === 'again') note('axe, forced colors', await askAxe(page, 'but contrast'));
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(ZOOMED);
  note('400%', await page.evaluate(() => window.eyes.findSmall()));
  note('400%, spaced', await page.evaluate((css) => window.eyes.lookSpaced(css), SPACING));
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  note('printed', await page.evaluate(() => [...window.eyes.findPale(), ...window.eyes.findCut()]));
  await page.emulateMedia(LIGHT);
  await page.setViewportSize(PHONE);
  return found;
}

/** Violations as lines. Only they are asked for: the rest of a report is most of its time. */
async function askAxe(page: Page, which: 'all' | 'contrast' | 'but contrast'): Promise<string[]> {
  const options = {
    runOnly: which === 'contrast' ? [CONTRAST] : TAGS,
    resultTypes: ['violations'],
    elementRef: false,
    // It would fetch style sheets and films again: none of its rules that run here needs them.
    preload: false,
    ...(which === 'but contrast' && { rules: { [CONTRAST]: { enabled: false } } }),
  };
  const results = await page.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
  );
}
