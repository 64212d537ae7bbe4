import { Hono } from 'hono';
import { guardAnswers } from './files/guard-answers.ts';
import { describeFault } from './operation/describe-fault.ts';
import type { Tell } from './inbox-event.ts';
import { createLog } from './operation/log.ts';
import { OpenError } from './operation/open-error.ts';
import { sweepOld } from './operation/sweeper.ts';
import { createD1Store } from './store/d1/d1-store.ts';
import { StoreError } from './store/inbox-store.ts';
import type { Bindings } from './worker/bindings.ts';
import { drainBody } from './worker/drain-body.ts';
import { openWorkerInbox } from './worker/open-worker-inbox.ts';
import { readSiteSettings } from './worker/read-site-settings.ts';
import { refuseForNow } from './worker/refuse-for-now.ts';
import { serveAssets } from './worker/serve-assets.ts';

/** The inbox on Cloudflare Workers and D1, beside the built site: the module that `wrangler.jsonc` names. */
export default createWorker();

function createWorker(): ModuleWorker {
  const app = new Hono<{ Bindings: Bindings }>();
  // Lives as long as the isolate. Never a promise: a Worker may not wait for what another request began.
  let inbox: Hono | undefined;

  app.use(guardAnswers);
  app.all('/v1/*', async ({ env, req }) => {
    const open = inbox ?? (await openWorkerInbox(env, tell));
    inbox ??= open;
    const answer = await inbox.fetch(req.raw);
    await drainBody(req.raw);
    return answer;
  });
  app.all('*', (context) => serveAssets(context, context.env.ASSETS));
  // Hono's own handler prints the error, and an error may quote what a person wrote.
  app.onError((error, context) => {
    if (error instanceof OpenError) {
      tell({ event: 'storage-unusable', reason: error.message });
      return refuseForNow(context);
    }
    tell({ event: 'fault', ...describeFault(error) });
    return context.text('Internal Server Error', 500);
  });
  return {
    fetch: (request, bindings) => app.fetch(request, bindings),
    scheduled: (_controller, bindings) => sweep(bindings),
  };
}

/**
 * Deletes what is older than the network promises. Cloudflare's clock is right, so it needs no doubt. Throws when it
 * could not, so that Cloudflare counts the run as failed; what it throws has no cause, which could say more.
 */
async function sweep(bindings: Bindings): Promise<void> {
  const failure = await trySweep(bindings);
  if (!failure) return;
  tell({ event: 'sweep-failed', reason: failure.message });
  throw new Error(`What is too old could not be deleted: ${failure.message}`);
}

async function trySweep(bindings: Bindings): Promise<StoreError | OpenError | undefined> {
  try {
    const { keepDays } = await readSiteSettings(bindings);
    await sweepOld(createD1Store(bindings.INBOX_DB), keepDays, new Date(), tell);
    return undefined;
  } catch (error) {
    if (error instanceof StoreError || error instanceof OpenError) return error;
    throw error;
  }
}

/** The only thing this Worker ever prints: events of a closed list, none of which can name a person. */
const tell: Tell = createLog({
  kind: 'lines',
  place: 'D1',
  clock: () => new Date(),
  write: (line) => {
    console.log(line.trimEnd());
  },
});

/** What the Workers runtime calls (developers.cloudflare.com/workers/runtime-apis/handlers). */
interface ModuleWorker {
  fetch(request: Request, bindings: Bindings): Response | Promise<Response>;
  scheduled(controller: unknown, bindings: Bindings): Promise<void>;
}
