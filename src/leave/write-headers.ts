import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile } from './page-headers.ts';
import type { PageHeaders } from './page-headers.ts';

/** Writes `_headers` beside the built pages, so that a static host answers them as our server does. */
export function writeHeaders(pages: PageHeaders): AstroIntegration {
  return {
    name: 'patchwork-headers',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), headersFile(pages));
      },
    },
  };
}
