/** The sitemap's first file, which names the others. `@astrojs/sitemap` calls it so. */
export const SITEMAP_FILE = 'sitemap-index.xml';
