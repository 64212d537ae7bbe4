import { once } from 'node:events';
import { connect } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { pageHeaders } from '../leave/page-headers.ts';
import { guardAnswers } from './files/guard-answers.ts';
import { createInbox } from './inbox.ts';
import { OpenError, readSettings } from './operation/read-settings.ts';
import type { Tell } from './operation/inbox-event.ts';
import type { InboxStore } from './store/inbox-store.ts';
import { openStore } from './store/open-store.ts';
import { serveSite } from './files/static-site.ts';

export interface ServerPlace {
  /** Folder of the built site; holds `inbox.json`. */
  readonly dist: string;
  /** The SQLite file of the inbox; made when missing. */
  readonly database: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Is told what an operator must know. */
  readonly tell?: Tell;
}

export interface OpenServer {
  /** Where people open it, with a slash at the end. */
  readonly url: string;
  /** Lets running answers end (two seconds at most), then gives up port and file. */
  close(): Promise<void>;
}

const CLOSE_MILLISECONDS = 2000;
const REQUEST_MILLISECONDS = 30_000;

/** Serves a built site and its inbox on one port. Throws an OpenError when it cannot. */
export async function openServer(place: ServerPlace): Promise<OpenServer> {
  const settings = await readSettings(place.dist);
  const store = await openStore(place.database);
  const app = new Hono();
  app.use(guardAnswers);
  app.route(
    '/',
    createInbox({
      store,
      settings,
      clock: () => new Date(),
      tell: place.tell,
    }),
  );
  app.all('*', serveSite(place.dist, pageHeaders(settings)));
  // Hono's own handler prints the error; this server prints nothing about a visit.
  app.onError((_error, context) => context.text('Internal Server Error', 500));
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: REQUEST_MILLISECONDS },
  }) as Server;
  await listen(server, place);
  return { url: urlOf(server, place.host), close: () => closeServer(server, store) };
}

async function listen(server: Server, { port, host }: ServerPlace): Promise<void> {
  if (port !== 0 && host === '127.0.0.1' && (await answersAt(port))) throw portTaken(port);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw portTaken(port);
    throw new OpenError(`Patchwork cannot be opened at ${host}, port ${port}.`, { cause: error });
  }
}

/**
 * True when another program answers at [::1]. A browser tries that address of "localhost" first, so a visitor
 * would see the other program although our own port 127.0.0.1 is free.
 */
async function answersAt(port: number): Promise<boolean> {
  const socket = connect({ port, host: '::1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function portTaken(port: number): OpenError {
  return new OpenError(
    `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`,
  );
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}/`;
}

async function closeServer(server: Server, store: InboxStore): Promise<void> {
  if (server.listening) {
    const closed = once(server, 'close');
    server.close();
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, CLOSE_MILLISECONDS);
    server.closeIdleConnections();
    await closed;
    clearTimeout(timer);
  }
  await store.close();
}
