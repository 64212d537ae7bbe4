import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from './settings.ts';
import { forgetContent } from './share-content.ts';

/** The module that reads the content; whatever is made from the content imports it. */
const READER = fileURLToPath(new URL('site.ts', import.meta.url));

/** While developing: a change anywhere in the content folder reads what changed anew and reloads the page. */
export function watchContent(): AstroIntegration {
  return {
    name: 'patchwork-watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          forgetContent();
          // Styles and programs stay as they are: only what imports the reader is made anew, and that takes a tenth.
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const module of moduleGraph.getModulesByFile(READER.replaceAll('\\', '/')) ?? [])
              moduleGraph.invalidateModule(module, new Set(), Date.now(), true);
          }
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
