import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from './open-site.ts';

/** A page of each kind, and the most sides of Letter paper it may take. */
const KINDS = [
  ['/', 3],
  ['/resources/988-lifeline/', 1],
  ['/resources/lee-food-pantry/', 2],
  ['/events/berkshire-food-project-lunch/', 2],
  ['/groups/arise-for-social-justice/', 1],
  ['/guides/apply-for-snap-massachusetts/', 3],
  ['/needs/care/', 3],
  ['/areas/', 2],
  ['/events/', 8],
  ['/about/', 2],
  ['/how-we-know/', 3],
  ['/data/', 2],
  ['/es/about/', 2],
] as const;
const SEARCH = '/search/?q=food';
const OTHERS = ['/404.html', '/desk/', '/request/', SEARCH] as const;
const TABS = 4;

let site: Awaited<ReturnType<typeof openSite>>;
const printed = new Map<string, string[]>();

beforeAll(async () => {
  site = await openSite();
  const context = await (await site.browser()).newContext({ colorScheme: 'dark' });
  const library = await PDFiumLibrary.init();
  const paths = [...KINDS.map(([path]) => path), ...OTHERS].values();
  const printAll = async (page: Page) => {
    for (const path of paths) {
      await page.goto(new URL(path, site.url).href);
      await waitForWords(page, path);
      const document = await library.loadDocument(await page.pdf({ format: 'Letter' }));
      printed.set(
        path,
        [...document.pages()].map((side) => side.getText().replace(/\s+/g, ' ')),
      );
      document.destroy();
    }
  };
  try {
    await Promise.all(Array.from({ length: TABS }, async () => printAll(await context.newPage())));
  } finally {
    library.destroy();
  }
}, 60_000);
afterAll(() => site.close());

/** Some pages are drawn by a script. */
async function waitForWords(page: Page, path: string): Promise<void> {
  if (path === SEARCH) await page.locator('#results h3 a[href]').first().waitFor();
  if (path === '/desk/') await page.getByRole('heading', { name: 'Open your key' }).waitFor();
  if (path === '/request/') await page.getByText('What happens to what you write').waitFor();
}

const textOf = (path: string) => (printed.get(path) ?? []).join(' ');

test.each(KINDS)('%s is on at most %i sides', (path, most) => {
  const sides = printed.get(path) ?? [];
  expect(sides.length).toBeGreaterThan(0);
  expect(sides.length).toBeLessThanOrEqual(most);
});

test.each(KINDS)('%s ends with its own address and its day', (path) => {
  const end = printed.get(path)?.at(-1) ?? '';
  // An address may break at a dash, which the reader of PDFs gives back as a sign of its own.
  expect(end.replace(/\ufffe/g, '-').replace(/ /g, '')).toContain(`patchwork.example${path}`);
  expect(end).toMatch(path.startsWith('/es/') ? /tal como estaba el/ : /as it was on/);
});

test.each(KINDS)('%s has more than its end on its last side', (path) => {
  expect(printed.get(path)?.at(-1)?.length).toBeGreaterThan(200);
});

test.each(KINDS)('%s prints no way through the site and no button', (path) => {
  expect(textOf(path)).not.toMatch(/Skip to|Ir al contenido|Print a flyer|Save to my sheet/);
});

test('an entry prints its number, its facts and the whole address of its sources', () => {
  const text = textOf('/groups/arise-for-social-justice/');
  expect(text).toContain('413-734-4948');
  expect(text).toContain('Springfield');
  expect(text).toContain('(https://www.arisespringfield.org');
});

test('an entry says how sure it is, and prints its short address in one piece', () => {
  const [first] = printed.get('/resources/lee-food-pantry/') ?? [];
  expect(first).toContain('Not checked yet');
  expect(first).toMatch(/patchwork\.example\/r\/[a-z0-9]+( |$)/);
});

test('paper says no "today": it is read on another day', () => {
  expect(textOf('/events/berkshire-food-project-lunch/')).not.toMatch(/Today|Tomorrow/);
});

test('what is folded on the screen is open on paper', () => {
  const tables = textOf('/data/').match(/\bCSV JSON\b/g) ?? [];
  expect(tables.length).toBeGreaterThan(1);
});

test('what was found is printed, without the ways to look further', () => {
  const text = textOf(SEARCH);
  expect(text).toContain('Food Pantry');
  expect(text).toContain('as it was on');
  expect(text).not.toMatch(/Areas and towns|Show more/);
});

test('a page that is not there prints the numbers to call, on one side with its end', () => {
  expect(printed.get('/404.html')).toEqual([expect.stringMatching(/911.*211.*as it was on/)]);
});

test('the desk prints what it is, and no place for a key', () => {
  expect(textOf('/desk/')).toMatch(/Open your key.*first shift/i);
  expect(textOf('/desk/')).not.toMatch(/Practice|Paste/);
});

test('the form prints what happens to the words, on one side that does not say where it is from', () => {
  expect(printed.get('/request/')).toEqual([expect.stringContaining('What happens')]);
  expect(textOf('/request/')).not.toContain('patchwork.example');
});
