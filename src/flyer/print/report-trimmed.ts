import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const TRIMMED = /data-left-out="(\d+)"/g;
const RUNNING_TEXT = 'data-left-off="';

/** Says in the build's log which sheets had to leave out paragraphs or entries for lack of room. */
export function reportTrimmed(): AstroIntegration {
  return {
    name: 'patchwork-flyers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const trimmed = trimmedPages(site);
        const shorter = pagesWithout(site);
        if (shorter > 0)
          logger.info(`${shorter} pages hold flyers without all the running text of their entry.`);
        if (trimmed.length > 0) {
          const list = trimmed.map(({ page, counts }) => `${page} (${counts.join(', ')})`);
          logger.info(
            `${trimmed.length} pages hold sheets that leave out parts for lack of room: ${list.join(', ')}`,
          );
        }
      },
    },
  };
}

/** Pages of a built site with flyers that had no comfortable room for all the running text. */
export function pagesWithout(site: string): number {
  return pagesOf(site).filter((file) =>
    readFileSync(join(site, file), 'utf8').includes(RUNNING_TEXT),
  ).length;
}

/** Pages of a built site with sheets that were trimmed, and how many parts each of those leaves out. */
export function trimmedPages(site: string): { page: string; counts: number[] }[] {
  return pagesOf(site).flatMap((file) => {
    const html = readFileSync(join(site, file), 'utf8');
    const counts = [...html.matchAll(TRIMMED)].map(([, count]) => Number(count));
    if (counts.length === 0) return [];
    return [{ page: file.replaceAll('\\', '/').replace(/\/?index\.html$/, ''), counts }];
  });
}

function pagesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .toSorted();
}
