import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { listFiles } from './list-files.ts';
import type { OfflineList, OfflinePage } from './list-files.ts';
import { WORKER_FILE } from './worker-orders.ts';

/** Writes the worker of one page, with its list, as one file: not every browser's workers take modules. */
export async function writeWorker(page: OfflinePage): Promise<OfflineList> {
  const list = listFiles(page);
  await build({
    entryPoints: [fileURLToPath(new URL('worker/worker.ts', import.meta.url))],
    outfile: join(page.site, page.folder, WORKER_FILE),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    define: { PLAN: JSON.stringify(list.plan) },
    logLevel: 'warning',
  });
  return list;
}
