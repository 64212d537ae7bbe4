import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { IndexablePage } from './indexable-page.ts';

/** As `@astrojs/sitemap` sorts. What comes sorted costs it nothing. */
const ORDER = new Intl.Collator('en', { numeric: true });

/**
 * Writes the sitemap from the finished pages. `@astrojs/sitemap` by itself would list every page, also those that want no
 * visitors from a search, and none that an earlier build left in place, and takes no language like "es-419": which pages
 * there are, and in which languages, they say.
 * @param base the folder the site lives in, ending in a slash.
 * @param pagesOf the pages of a built site that may be found.
 */
export function writeSitemap(
  base: string,
  pagesOf: (site: string) => readonly IndexablePage[],
): AstroIntegration {
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
        const found = pagesOf(fileURLToPath(built.dir));
        pages = new Map(found.map((page) => [page.url, page]));
        const addresses = [...pages.keys()].toSorted(ORDER.compare);
        await hooks['astro:build:done']?.({
          ...built,
          pages: addresses.map((url) => ({ pathname: new URL(url).pathname.slice(base.length) })),
        });
      },
    },
  };
}
