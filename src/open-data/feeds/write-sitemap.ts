import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { indexablePages } from './indexable-pages.ts';
import type { IndexablePage } from './indexable-pages.ts';

/**
 * Writes the sitemap from the finished pages. `@astrojs/sitemap` by itself would list every page, also those that want no
 * visitors from a search, and takes no language like "es-419": which pages there are, and in which languages, they say.
 */
export function writeSitemap(): AstroIntegration {
  let pages: ReadonlyMap<string, IndexablePage> = new Map();
  const { hooks } = sitemap({
    namespaces: { news: false, image: false, video: false },
    filter: (address) => pages.has(address),
    serialize: (item) => {
      const page = pages.get(item.url);
      return page && { ...page, links: [...page.links] };
    },
  });
  return {
    name: 'patchwork-sitemap',
    hooks: {
      ...hooks,
      'astro:build:done': async (built) => {
        pages = indexablePages(fileURLToPath(built.dir));
        await hooks['astro:build:done']?.(built);
      },
    },
  };
}
