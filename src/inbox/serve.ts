import { openServer } from './open-server.ts';
import type { OpenServer } from './open-server.ts';
import { DIST, databasePath } from './operation/project-paths.ts';
import { OpenError } from './operation/read-settings.ts';

const DEFAULT_PORT = 4321;

/** `npm run serve`: the built site and its inbox on one port, until Ctrl-C. Prints its address and no visit. */
try {
  const server = await open();
  console.log(`Patchwork is open at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close();
    });
  }
} catch (error) {
  if (!(error instanceof OpenError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function open(): Promise<OpenServer> {
  const database = databasePath(process.env);
  return openServer({
    dist: process.env.PATCHWORK_DIST || DIST,
    database,
    port: readPort(process.env.PORT),
    host: process.env.HOST || '127.0.0.1',
    tell: (event) => {
      if (event.event === 'storage-failed') console.error(storageFailure(event.reason, database));
    },
  });
}

function storageFailure(reason: string, database: string): string {
  return `A request could not be kept in ${database} (${reason}). The visitor was told to send it again.`;
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new OpenError('PORT is not a port number. Write one from 1 to 65535: PORT=4322 npm start');
}
