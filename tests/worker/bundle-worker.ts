import { join } from 'node:path';
import { build } from 'esbuild';
import { WORKER_CONFIG, ROOT } from './worker-config.ts';

export interface WorkerBundle {
  readonly code: string;
  /** Every module that is in it, and every one that it leaves to the runtime. */
  readonly inputs: readonly string[];
  readonly externals: readonly string[];
}

/** The module that `wrangler deploy` would send: the same bundler, with the options it uses. */
export async function bundleWorker(): Promise<WorkerBundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, WORKER_CONFIG.main)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild wrote nothing.');
  const externals = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external }) => external === true)
    .map(({ path }) => path);
  return {
    code: file.text,
    inputs: Object.keys(metafile.inputs),
    externals: [...new Set(externals)],
  };
}
