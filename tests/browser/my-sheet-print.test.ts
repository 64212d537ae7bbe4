import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BUILT_SITE } from '../site/built-site.ts';
import { DISCREET, LIBRARY, PANTRY, useMySheet } from './use-my-sheet.ts';

const { openSheet } = useMySheet();

test.each(['Letter', 'A4'])('no entry is split, and no control printed, on %s', async (format) => {
  const { page } = await openSheet(somePages(14));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  const pdf = await page.pdf({ format, tagged: true, outline: true });
  for (const text of await entriesOn(page)) expect(await pagesWith(pdf, text)).toHaveLength(1);
  const document = await PDFDocument.load(pdf);
  expect(document.getTitle()).toMatch(/^My sheet/);
  expect(document.getPageCount()).toBeGreaterThan(1);
  expect(document.getPageCount()).toBeLessThan(5);
});

test('three entries with their lists take one side', async () => {
  const { page } = await openSheet([PANTRY, LIBRARY, DISCREET]);
  await page.locator('#code svg').waitFor();
  for (const format of ['Letter', 'A4'])
    expect((await PDFDocument.load(await page.pdf({ format }))).getPageCount()).toBe(1);
});

test('the day of printing stands on it', async () => {
  const { page } = await openSheet([PANTRY]);
  expect(await page.locator('[data-printed]').innerText()).toMatch(/^Printed \d.+ Check again/);
});

/** First and last words of each entry, its title and its short address. */
const entriesOn = (page: Page) =>
  page.locator('#entries > li').evaluateAll((rows) =>
    rows.map((row) => ({
      title: row.querySelector('h2')?.textContent.trim() ?? '',
      address: row.querySelector('.short')?.textContent ?? '',
    })),
  );

/** The pages of a PDF that hold both the first and the last words of an entry. */
async function pagesWith(
  pdf: Uint8Array,
  { title, address }: { title: string; address: string },
): Promise<number[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const bare = (text: string) => text.replace(/\s+/g, '');
  const pages = [...document.pages()].flatMap((page, number) => {
    const text = bare(page.getText());
    return text.includes(bare(title)) && text.includes(bare(address)) ? [number] : [];
  });
  document.destroy();
  library.destroy();
  return pages;
}

/** The first entries of the list of all resources. */
function somePages(count: number): string[] {
  const html = readFileSync(join(BUILT_SITE, 'resources/index.html'), 'utf8');
  const found = [...html.matchAll(/href="\/(resources\/[^"/]+\/)"/g)].map(([, path = '']) => path);
  return [...new Set(found)].slice(0, count);
}
