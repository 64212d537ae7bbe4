import { describe, expect, test } from 'vitest';
import { BUILT_FIXTURE } from '../site/built-site.ts';
import { useSearch } from './use-search.ts';

const { open } = useSearch();
const fixture = useSearch(BUILT_FIXTURE);

test('an Arabic site searches from right to left', async () => {
  const page = await fixture.open('search/?kind=resources', { serviceWorkers: 'block' });
  // That site lives in a folder, which its server takes off.
  await page.route('**/help/**', (route) =>
    route.continue({ url: route.request().url().replace('/help/', '/') }),
  );
  await page.reload();
  await page.locator('#results li').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const [block, title] = await Promise.all([
    page.locator('#results [data-block]').first().boundingBox(),
    page.locator('#results h3').first().boundingBox(),
  ]);
  expect(block?.x).toBeGreaterThan(title?.x ?? Infinity);
});

describe('without JavaScript', () => {
  test('needs, towns and every entry are plain links, and no field promises what it cannot do', async () => {
    const page = await open('search/?q=mask', { javaScriptEnabled: false });
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('#search').isVisible()).toBe(false);
    for (const [address, least] of [
      ['/needs/', 15],
      ['/towns/', 20],
      ['/resources/', 50],
    ] as const) {
      expect(await page.locator(`.browse a[href^="${address}"]`).count()).toBeGreaterThan(least);
    }
    await page.getByText('All entries, A to Z').click();
    expect(await page.getByRole('link', { name: 'Lee Food Pantry', exact: true }).isVisible()).toBe(
      true,
    );
  });
});
