import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchOptions } from '../../src/flyer/print/find-browser.ts';
import { openServer } from '../../src/inbox/open-server.ts';
import type { ServerPlace } from '../../src/inbox/open-server.ts';
import { BUILT_SITE } from '../site/built-site.ts';

export { launchOptions };

/** A built site with its own form service on a free port, an empty inbox, and a real browser when asked for. */
export async function openSite(dist: string = BUILT_SITE, more: Partial<ServerPlace> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'patchwork-site-'));
  const database = join(folder, 'inbox.sqlite');
  const server = await openServer({ dist, database, port: 0, host: '127.0.0.1', ...more });
  let opening: Promise<Browser> | undefined;
  return {
    url: server.url,
    database,
    browser: () => (opening ??= launchOptions().then((options) => chromium.launch(options))),
    /** A page of the site in a context of its own, on a phone unless told otherwise. */
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await (
        await this.browser()
      ).newContext({
        viewport: { width: 360, height: 740 },
        ...options,
      });
      const page = await context.newPage();
      await page.goto(new URL(path, server.url).href);
      return page;
    },
    async close() {
      await (await opening)?.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
