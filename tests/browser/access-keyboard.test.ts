import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openEyes } from '../site/look/eyes.ts';
import { useSite } from './use-site.ts';

const site = useSite();

/** One of every kind of page. */
const PAGES = [
  '',
  'search/?q=food',
  'needs/food/',
  'towns/amherst/',
  'resources/',
  'resources/amherst-survival-center/',
  'events/',
  'events/friendship-center-pantry-wed/',
  'calendar/',
  'guides/facing-eviction/',
  'request/',
  'desk/',
  'desk/first-shift/',
  'data/',
  'health/',
  'how-we-know/',
  'flyers/',
  'sheet/',
  'resources/a-call-for-change/wrong/',
  '404.html',
];
/** A list of a thousand links says nothing new after these. */
const STOPS = 24;
const WINDOWS = [
  ['on a small phone', { width: 360, height: 640 }],
  ['at 400% on a small screen', { width: 320, height: 256 }],
] as const;

describe('the focus is always seen', () => {
  test.each(WINDOWS)(
    '%s, forwards and backwards on every kind of page',
    async (_name, viewport) => {
      const context = await site.newContext({ viewport });
      const found: string[] = [];
      const waiting = PAGES.values();
      await Promise.all(
        [1, 2].map(async () => {
          const page = await context.newPage();
          for (const path of waiting) {
            await open(page, path);
            for (const key of ['Tab', 'Shift+Tab'])
              found.push(...(await walk(page, key)).map((line) => `/${path} (${key}) ${line}`));
          }
        }),
      );
      expect(found).toEqual([]);
    },
  );

  test('a bar that covers it is found, a line that is taken away, and a page that moves on', async () => {
    const page = await (await site.newContext({ viewport: WINDOWS[1][1] })).newPage();
    await open(page, 'needs/');
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.style.cssText = 'position:fixed;inset:auto 0 0;block-size:45%;background:#fff';
      document.body.append(bar);
      document.documentElement.style.scrollPaddingBlock = '0';
    });
    expect((await walk(page, 'Tab')).join('\n')).toContain('hidden focus: ');
    await open(page, 'needs/');
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('a')) link.style.outline = 'none';
      for (const row of document.querySelectorAll<HTMLElement>('.target'))
        row.style.outline = 'none';
    });
    expect((await walk(page, 'Tab')).join('\n')).toContain('focus without a line: ');
    await page.evaluate(() => {
      document.addEventListener('focusin', () => {
        document.title = 'Elsewhere';
      });
    });
    expect((await walk(page, 'Tab')).join('\n')).toContain('changed by focus: ');
  });
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, site.url()).href);
  if (await page.evaluate(() => document.querySelector('astro-island') !== null))
    await page.locator(':is(.request-screen, .desk) h1').first().waitFor();
  await openEyes(page);
}

/** Presses the key again and again and tells every stop that is not whole in the window. */
async function walk(page: Page, key: string): Promise<string[]> {
  const stops = Math.min(STOPS, await page.evaluate(() => window.eyes.countFocusable()));
  const found: string[] = [];
  const place = await sayPlace(page);
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press(key);
    const hidden = await page.evaluate(() => window.eyes.findHiddenFocus());
    if (hidden !== undefined) found.push(hidden);
  }
  // Success criterion 3.2.1: what only has the focus changes nothing.
  const then = await sayPlace(page);
  if (then !== place) found.push(`changed by focus: ${place} to ${then}`);
  return found;
}

/** The address, the title and the headings. */
async function sayPlace(page: Page): Promise<string> {
  const headings = await page.locator('h1, h2').allInnerTexts();
  return [page.url(), await page.title(), ...headings].join(' | ');
}
