import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openDirectory } from '../../src/directory/directory.ts';
import { evidenceOf, EVIDENCE_STATES } from '../../src/directory/evidence.ts';
import { BUILT_TONGUES, TONGUES_CONTENT } from '../site/built-site.ts';
import { useSearch } from './use-search.ts';

describe('the four diamonds', () => {
  const { open } = useSearch();

  test.each<[string, BrowserContextOptions]>([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['more contrast', { contrast: 'more' }],
  ])('differ in their shape: %s', async (_, options) => {
    await expectFourShapes(await open('how-we-know/', options));
  });

  test('differ on paper, where backgrounds are not printed', async () => {
    const page = await open('how-we-know/');
    await page.emulateMedia({ media: 'print' });
    // The policy of the page lets no style in that is not its own: what a script says of it is allowed.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { background: none }');
      document.adoptedStyleSheets.push(sheet);
    });
    await expectFourShapes(page);
  });
});

describe('search', () => {
  const { open } = useSearch(BUILT_TONGUES);

  test('can hide what was never checked, and its rows show their state', async () => {
    const page = await open('search/?kind=resources');
    await page.locator('#results li').first().waitFor();
    await page.getByText('More filters').click();
    await page.getByLabel('Checked at least once').check();
    await expect.poll(() => new URL(page.url()).search).toBe('?kind=resources&checked=ever');
    const checked = openDirectory(TONGUES_CONTENT)
      .listedOfKind('resources')
      .map(({ id, facts }) => [`/${id}/`, evidenceOf(facts, '2026-11-22').state] as const)
      .filter(([, state]) => state !== 'unchecked');
    const shown = () =>
      page
        .locator('#results li')
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.querySelector('a')?.getAttribute('href'),
            row.querySelector('.diamond')?.getAttribute('data-state'),
          ]),
        );
    await expect.poll(async () => (await shown()).toSorted()).toEqual(checked.toSorted());
    expect(new Set(checked.map(([, state]) => state))).toEqual(new Set(['fresh', 'ageing', 'old']));
  });

  test('holds only one of "ever" and "within 12 months"', async () => {
    const page = await open('search/?checked=ever');
    await page.locator('#results li').first().waitFor();
    await page.getByText('More filters').click();
    await page.getByLabel('Checked within 12 months').check();
    await expect.poll(() => new URL(page.url()).search).toBe('?checked=year');
    expect(await page.getByLabel('Checked at least once').isChecked()).toBe(false);
  });
});

/** One mark is seen in each state, at the same place: what differs then is its shape. */
async function expectFourShapes(page: Page): Promise<void> {
  const mark = page.locator('main .diamond').first();
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (!box) throw new Error('The mark has no place.');
  const seen = new Set<string>();
  for (const state of EVIDENCE_STATES) {
    await mark.evaluate((element, its) => {
      element.setAttribute('data-state', its);
    }, state);
    const clip = { x: box.x - 4, y: box.y, width: 28, height: 30 };
    seen.add((await page.screenshot({ clip })).toString('base64'));
  }
  expect(seen.size).toBe(4);
}
