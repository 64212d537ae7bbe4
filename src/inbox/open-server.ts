import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './create-app.ts';
import { closeServer } from './operation/close-server.ts';
import type { Tell } from './inbox-event.ts';
import { listen, urlOf } from './operation/listen.ts';
import { readSettings } from './operation/read-settings.ts';
import { createSweeper } from './operation/sweeper.ts';
import { createCounter } from './operation/counter.ts';
import { tryStore } from './operation/try-store.ts';
import { openStore } from './store/open-store.ts';

export interface ServerPlace {
  /** Folder of the built site; holds `inbox.json`. */
  readonly dist: string;
  /** The SQLite file of the inbox, made when missing, or the address of a PostgreSQL database. */
  readonly database: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** How many proxies stand in front; without any, nobody's word about the way here is believed. */
  readonly proxies?: number;
  /** Posts a minute from one sender before a puzzle is asked; without it, there is no limit. */
  readonly perMinute?: number | undefined;
  /** Is told what an operator must know. */
  readonly tell?: Tell;
  /** How long a post may take to arrive; half a minute when left out. */
  readonly arriveMilliseconds?: number;
}

export interface OpenServer {
  /** Where people open it, with a slash at the end. */
  readonly url: string;
  /** Lets running answers end (five seconds at most), then gives up port and store. */
  close(): Promise<void>;
}

const ARRIVE_MILLISECONDS = 30_000;
/** How often Node looks for posts that take too long, at most. */
const LOOK_MILLISECONDS = 5000;
const HOUR = 60 * 60_000;

/**
 * Serves a built site and its inbox on one port. Throws an OpenError when it cannot. Storage that fails now and may
 * heal is told and keeps nobody from the site: whoever looks for a pantry needs no inbox.
 */
export async function openServer(place: ServerPlace): Promise<OpenServer> {
  const { tell = () => undefined, arriveMilliseconds = ARRIVE_MILLISECONDS } = place;
  const settings = await readSettings(place.dist);
  const store = await openStore(place.database);
  const sweeper = createSweeper({
    store,
    keepDays: settings.keepDays,
    clock: () => new Date(),
    ran: () => performance.now(),
    tell,
  });
  const counter = createCounter(tell);
  const hourly = setInterval(() => {
    counter.flush();
    void sweeper.look();
  }, HOUR);
  const release = async (): Promise<void> => {
    clearInterval(hourly);
    counter.flush();
    await sweeper.rest();
    await store.close();
  };
  try {
    await tryStore(store, place.database, tell);
    await sweeper.look();
    const parts = { store, settings, clock: sweeper.now, tell, count: counter.count };
    const app = createApp(place, parts, () => !server.listening);
    const server = createAdaptorServer({
      fetch: app.fetch,
      overrideGlobalObjects: false,
      serverOptions: {
        requestTimeout: arriveMilliseconds,
        headersTimeout: arriveMilliseconds,
        connectionsCheckingInterval: Math.min(LOOK_MILLISECONDS, arriveMilliseconds),
      },
    }) as Server;
    await listen(server, place);
    let closing: Promise<void> | undefined;
    const close = () => (closing ??= closeServer(server).then(release));
    return { url: urlOf(server, place.host), close };
  } catch (error) {
    await release();
    throw error;
  }
}
