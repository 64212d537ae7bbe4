import { join } from 'node:path';
import type { InboxSettings } from '../../src/schema/inbox-settings.ts';
import type { RunningInbox } from '../inbox/inbox-acceptance.ts';
import { makePlace } from '../inbox/inbox-place.ts';
import { bundleWorker } from './bundle-worker.ts';
import { withD1File } from './d1-file.ts';
import { openWorker } from './open-worker.ts';

/** The home Workers + D1: workerd as `wrangler.jsonc` says, with its database on this disk. */
export async function openWorkerHome(settings: InboxSettings): Promise<RunningInbox> {
  const place = await makePlace({}, settings);
  const bundle = await bundleWorker();
  const persist = join(place.folder, 'd1');
  const start = () =>
    openWorker({ dist: place.dist, persist, vars: { PATCHWORK_LIMIT: 'off' } }, bundle);
  let worker = await start();
  // The tables are made at the first use.
  await fetch(new URL('v1/health', worker.url));
  return {
    url: () => worker.url,
    letters: () => withD1File(persist, (store) => store.letters()),
    addToken: (token) =>
      withD1File(persist, async (store) => {
        await store.addToken(token);
      }),
    kill: () => worker.kill(),
    start: async () => {
      worker = await start();
    },
    close: async () => {
      await worker.close();
      await place.remove();
    },
  };
}
