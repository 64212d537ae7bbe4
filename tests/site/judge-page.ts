import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on one page of a site, light and dark, as lines. */
export async function judgePage(page: Page, site: string, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(new URL(path, site).href);
  // An island takes the place of what stands there without script: judge the one people then see.
  const island = (await page.locator('astro-island').count()) > 0;
  await page
    .locator(island ? ':is(.request-screen, .desk) h1' : 'h1:visible')
    .first()
    .waitFor();
  await page.evaluate(axe.source);
  const light = await run(page, path, 'light', { runOnly: TAGS });
  // A flyer is paper: it has no dark side.
  if (path.endsWith('/flyer/')) return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await run(page, path, 'dark', { runOnly: ['color-contrast'] }))];
}

/** Violations as lines. Only they are asked for: the rest of a report is most of its time. */
async function run(
  page: Page,
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
