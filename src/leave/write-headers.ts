import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile } from './page-headers.ts';
import { openFolders } from './open-files.ts';
import type { PageHeaders } from './page-headers.ts';

/**
 * Writes `_headers` beside the built pages, so that a static host answers them as our server does.
 * @param languages codes of the site, the first one first.
 * @param base the folder the site lives in, ending in a slash.
 * @param secure true when the site's address begins with https.
 */
export function writeHeaders(
  pages: PageHeaders,
  languages: readonly string[],
  base: string,
  secure: boolean,
): AstroIntegration {
  return {
    name: 'patchwork-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const all = new Map([...pages, ...openFolders(languages, base)]);
        await writeFile(new URL('_headers', dir), headersFile(all, secure));
      },
    },
  };
}
