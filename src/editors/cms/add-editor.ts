import type { AstroIntegration } from 'astro';
import type { Network } from '../../schema/network.ts';
import { lighterCms } from './lighter-cms.ts';

/**
 * Puts the page `/edit/` on the site in every language, when the network wants it. Without `editor` in network.yaml
 * nothing of it is built, so nothing of it can be loaded.
 */
export function addEditor({ editor }: Pick<Network, 'editor'>): AstroIntegration {
  return {
    name: 'patchwork-editor',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (editor === undefined) return;
        injectRoute({
          pattern: '/[...language]/edit',
          entrypoint: new URL('EditPage.astro', import.meta.url),
        });
        updateConfig({ vite: { plugins: [lighterCms()] } });
      },
    },
  };
}
