import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { BUILT_FIXTURE } from '../site/built-site.ts';
import { useSearch } from './use-search.ts';

const { open } = useSearch();
const fixture = useSearch(BUILT_FIXTURE);

const PAGES = [
  'search/?q=food&area=south-berkshire',
  'search/?q=panrty+in+lee',
  'search/?q=zzqqxx',
  'es/search/?q=quiero+morir',
];

describe('axe finds nothing', () => {
  test.each(
    PAGES.flatMap((path) => (['light', 'dark'] as const).map((look) => [path, look] as const)),
  )('%s in %s', async (path, colorScheme) => {
    const page = await open(path, { colorScheme });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const more = page.getByText(/^(More filters|Más filtros)$/);
    if (await more.isVisible()) await more.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

test.each(PAGES)(
  '%s fits 320 pixels, which is 400% zoom, without scrolling sideways',
  async (path) => {
    const page = await open(path, { viewport: { width: 320, height: 256 } });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);

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
