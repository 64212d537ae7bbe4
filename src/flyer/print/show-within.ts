import type { Page } from 'playwright-core';

/**
 * Lets a tab see the site in the folder of its host that it lives in ("/patchwork/"), which a local server knows nothing
 * of: what the tab asks for there comes from the server's root.
 */
export async function showWithin(page: Page, base: string): Promise<void> {
  if (base === '/') return;
  await page.route(
    ({ pathname }) => pathname.startsWith(base),
    (route) => {
      const url = new URL(route.request().url());
      url.pathname = url.pathname.slice(base.length - 1);
      return route.continue({ url: url.href });
    },
  );
}
