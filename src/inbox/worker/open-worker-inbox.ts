import type { Hono } from 'hono';
import { createInbox } from '../inbox.ts';
import { cloudflareAddress } from '../limits/cloudflare-address.ts';
import { createLimits } from '../limits/limits.ts';
import type { Tell } from '../inbox-event.ts';
import { readLimit } from '../operation/read-limits.ts';
import { createD1Store } from '../store/d1/d1-store.ts';
import type { Bindings } from './bindings.ts';
import { readSiteSettings } from './read-site-settings.ts';
import { serveAssets } from './serve-assets.ts';

/** The inbox of one isolate, with the site behind it. Throws an OpenError when it cannot be made now. */
export async function openWorkerInbox(bindings: Bindings, tell: Tell): Promise<Hono> {
  const store = createD1Store(bindings.INBOX_DB);
  const clock = (): Date => new Date();
  const perMinute = readLimit({ PATCHWORK_LIMIT: bindings.PATCHWORK_LIMIT });
  const inbox = createInbox({
    store,
    settings: await readSiteSettings(bindings),
    clock,
    tell,
    limits:
      perMinute === undefined
        ? undefined
        : createLimits({
            perMinute,
            addressOf: cloudflareAddress,
            store,
            clock,
            monotonic: () => performance.now(),
            // A timer would not outlive the answer.
            later: () => undefined,
            tell,
          }),
  });
  inbox.all('*', (context) => serveAssets(context, bindings.ASSETS));
  return inbox;
}
