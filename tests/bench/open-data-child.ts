/**
 * A process of its own for `npm run bench open-data`: makes every file of the open data as the build does, from the pages'
 * own modules, and prints by room how long that took and what came out. Loading the program does not count.
 */
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { APIContext, APIRoute, GetStaticPathsItem } from 'astro';
import { getViteConfig } from 'astro/config';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import type { Directory } from '../../src/directory/directory.ts';
import type * as Changes from '../../src/site/changes.ts';
import { ROOMS } from './open-data-rooms.ts';
import type { RoomFigures } from './open-data-rooms.ts';

const server = await openVite();
const figures: Record<string, RoomFigures> = { 'what changed': await measureHistory() };
const pages = globSync('src/pages/**/*.ts').toSorted();
for (const [room, { pages: pattern }] of Object.entries(ROOMS)) {
  const mine = pages.filter((page) => pattern?.test(page.slice('src/pages/'.length)));
  if (mine.length > 0) figures[room] = await measureRoom(mine);
}
console.log(JSON.stringify(figures));
await server.close();
// Vite leaves threads behind that nothing waits for.
process.exit();

/** Astro's own Vite, without a port and without watching. */
async function openVite(): Promise<ViteDevServer> {
  // Its own: the build's must not be made anew because of this.
  const cacheDir = join(tmpdir(), 'patchwork-bench-vite');
  const configOf = getViteConfig({ logLevel: 'error', cacheDir }, { logLevel: 'silent' });
  const config = await configOf({
    mode: 'production',
    command: 'serve',
  });
  return createServer({
    ...config,
    configFile: false,
    server: { middlewareMode: true, watch: null, ws: false },
  });
}

/** The first question about the past reads all of it, whichever room asks. */
async function measureHistory(): Promise<RoomFigures> {
  const { directory } = (await server.ssrLoadModule('/src/site/site.ts')) as {
    directory: Directory;
  };
  const { changedOn } = (await server.ssrLoadModule('/src/site/changes.ts')) as typeof Changes;
  const started = performance.now();
  for (const entry of directory.entries) changedOn(entry);
  return { milliseconds: performance.now() - started, files: 0, raw: 0, packed: 0 };
}

async function measureRoom(files: readonly string[]): Promise<RoomFigures> {
  const modules = [];
  for (const file of files) modules.push((await server.ssrLoadModule(`/${file}`)) as Endpoint);
  const bodies: Buffer[] = [];
  const started = performance.now();
  for (const { getStaticPaths, GET } of modules) {
    const paths = (await getStaticPaths?.()) ?? [{ params: {} }];
    for (const { params, props = {} } of paths) {
      // What else a page could ask for, none of ours does.
      const answer = await GET({ params, props } as unknown as APIContext);
      bodies.push(Buffer.from(await answer.arrayBuffer()));
    }
  }
  return {
    milliseconds: performance.now() - started,
    files: bodies.length,
    raw: bodies.reduce((sum, body) => sum + body.length, 0),
    packed: bodies.reduce((sum, body) => sum + Math.min(body.length, gzipSync(body).length), 0),
  };
}

type Endpoint = {
  getStaticPaths?: () => GetStaticPathsItem[] | Promise<GetStaticPathsItem[]>;
  GET: APIRoute;
};
