import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OfflinePage } from './list-files.ts';
import { WORKER_FILE } from './worker-orders.ts';
import { writeWorker } from './write-worker.ts';

/**
 * Writes a service worker beside every page that works without signal, with the list of what it keeps. Comes last, when every file of the
 * site is what it will be: the list holds their hashes.
 * @param pages each language with the folder of its page and that of its data: `["es", "es/search/", "search-data"]`.
 */
export function writeWorkers(
  pages: readonly (readonly [string, string, OfflinePage['data']?])[],
): AstroIntegration {
  let base = '/';
  return {
    name: 'patchwork-offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        for (const [language, folder, data] of pages) {
          const { plan, bytes } = await writeWorker({
            site,
            base,
            folder,
            language,
            ...(data === undefined ? {} : { data }),
          });
          await appendFile(join(site, '_headers'), headersOf(plan.page));
          logger.info(`${plan.page} keeps ${plan.files.length} files, ${bytes} B packed`);
        }
      },
    },
  };
}

/** For static hosts: a worker held back would hold back every new version. */
function headersOf(page: string): string {
  return `${page}${WORKER_FILE}\n  Cache-Control: no-cache\n`;
}
