// @ts-check
import project from '../../astro.config.mjs';

/**
 * The site's own settings around pages that are not part of the site: every component in every state (`npm run gallery`).
 * The typefaces come from the built site (`build-components.ts`).
 */
export default {
  ...project,
  srcDir: './tests/gallery/site',
  integrations: [],
  // Beside the site's own, which a build with other settings would throw away.
  vite: { ...project.vite, cacheDir: 'node_modules/.cache/patchwork-gallery/vite' },
};
