import type { BrowserContextOptions, Page } from 'playwright-core';
import { useSite } from './use-site.ts';

/** Pages of a built site for the tests of one file, on a phone unless told otherwise. */
export function useSearch(dist?: string) {
  const site = useSite(dist);
  return {
    open: async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await site.newContext({ viewport: { width: 360, height: 740 }, ...options });
      const page = await context.newPage();
      await page.goto(new URL(path, site.url()).href);
      return page;
    },
  };
}
