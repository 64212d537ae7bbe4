import { readFileSync } from 'node:fs';
import { Miniflare } from 'miniflare';
import { miniflareOptions } from './miniflare-options.ts';
import type { WorkerParts } from './miniflare-options.ts';

// The program behind `openWorker`: workerd with the bundle of a file, until its standard input ends.
const [bundle = '', parts = '{}'] = process.argv.slice(2);
const worker = new Miniflare(
  miniflareOptions(readFileSync(bundle, 'utf8'), JSON.parse(parts) as WorkerParts),
);
process.stdin.resume().once('end', () => {
  void worker.dispose();
});
console.log(`open at ${(await worker.ready).href}`);
