import type { AstroIntegration } from 'astro';
import { contentFolder } from './settings.ts';

/** While developing: a change anywhere in the content folder reads the directory anew and reloads the page. */
export function watchContent(): AstroIntegration {
  return {
    name: 'patchwork-watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
