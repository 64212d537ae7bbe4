import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Reader } from '../../site/reader.ts';
import { fill } from '../../words/fill.ts';
import { KEEP_FILE, WORKER_FILE } from '../worker-orders.ts';
import { megabytes } from './fill-size.ts';
import type { CopySize } from './fill-size.ts';
import type { KeepPlan } from './keep-plan.ts';

/** Writes the program that brings the worker of one language to a device, with its words. */
export async function writeKeep({
  site,
  folder,
  bytes,
  reader,
}: CopySize & { reader: Reader }): Promise<void> {
  const { ask } = reader.words.site.offline;
  const plan: KeepPlan = {
    worker: reader.to(WORKER_FILE),
    scope: reader.to(''),
    page: reader.to('offline/'),
    bytes,
    words: { ...ask, text: fill(ask.text, { mb: megabytes(bytes, reader.language) }) },
  };
  await build({
    entryPoints: [fileURLToPath(new URL('keep.ts', import.meta.url))],
    outfile: join(site, folder, KEEP_FILE),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    define: { KEEP: JSON.stringify(plan) },
    logLevel: 'warning',
  });
}
