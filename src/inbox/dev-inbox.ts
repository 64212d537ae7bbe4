import { getRequestListener } from '@hono/node-server';
import type { AstroIntegration } from 'astro';
import type { InboxSettings } from '../schema/inbox-settings.ts';
import { createInbox } from './inbox.ts';
import { DEV_DATABASE } from './operation/project-paths.ts';
import { createSqliteStore } from './store/sqlite/sqlite-store.ts';

/** Lets `npm run dev` answer `/v1/…` as the real service does, into an inbox of its own. */
export function devInbox(
  settings: InboxSettings,
  database: string = DEV_DATABASE,
): AstroIntegration {
  const store = createSqliteStore(database);
  return {
    name: 'patchwork-inbox',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const inbox = createInbox({
          store,
          settings,
          clock: () => new Date(),
          tell: (event) => {
            if (event.event === 'storage-failed')
              logger.error(`A request could not be kept (${event.reason}).`);
            if (event.event === 'fault')
              logger.error(`A request met an error: ${[event.error, ...event.at].join(' < ')}`);
          },
        });
        const listener = getRequestListener(inbox.fetch, { overrideGlobalObjects: false });
        server.middlewares.use((incoming, outgoing, next) => {
          if (incoming.url?.startsWith('/v1/')) void listener(incoming, outgoing);
          else next();
        });
      },
      'astro:server:done': async () => {
        await store.close();
      },
    },
  };
}
