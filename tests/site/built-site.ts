import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve('node_modules/.cache/patchwork-tests');

/** The real content, built once for all tests as of `BUILT_AT`. */
export const BUILT_SITE = join(FOLDER, 'site');
/** Another network's content, built by the same code. */
export const BUILT_FIXTURE = join(FOLDER, 'fixture');
export const FIXTURE_CONTENT = resolve('tests/fixtures/cedar-valley/content');
/** A network of seven languages in four scripts, with every extreme that a sheet must bear. */
export const BUILT_TONGUES = join(FOLDER, 'many-tongues');
export const TONGUES_CONTENT = resolve('tests/fixtures/many-tongues/content');
/** A Sunday at ten in the morning in Massachusetts. */
export const BUILT_AT = '2026-11-22T15:00:00Z';

/** Vitest's global set-up: all sites, built as `npm run build` does. */
export function setup(): void {
  mkdirSync(FOLDER, { recursive: true });
  build({ PATCHWORK_OUT: BUILT_SITE });
  build({ PATCHWORK_OUT: BUILT_FIXTURE, PATCHWORK_CONTENT: FIXTURE_CONTENT });
  build({ PATCHWORK_OUT: BUILT_TONGUES, PATCHWORK_CONTENT: TONGUES_CONTENT });
}

/** Every HTML file of a built site with its address. */
export function pagesOf(site: string): { path: string; html: string }[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      html: readFileSync(join(site, file), 'utf8'),
    }))
    .toSorted((a, b) => a.path.localeCompare(b.path));
}

/** Builds a site as `npm run build` does, at `BUILT_AT`. Where from and where to stand in `env`. */
export function build(env: Record<string, string>): void {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    env: { ...process.env, NODE_ENV: 'production', PATCHWORK_NOW: BUILT_AT, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
}
