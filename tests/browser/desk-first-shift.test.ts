import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { useSite } from './use-site.ts';

const site = useSite();

describe('the guide for a navigator’s first shift', () => {
  test.each([
    ['desk/first-shift/', 'en', /^A navigator’s first shift/],
    ['es/desk/first-shift/', 'es', /^El primer turno/],
  ])('is two pages of paper at %s', async (path, language, title) => {
    const context = await site.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL(path, site.url()).href);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(title);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    for (const format of ['Letter', 'A4'])
      expect((await PDFDocument.load(await page.pdf({ format }))).getPageCount()).toBe(2);
  });
});
