import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { WorkerSettings } from './copy-plan.ts';

/** The worker's program, as one file without modules: not every browser's workers take them. The same for all languages. */
export async function compileWorker(): Promise<(settings: WorkerSettings) => string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker/worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'warning',
  });
  const code = outputFiles.map(({ text }) => text).join('');
  return (settings) => `const SETTINGS=${JSON.stringify(settings)};${code}`;
}
