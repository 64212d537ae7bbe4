import type { BrowserContextOptions, Page } from 'playwright-core';
import { useSite } from './use-site.ts';

/** The search box of the home page with its list of suggestions, for the tests of one file. */
export function useSuggest() {
  const site = useSite();

  const field = (page: Page) => page.locator('form[data-suggest] input');
  const rows = (page: Page) => page.getByRole('option');
  const list = (page: Page) => page.getByRole('listbox');
  const said = (page: Page) => page.locator('form[data-suggest] [role=status]');

  /** The row that is chosen, as a screen reader is told. */
  async function chosen(page: Page): Promise<string> {
    const id = await field(page).getAttribute('aria-activedescendant');
    return id === null ? '' : page.locator(`[id="${id}"]`).innerText();
  }

  async function openHome(path = '', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await site.newContext({ viewport: { width: 360, height: 740 }, ...options });
    const page = await context.newPage();
    await page.goto(new URL(path, site.url()).href);
    return page;
  }

  async function type(page: Page, words: string): Promise<void> {
    await field(page).fill(words);
    await rows(page).first().waitFor();
  }

  return { site, field, rows, list, said, chosen, openHome, type };
}
