import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
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
          const added = policyFor(html, originOf(service)) + (await preloadLinks(html, dir));
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

/** The origin of a service elsewhere; nothing for one on the site's own address, and for mail. */
function originOf(service: FormService): string | undefined {
  if (!('address' in service) || !URL.canParse(service.address)) return undefined;
  const { origin } = new URL(service.address);
  return origin === 'null' ? undefined : origin;
}
