import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Where a tab finds the folder: what stands in the screen's pictures names no port of this computer. */
export const SHOWN_AT = 'https://gallery.example';

/** Lets every tab of a context see a built site at `SHOWN_AT`, without a server; `base` is the folder it lives in. */
export async function showFolder(context: BrowserContext, site: string, base = '/'): Promise<void> {
  await context.route(`${SHOWN_AT}/**`, (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const within = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    const file = join(site, within === '' || within.endsWith('/') ? `${within}index.html` : within);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
}
