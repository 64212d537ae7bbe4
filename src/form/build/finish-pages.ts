import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { originElsewhere } from '../../schema/form-service.ts';
import type { FormService } from '../../schema/form-service.ts';
import { policyFor } from './page-policy.ts';
import { preloadLinks } from './preload-links.ts';

/**
 * Adds to the built pages with the form what only the whole build knows: which scripts they start with, and a
 * content policy with the hashes of their inline ones. Comes last, when nothing else changes the pages.
 * @param pages files in the folder of the built site.
 */
export function finishPages(pages: readonly string[], service: FormService): AstroIntegration {
  return {
    name: 'patchwork-request-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const page of pages) {
          const file = new URL(page, dir);
          const html = await readFile(file, 'utf8');
          const added = policyFor(html, originElsewhere(service)) + (await preloadLinks(html, dir));
          // Before everything that the policy is about.
          await writeFile(
            file,
            html.replace(/<meta charset="[^"]*">/i, (charset) => charset + added),
          );
        }
      },
    },
  };
}
