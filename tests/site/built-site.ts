import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { plainEnvironment } from '../plain-environment.ts';
import { WHOLE_RUN } from '../rounds.ts';
import { contentWithPast } from './fixture-past.ts';

const FOLDER = resolve('node_modules/.cache/patchwork-tests');

/**
 * A new folder for a site that one test builds. Within the project, for builds outside share a folder of what they are
 * making, and would take each other's files away when they run side by side.
 */
export function scratchFolder(name: string): string {
  mkdirSync(FOLDER, { recursive: true });
  return mkdtempSync(join(FOLDER, `${name}-`));
}

/** The real content, built once for all tests as of `BUILT_AT`. */
export const BUILT_SITE = join(FOLDER, 'site');
/** Another network's content, built by the same code. */
export const BUILT_FIXTURE = join(FOLDER, 'fixture');
export const FIXTURE_CONTENT = resolve('tests/fixtures/cedar-valley/content');
/** A repository of the same content with a past (`fixture-past.ts`): what `BUILT_FIXTURE` is built from. */
const FIXTURE_REPOSITORY = join(FOLDER, 'fixture-repository');
/** The same commit again, as another computer builds it later that day: what `same-bytes.test.ts` compares. */
export const BUILT_AGAIN = join(FOLDER, 'fixture-again');
const ANOTHER_COMPUTER = {
  PATCHWORK_NOW: '2026-11-22T21:40:17.123Z',
  TZ: 'Pacific/Kiritimati',
  LANG: 'cs_CZ.UTF-8',
  LC_ALL: 'cs_CZ.UTF-8',
  /** Empty at every start: link pictures are drawn again, not taken from the first build. */
  PATCHWORK_CACHE: join(FOLDER, 'another-cache'),
};
/** A network of seven languages in four scripts, with every extreme that a sheet must bear. */
export const BUILT_TONGUES = join(FOLDER, 'many-tongues');
export const TONGUES_CONTENT = resolve('tests/fixtures/many-tongues/content');
/** Each of them with the content it is built from. */
export const BUILT_SITES = [
  { name: 'Western Massachusetts', site: BUILT_SITE, content: resolve('content') },
  { name: 'a network in a folder', site: BUILT_FIXTURE, content: FIXTURE_CONTENT },
  { name: 'a network of seven languages', site: BUILT_TONGUES, content: TONGUES_CONTENT },
];
/** A Sunday at ten in the morning in Massachusetts. */
export const BUILT_AT = '2026-11-22T15:00:00Z';

/** Vitest's global set-up: all sites, built as `npm run build` does, the large one beside the small ones. */
export async function setup(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  rmSync(ANOTHER_COMPUTER.PATCHWORK_CACHE, { recursive: true, force: true });
  const fixture = { PATCHWORK_CONTENT: contentWithPast(FIXTURE_CONTENT, FIXTURE_REPOSITORY) };
  await Promise.all([
    build({ PATCHWORK_OUT: BUILT_SITE }),
    build({ PATCHWORK_OUT: BUILT_FIXTURE, ...fixture })
      .then(() =>
        WHOLE_RUN
          ? build({ PATCHWORK_OUT: BUILT_AGAIN, ...fixture, ...ANOTHER_COMPUTER })
          : undefined,
      )
      .then(() => build({ PATCHWORK_OUT: BUILT_TONGUES, PATCHWORK_CONTENT: TONGUES_CONTENT })),
  ]);
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

/**
 * Builds a site as `npm run build` does, at `BUILT_AT`. Where from and where to stand in `env`.
 * @throws {Error} with what the build printed, when it ends with a mistake.
 */
export async function build(env: Record<string, string>): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    {
      env: {
        ...plainEnvironment(),
        NODE_ENV: 'production',
        PATCHWORK_NOW: BUILT_AT,
        ...env,
      },
      maxBuffer: 1 << 28,
    },
  );
}
