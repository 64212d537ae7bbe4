import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { bundleWorker } from './bundle-worker.ts';
import type { WorkerBundle } from './bundle-worker.ts';

/** Packed, as Cloudflare counts it; the free plan takes 3,000. */
const MOST_KILOBYTES = 260;

let bundle: WorkerBundle;
beforeAll(async () => {
  bundle = await bundleWorker();
});

test('the Worker needs no part of Node that workerd lacks: no disk, no SQLite, no sockets', () => {
  expect(bundle.externals).toEqual(['node:crypto']);
});

test('nothing of the other homes is in the Worker', () => {
  const others =
    /\/pg[\w-]*\/|@hono\/node-server|postgres|store\/sqlite\.ts|open-store|static-site/;
  expect(bundle.inputs.filter((input) => others.test(input))).toEqual([]);
  expect(bundle.inputs).toContain('src/inbox/store/d1/d1-store.ts');
});

test(`the Worker is smaller than ${MOST_KILOBYTES} kB`, () => {
  expect(gzipSync(bundle.code).length / 1000).toBeLessThan(MOST_KILOBYTES);
});
