import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { preloadLinks } from './preload-links.ts';

/**
 * Names in the built pages with the form what only the whole build knows: which scripts they start with.
 * @param pages files in the folder of the built site.
 */
export function finishPages(pages: readonly string[]): AstroIntegration {
  return {
    name: 'patchwork-request-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const page of pages) {
          const file = new URL(page, dir);
          const html = await readFile(file, 'utf8');
          const added = await preloadLinks(html, dir);
          await writeFile(
            file,
            html.replace(/<meta charset="[^"]*">/i, (charset) => charset + added),
          );
        }
      },
    },
  };
}
