import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { keepWeatherHere } from './leaving.ts';
import { useSite } from './use-site.ts';

export const PANTRY = 'resources/lee-food-pantry/';
export const LIBRARY = 'resources/arms-library-things/';
export const DISCREET = 'resources/elizabeth-freeman-center/';

/** The site for the tests of my sheet, on a phone. */
export function useMySheet() {
  const site = useSite();

  async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await site.newContext({ viewport: { width: 360, height: 740 }, ...options });
    await keepWeatherHere(context, site.url());
    return context;
  }

  /** A sheet of these entries, each added from its own page. */
  async function openSheet(
    paths: readonly string[],
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const context = await newContext(options);
    const page = await context.newPage();
    if (paths.length === 0) await page.goto(`${site.url()}sheet/`);
    for (const path of paths) await add(page, path);
    await expect.poll(() => titles(page)).toHaveLength(paths.length);
    return { page, context };
  }

  async function add(page: Page, path: string): Promise<void> {
    await page.goto(site.url() + path);
    await page.getByRole('link', { name: 'Save to my sheet' }).click();
    await said(page, /./);
  }

  /** The link to a sheet of these entries on the site under test. */
  async function linkOf(paths: readonly string[]): Promise<{ link: string; codes: string[] }> {
    const { page } = await openSheet(paths);
    const { hash } = new URL(await page.locator('#link').inputValue());
    return { link: `${site.url()}sheet/${hash}`, codes: hash.slice(1).split('.') };
  }

  return { url: site.url, newContext, openSheet, add, linkOf };
}

export const titles = (page: Page) => page.locator('#entries h2').allInnerTexts();
export const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id,
  );
export const said = (page: Page, words: RegExp) =>
  page.locator('#status').filter({ hasText: words }).waitFor();
