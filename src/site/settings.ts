import { resolve } from 'node:path';

/** The content folder of this build: `content/`, or another network's (`PATCHWORK_CONTENT`). */
export function contentFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return resolve(env['PATCHWORK_CONTENT'] ?? 'content');
}

/** The moment the build counts as "now": dates on the pages follow from it (`PATCHWORK_NOW`, ISO, for tests). */
export function buildMoment(): Date {
  const fixed = process.env['PATCHWORK_NOW'];
  return fixed === undefined ? new Date() : new Date(fixed);
}

/** Where builds keep what they need not make again (`PATCHWORK_CACHE`): Astro's own place for that, which hosts know. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return resolve(env['PATCHWORK_CACHE'] ?? 'node_modules/.astro');
}
