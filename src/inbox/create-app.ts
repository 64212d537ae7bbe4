import { Hono } from 'hono';
import { pageHeaders } from '../hosting/page-headers.ts';
import { contentPolicies } from './files/content-policy.ts';
import { guardAnswers } from './files/guard-answers.ts';
import { promiseHttps } from './files/promise-https.ts';
import { serveSite } from './files/static-site.ts';
import { createInbox } from './inbox.ts';
import type { InboxParts } from './inbox.ts';
import { createLimits } from './limits/limits.ts';
import type { Limits } from './limits/limits.ts';
import { nodeAddress } from './limits/node-address.ts';
import { describeFault } from './operation/describe-fault.ts';
import type { Tell } from './inbox-event.ts';

interface AppPlace {
  readonly dist: string;
  readonly proxies?: number;
  readonly perMinute?: number | undefined;
}
interface AppParts extends InboxParts {
  readonly tell: Tell;
}

/**
 * What the server answers: the inbox, and the site beside it.
 * @param isClosing true when no connection may be used again.
 */
export function createApp(place: AppPlace, parts: AppParts, isClosing: () => boolean): Hono {
  const { settings, tell } = parts;
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    if (isClosing()) context.header('Connection', 'close');
  });
  // What is said about https is added to what is said anyway, so it comes last.
  if (place.proxies) app.use(promiseHttps(place.proxies));
  app.use(guardAnswers);
  app.route('/', createInbox({ ...parts, limits: limitsOf(place, parts) }));
  app.all(
    '*',
    serveSite(place.dist, {
      special: pageHeaders(settings),
      policyOf: contentPolicies(settings.elsewhere),
    }),
  );
  // Hono's own handler prints the error, and an error may quote an address or what a person wrote.
  app.onError((error, context) => {
    tell({ event: 'fault', ...describeFault(error) });
    return context.text('Internal Server Error', 500);
  });
  return app;
}

function limitsOf({ perMinute, proxies = 0 }: AppPlace, parts: AppParts): Limits | undefined {
  const { store, tell } = parts;
  if (perMinute === undefined) return undefined;
  return createLimits({
    perMinute,
    addressOf: nodeAddress(proxies),
    store,
    // Not the letters' clock: that one may stand still, and nobody's wait would ever be over.
    clock: () => new Date(),
    tell,
    monotonic: () => performance.now(),
    // Counting must not keep a program from ending.
    later: (run, milliseconds) => void setTimeout(run, milliseconds).unref(),
  });
}
