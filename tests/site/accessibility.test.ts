import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { BUILT_SITE, pagesOf } from './built-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const paths = pagesOf(BUILT_SITE)
  .map(({ path }) => path)
  // The short addresses and the leave pages go on at once; request-leave.test.ts judges the latter.
  .filter((path) => !/^\/r\/|\/leave\/$/.test(path));

describe.each(['en', 'es'])('in %s', (language) => {
  const mine = paths.filter((path) => path.startsWith('/es/') === (language === 'es'));

  test('axe finds nothing on any page, light and dark', { timeout: 900_000 }, async () => {
    const browser = await site.browser();
    const findings: string[] = [];
    const waiting = mine.values();
    await Promise.all(
      [1, 2].map(async () => {
        const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
        for (const path of waiting) {
          await page.emulateMedia({ colorScheme: 'light' });
          await page.goto(new URL(path, site.url).href);
          // The request form takes the place of the one without script: judge the one people then see.
          const island = (await page.locator('astro-island').count()) > 0;
          await page
            .locator(island ? '.request-screen h1' : 'h1')
            .first()
            .waitFor();
          await page.evaluate(axe.source);
          findings.push(...(await run(page, path, 'light', { runOnly: TAGS })));
          // A flyer is paper: it has no dark side.
          if (path.endsWith('/flyer/')) continue;
          await page.emulateMedia({ colorScheme: 'dark' });
          findings.push(...(await run(page, path, 'dark', { runOnly: ['color-contrast'] })));
        }
        await page.close();
      }),
    );
    expect(mine.length).toBeGreaterThan(400);
    expect(findings).toEqual([]);
  });
});

type OpenPage = Awaited<ReturnType<Awaited<ReturnType<typeof site.browser>>['newPage']>>;

/** Violations as lines. Only they are asked for: the rest of a report is most of its time. */
async function run(
  page: OpenPage,
  path: string,
  scheme: string,
  options: axe.RunOptions,
): Promise<string[]> {
  const results = await page.evaluate<axe.AxeResults>(
    `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
  );
  return results.violations.map(
    (violation) =>
      `${path} (${scheme}) ${violation.id}: ${violation.nodes[0]?.html.slice(0, 160) ?? ''}`,
  );
}
