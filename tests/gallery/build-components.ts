import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { contentRepository } from '../content-repository.ts';
import { BUILT_AT, TONGUES_CONTENT } from '../site/built-site.ts';

const CONFIG = 'tests/gallery/astro.config.mjs';
/** The entry that has a past: somebody went there and found other hours. */
const CHANGED = 'resources/corner-pantry.md';
/** Counties around the towns, so that maps are drawn. */
const COUNTIES = "counties: ['25003', '25011', '25013', '25015']\n";

/** Languages in which the page of components is built: the folder of each. */
export const SHOWN_LANGUAGES = ['en', 'es', 'ar'] as const;

/**
 * Builds the pages of components, of the network of seven languages, as of `BUILT_AT`.
 * @param site Where to.
 * @param tongues That network's built site, which has the typefaces.
 * @throws {Error} with what the build printed, when a component cannot be drawn.
 */
export async function buildComponents(site: string, tongues: string): Promise<void> {
  const env = {
    NODE_ENV: 'production',
    PATCHWORK_NOW: BUILT_AT,
    PATCHWORK_CONTENT: contentWithChange(`${site}-repository`),
    PATCHWORK_OUT: site,
  };
  await promisify(execFile)(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--config', CONFIG],
    { env: { ...process.env, ...env } },
  );
  cpSync(join(tongues, 'fonts'), join(site, 'fonts'), { recursive: true });
}

function contentWithChange(top: string): string {
  rmSync(top, { recursive: true, force: true });
  const now = Object.fromEntries(
    readdirSync(TONGUES_CONTENT, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((file) => [relative(TONGUES_CONTENT, file), readFileSync(file, 'utf8')]),
  );
  now['network.yaml'] = `${now['network.yaml'] ?? ''}${COUNTIES}`;
  const pantry = now[CHANGED] ?? '';
  const then = pantry.replace(/^checked: .*\n/m, '').replace('opens: "15:00"', 'opens: "14:00"');
  return contentRepository(top, [
    { date: '2026-08-03T12:00:00Z', files: { ...now, [CHANGED]: then } },
    { date: '2026-11-14T12:00:00Z', files: { [CHANGED]: pantry } },
  ]);
}
