import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ServerPlace } from '../../src/inbox/open-server.ts';
import { openSite } from './open-site.ts';
import { RequestPage } from './request-page.ts';

/** A built site for the tests of one file; every browser context is closed after its test. */
export function useSite(dist?: string, more?: Partial<ServerPlace>) {
  let site: Awaited<ReturnType<typeof openSite>>;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    site = await openSite(dist, more);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await site.close();
  });
  async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const browser = await site.browser();
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(10_000);
    contexts.push(context);
    return context;
  }
  return {
    url: () => site.url,
    /** The file of the inbox behind it. */
    database: () => site.database,
    newContext,
    closeLater: (context: BrowserContext) => contexts.push(context),
    openForm: async (options?: BrowserContextOptions) =>
      RequestPage.open(await newContext(options), site.url),
  };
}
