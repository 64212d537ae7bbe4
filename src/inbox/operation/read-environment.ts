import { placeKind } from '../store/place-kind.ts';
import type { LogKind } from './log.ts';
import { OpenError } from './open-error.ts';
import { DIST, databasePath } from './project-paths.ts';
import { readLimit, readProxies } from './read-limits.ts';

const DEFAULT_PORT = 4321;

/** What an operator may set, and where the letters lie. */
export interface Environment {
  /** Folder of the built site. */
  readonly dist: string;
  /** The path of a SQLite file, or the address of a PostgreSQL database. */
  readonly database: string;
  readonly port: number;
  readonly host: string;
  readonly log: LogKind;
  /** How many proxies stand in front of the service. */
  readonly proxies: number;
  /** Posts a minute from one sender before a puzzle is asked; nothing for no limit. */
  readonly perMinute: number | undefined;
}

/** Reads PORT, HOST and PATCHWORK_…; throws an OpenError for the first that cannot be used. */
export function readEnvironment(environment: NodeJS.ProcessEnv): Environment {
  return {
    dist: environment.PATCHWORK_DIST || DIST,
    database: readDatabase(environment),
    port: readPort(environment.PORT),
    host: environment.HOST || '127.0.0.1',
    log: readLog(environment.PATCHWORK_LOG),
    proxies: readProxies(environment),
    perMinute: readLimit(environment),
  };
}

/** The command takes an inbox's web address here too; the service cannot keep letters there. */
function readDatabase(environment: NodeJS.ProcessEnv): string {
  const place = databasePath(environment);
  if (placeKind(place) !== 'remote') return place;
  throw new OpenError(
    'PATCHWORK_INBOX is a web address. Write where letters are kept, a file or a database: PATCHWORK_INBOX=data/inbox.sqlite npm start',
  );
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new OpenError('PORT is not a port number. Write one from 1 to 65535: PORT=4322 npm start');
}

function readLog(text: string | undefined): LogKind {
  if (!text || text === 'plain') return 'plain';
  if (text === 'lines') return 'lines';
  throw new OpenError(
    'PATCHWORK_LOG is not known. Write plain or lines: PATCHWORK_LOG=lines npm start',
  );
}
